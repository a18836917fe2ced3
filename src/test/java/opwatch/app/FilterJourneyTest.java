package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.Test;

/// Finding rows by the filter field: what is counted, said and cleared.
class FilterJourneyTest extends FilterJourney {
    @Test
    void fieldsFilterAndTheChipsCountWhatHasTheWords() {
        assertEquals("", shownOfAll());
        type("state:failed");
        long failed = Desk.onFx(() -> count(RowState.FAILED));
        assertEquals(failed, desk.shown().size());
        assertEquals("All matching  " + failed, chip("all"));
        assertEquals("Failed  " + failed, chip("failed"));
        assertEquals("Running  0", chip("running"));
        assertEquals(failed + " of " + ROWS + " shown", shownOfAll());

        desk.click("#chip-running");
        assertEquals(List.of(), desk.shown());
        assertEquals("0 of " + ROWS + " shown", shownOfAll());

        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.press(KeyCode.ESCAPE);
        assertEquals(ROWS, desk.shown().size());
        assertEquals("", shownOfAll());
        assertEquals("All  " + ROWS, chip("all"));
    }

    @Test
    void whatCouldNotBeCheckedHasAChipWithTheShapeOfItsState() {
        long trouble = Desk.onFx(() -> count(RowState.TROUBLE));
        assertEquals("Could not check  " + trouble, chip("trouble"));
        desk.click("#chip-trouble");

        assertEquals(trouble, desk.shown().size());
        assertTrue(Desk.onFx(() -> stage.getScene()
                .lookup("#chip-trouble .state-icon")
                .getPseudoClassStates()
                .contains(RowState.TROUBLE.pseudoClass())));
        assertEquals(
                Desk.onFx(() -> drawn(Icon.TROUBLE.node())),
                Desk.onFx(() -> drawn((IconNode) stage.getScene().lookup("#chip-trouble .state-icon"))));
        assertFalse(Desk.onFx(() -> stage.getScene().lookup("#chip-errors").isVisible()));
    }

    @Test
    void aTypoIsUnderlinedAndSaidBelowTheFieldWhileItHasTheFocus() {
        type("restore stat:failed");
        assertEquals(
                List.of("There is no field “stat”. “stat:failed” is searched as text. Is state: meant?"), messages());
        assertEquals(messages().getFirst(), Desk.onFx(() -> field().getAccessibleHelp()));
        assertEquals(List.of("stat:failed"), underlined());

        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        Desk.onFx(() -> {
            desk.table().requestFocus();
            return null;
        });
        assertEquals(List.of(), messages());
        assertEquals(List.of("stat:failed"), underlined());

        type("restore state:failed");
        assertEquals(List.of(), messages());
        assertEquals(List.of(), underlined());
        assertEquals(List.of("restore Q3"), desk.shown());
    }

    @Test
    void aTableWithoutRowsShowsThatItHasTheFocus() {
        type("nowhere");
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        assertTrue(ring().isEmpty());

        Desk.onFx(() -> {
            desk.table().requestFocus();
            return null;
        });

        assertEquals(List.of(), desk.shown());
        assertEquals(List.of(2.0), ring());
    }

    /// How wide the lines around what stands in the place of rows are.
    private List<Double> ring() {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            Border border = ((Region) desk.table().lookup(".placeholder")).getBorder();
            return border == null
                    ? List.of()
                    : border.getStrokes().stream()
                            .map(stroke -> stroke.getWidths().getTop())
                            .toList();
        });
    }

    /// The parts of the field's text that have a line below them.
    private List<String> underlined() {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().layout();
            Text text = field().lookupAll(".text").stream()
                    .map(Text.class::cast)
                    .filter(each -> each.getText().equals(field().getText()))
                    .findFirst()
                    .orElseThrow();
            return field().lookupAll(".flaw").stream()
                    .filter(Node::isVisible)
                    .map(line -> line.localToScene(line.getLayoutBounds()))
                    .map(line -> text.getText()
                            .substring(index(text, line.getMinX() + 2), index(text, line.getMaxX() - 2) + 1))
                    .toList();
        });
    }

    private static int index(Text text, double x) {
        Bounds there = text.localToScene(text.getBoundsInLocal());
        return text.hitTest(text.sceneToLocal(x, there.getCenterY())).getCharIndex();
    }

    @Test
    void oneEscapeClearsTheFilterAlthoughSomethingIsSaidOfIt() {
        type("stat:failed");
        assertEquals(1, messages().size());
        desk.press(KeyCode.ESCAPE);

        assertEquals("", Desk.onFx(() -> field().getText()));
        assertEquals(List.of(), messages());
        assertEquals(ROWS, desk.shown().size());
    }

    @Test
    void theButtonInTheFieldClearsTheWordsAndKeepsTheChip() {
        type("restore");
        desk.click("#chip-failed");
        desk.click("#filter-clear");

        assertEquals("", Desk.onFx(() -> field().getText()));
        assertTrue(Desk.onFx(() -> field().isFocused()));
        long failed = Desk.onFx(() -> count(RowState.FAILED));
        assertEquals(failed, desk.shown().size());
        assertEquals("Failed  " + failed, chip("failed"));
        assertFalse(Desk.onFx(() -> field().lookup("#filter-clear").isVisible()));
        assertEquals(
                "Clear the words of the filter",
                Desk.onFx(() -> ((Button) field().lookup("#filter-clear")).getAccessibleText()));
    }

    @Test
    void downListsWhatTheFilterUnderstandsAndEscapeGoesBackToTheField() {
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.press(KeyCode.DOWN);
        Desk.until(
                "it is shown",
                () -> desk.robot().lookup("#filter-fields").tryQuery().isPresent());
        assertTrue(Desk.onFx(() -> desk.robot().lookup("#filter-fields .key-cap").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList()
                .containsAll(List.of("state:failed", "-error:", "tag:night", "started:<2h"))));

        desk.press(KeyCode.ESCAPE);
        Desk.until(
                "it is closed",
                () -> desk.robot().lookup("#filter-fields").tryQuery().isEmpty());
        assertTrue(Desk.onFx(() -> field().isFocused()));
        desk.click("#filter-help");
        Desk.until(
                "it is shown",
                () -> desk.robot().lookup("#filter-fields").tryQuery().isPresent());
    }

    @Test
    void whatPassesFollowsTheClock() {
        type("duration:<30m");
        List<String> young = desk.shown();
        assertFalse(young.isEmpty());

        desk.clock.turn(Duration.ofHours(2));
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
        String counted = desk.shown().size() + " of " + ROWS + " shown";

        assertEquals(counted, shownOfAll());
        assertTrue(desk.shown().size() < young.size());
    }

    private static String drawn(IconNode icon) {
        return ((SVGPath) icon.getChildrenUnmodifiable().getFirst()).getContent();
    }
}
