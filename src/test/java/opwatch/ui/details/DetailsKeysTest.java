package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.operation.Outcome;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The details with the keyboard alone, and as a screen reader hears them.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DetailsKeysTest extends PaneOnStage {
    private final FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theTabKeyStopsOnceAtEachPart() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> pane.focus());

        assertEquals(
                List.of(
                        "Copy for a ticket",
                        "Copy as",
                        "Code",
                        "Details of the selected operation",
                        "State",
                        "Tags and note…",
                        "Checked",
                        "name",
                        "Copy for a ticket"),
                stops(8));
    }

    @Test
    void aRowWithAProblemHasAStopForItAndForItsMeaning() {
        change(() -> select(row(Sample.REF, Sample.troubledObservation())));
        change(() -> pane.focus());

        assertEquals(
                List.of(
                        "Copy for a ticket",
                        "Copy as",
                        "Could not check",
                        "Copy for an administrator",
                        "Details of the selected operation",
                        "What it means",
                        "State"),
                stops(6));
    }

    @Test
    void theArrowKeysReachEveryFactAndItsCopyButton() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> field("#details-operation", "Duration").requestFocus());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            reached.add(focused());
            press(KeyCode.DOWN);
        }

        assertEquals(
                List.of(
                        "Duration",
                        "Result",
                        "properties",
                        "RecordCount",
                        "Status",
                        "Operation ID",
                        "Copy: Operation ID",
                        "Subscription"),
                reached);
        press(KeyCode.UP, KeyCode.UP);
        press(KeyCode.SPACE);
        assertEquals(List.of(Sample.REF.operationId()), copied);
    }

    @Test
    void theTabKeyChangesNoValue() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> field("#details-operation", "State").requestFocus());

        press(KeyCode.TAB, KeyCode.TAB);

        assertEquals("Failed", value("#details-operation", "State"));
        assertEquals("Checked", focused());
    }

    @Test
    void theTabKeyComesBackToTheFactThatWasLeft() {
        change(() -> select(row(Sample.REF, Sample.failedObservation())));
        change(() -> field("#details-operation", "State").requestFocus());
        press(KeyCode.DOWN);
        press(KeyCode.TAB);

        robot.push(KeyCode.SHIFT, KeyCode.TAB);

        assertEquals("Started", focused());
    }

    @Test
    void theArrowKeysGoThroughTheLinesOfALongMessageFirst() {
        String lines = "one line\n".repeat(3) + "the last";
        change(() -> select(row(Sample.REF, SelectionSummaryTest.failed("Code", lines))));
        change(() -> pane.lookup("#details-error-code").requestFocus());
        press(KeyCode.DOWN);
        TextArea message = (TextArea) pane.lookup("#details-error-message");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reached.add(focused() + " " + message.getCaretPosition() / "one line\n".length());
            press(KeyCode.DOWN);
        }

        assertEquals(List.of("Message 0", "Message 1", "Message 2", "Message 3"), reached);
        assertEquals("Copy the error", focused());
    }

    @Test
    void aCheckThatAddsAFactLeavesTheFocusWhereItIs() {
        WatchRow row = row(
                Sample.REF, Sample.observed(new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW, 200, "{}"))));
        change(() -> select(row));
        change(() -> field("#details-operation", "Location").requestFocus());

        change(() -> check(Sample.REF, Sample.failedObservation()));

        assertEquals("Location", focused());
    }

    @Test
    void everythingThatCanHaveTheFocusHasANameAndARole() {
        for (WatchRow row :
                List.of(row(Sample.REF, Sample.failedObservation()), row(Sample.OTHER, Sample.troubledObservation()))) {
            change(() -> select(row));
            for (int tab = 0; tab < 4; tab++) {
                int open = tab;
                change(() -> tabs().getSelectionModel().select(open));
                namedAll();
            }
        }
        change(() -> select(list.rows().toArray(WatchRow[]::new)));
        namedAll();
    }

    private void namedAll() {
        List<Node> stops = controls(pane, new ArrayList<>());
        stops.forEach(node -> {
            assertNotNull(name(node), node.toString());
            assertEquals(false, name(node).isBlank(), node.toString());
            assertEquals(
                    false, List.of(AccessibleRole.NODE, AccessibleRole.PARENT).contains(node.getAccessibleRole()));
        });
        assertEquals(false, stops.isEmpty());
    }

    private static List<Node> controls(Parent parent, List<Node> found) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof Control && node.isVisible() && node.isFocusTraversable()) {
                found.add(node);
            }
            if (node instanceof Parent below && node.isVisible()) {
                controls(below, found);
            }
        }
        return found;
    }

    /// What has the focus, and after each press of the Tab key again.
    private List<String> stops(int presses) {
        List<String> stops = new ArrayList<>(List.of(focused()));
        for (int i = 0; i < presses; i++) {
            press(KeyCode.TAB);
            stops.add(focused());
        }
        return stops;
    }

    private String focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> name(pane.getScene().getFocusOwner()));
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken == null && node instanceof Labeled labeled && !(node instanceof Label)
                ? labeled.getText()
                : spoken;
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
