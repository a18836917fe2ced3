package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.GroupLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Folding by key and mouse, and what is selected then. Rows 0 to 2 are tagged "one", 3 to 5 "two", the
/// others have no tag.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class FoldingTest extends TableOnStage {
    @Start
    void start(Stage on) {
        show(on, 900, 8);
    }

    @BeforeEach
    void tagged() {
        tag("one", 0, 1, 2);
        tag("two", 3, 4, 5);
        group(Grouping.TAG);
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        onFx(() -> {
            table.view().requestFocus();
            return null;
        });
    }

    private GroupLine heading(String name) {
        return onFx(() -> table.lines().stream()
                .filter(line -> line instanceof GroupLine && line.name().equals(name))
                .map(GroupLine.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
        }
    }

    private void focus(String name) {
        onFx(() -> {
            table.view().getSelectionModel().clearAndSelect(shown().indexOf(name));
            return null;
        });
    }

    private String focused() {
        return onFx(() -> name(table.view().getFocusModel().getFocusedItem()));
    }

    @Test
    void theArrowsFoldAndUnfoldAndGoBetweenAHeadingAndItsRows() {
        focus(name(4));

        press(KeyCode.LEFT);
        assertEquals("[two]", focused());
        assertEquals(names(3, 5), selected());
        press(KeyCode.LEFT);
        assertEquals(List.of("[one]", name(0), name(1), name(2), "> [two]", "[No tag]", name(6), name(7)), shown());
        assertEquals("> [two]", focused());
        press(KeyCode.LEFT);
        assertEquals("> [two]", focused());
        press(KeyCode.RIGHT);
        assertEquals("[two]", focused());
        press(KeyCode.RIGHT);

        assertEquals(name(3), focused());
        assertEquals(List.of(name(3)), selected());
    }

    @Test
    void enterAndSpaceAndPlusAndMinusFoldToo() {
        focus("[one]");

        press(KeyCode.ENTER);
        assertEquals("> [one]", focused());
        press(KeyCode.SPACE);
        assertEquals("[one]", focused());
        press(KeyCode.MINUS);
        assertEquals("> [one]", focused());
        press(KeyCode.MINUS);
        assertEquals("> [one]", focused());
        press(KeyCode.PLUS);

        assertEquals("[one]", focused());
    }

    @Test
    void upAndDownGoThroughHeadingsAndRowsAlike() {
        focus(name(2));

        press(KeyCode.DOWN);
        assertEquals(names(3, 5), selected());
        press(KeyCode.DOWN);

        assertEquals(List.of(name(3)), selected());
    }

    @Test
    void aClickOnTheArrowFoldsAndADoubleClickOnTheHeadingDoesNotMoveIt() {
        layOut();
        click(node("two").lookup(".group-arrow"), 1);
        assertEquals("> [two]", shown().get(4));
        assertEquals(List.of(), selected());

        double before = top(node("two"));
        click(node("two").lookup(".group-name"), 2);

        assertEquals("[two]", shown().get(4));
        assertEquals(before, top(node("two")));
        assertEquals(names(3, 5), selected());
    }

    private void click(Node on, int times) {
        robot.moveTo(on);
        if (times == 1) {
            robot.clickOn(on, MouseButton.PRIMARY);
        } else {
            robot.doubleClickOn(on, MouseButton.PRIMARY);
        }
        layOut();
    }

    private Node node(String name) {
        return onFx(() -> {
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return table.view().lookupAll(".group-heading").stream()
                    .filter(node -> node.isVisible()
                            && node.lookup(".group-name") instanceof Label label
                            && label.getText().equals(name))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private void layOut() {
        onFx(() -> {
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return null;
        });
    }

    private static double top(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()).getMinY());
    }

    @Test
    void aSelectedRowThatIsFoldedAwayIsNotActedOnUntilItIsShownAgain() {
        focus(name(4));

        fold("two", true);
        assertEquals(List.of(), selected());
        assertEquals("> [two]", focused());
        fold("two", false);

        assertEquals(List.of(name(4)), selected());
    }

    private void fold(String heading, boolean folded) {
        onFx(() -> {
            table.fold(heading(heading), folded);
            return null;
        });
    }

    @Test
    void aSelectedHeadingStandsForItsRowsAlsoWhereTheyAreFoldedAway() {
        fold("two", true);

        focus("> [two]");
        assertEquals(names(3, 5), selected());
        onFx(() -> {
            list.remove(List.of(list.rows().get(4)));
            table.arrange();
            return null;
        });
        assertEquals(List.of(name(3), name(5)), selected());
        onFx(() -> {
            table.view().getSelectionModel().selectAll();
            return null;
        });

        assertEquals(List.of(0, 1, 2, 3, 5, 6, 7).stream().map(i -> name(i)).toList(), selected());
        assertEquals(true, onFx(() -> table.firstSelected().isPresent()));
    }

    @Test
    void aHeadingHasNoLabelToEdit() {
        focus("[two]");
        onFx(() -> {
            table.view().edit(4, column("label"));
            return null;
        });

        assertEquals(null, onFx(() -> table.view().getEditingCell()));
        assertEquals(true, onFx(() -> table.firstSelected().isEmpty()));
    }

    @Test
    void whatIsFoldedStaysSoOverFiltersAndOtherGroups() {
        fold("two", true);

        filter("row 01");
        assertEquals(List.of("[one]", name(1)), shown());
        filter("");
        assertEquals("> [two]", shown().get(4));
        group(Grouping.KIND);
        group(Grouping.NONE);
        group(Grouping.TAG);

        assertEquals(List.of("[one]", name(0), name(1), name(2), "> [two]", "[No tag]", name(6), name(7)), shown());
    }

    @Test
    void allGroupsAreFoldedAndUnfolded() {
        onFx(() -> {
            table.foldAll(true);
            return null;
        });
        assertEquals(List.of("> [one]", "> [two]", "> [No tag]"), shown());

        onFx(() -> {
            table.foldAll(false);
            return null;
        });

        assertEquals(11, shown().size());
    }

    @Test
    void rowsThatAreSelectedFromElsewhereUnfoldTheirGroupOnly() {
        onFx(() -> {
            table.foldAll(true);
            table.select(List.of(list.rows().get(4)));
            return null;
        });

        assertEquals(List.of("> [one]", "[two]", name(3), name(4), name(5), "> [No tag]"), shown());
        assertEquals(List.of(name(4)), selected());
    }

    @Test
    void aScreenReaderIsToldTheHeadingInEachOfItsCells() {
        fold("two", true);
        layOut();

        List<String> spoken = onFx(() -> table.view().lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible() && row.lookup(".group-heading") != null)
                .filter(row -> row.getPseudoClassStates().toString().contains("group"))
                .map(row -> row.lookup(".state-cell").getAccessibleText())
                .sorted()
                .toList());

        assertEquals(
                List.of(
                        "Group No tag: 2 operations, 2 not checked yet",
                        "Group one: 3 operations, 3 not checked yet",
                        "Group two, folded: 3 operations, 3 not checked yet"),
                spoken);
    }

    @Test
    void theHeadingStaysInSightHoweverFarTheColumnsAreScrolled() {
        windowOf(700);
        onFx(() -> {
            table.view().scrollToColumnIndex(10);
            return null;
        });
        layOut();

        double left = onFx(() -> node("one").localToScene(0, 0).getX());

        assertEquals(0, left, 1);
        assertTrue(onFx(() -> table.view().lookup(".scroll-bar:horizontal").isVisible()));
    }
}
