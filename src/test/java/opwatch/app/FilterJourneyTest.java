package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.Window;
import opwatch.settings.Settings;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Finding rows by the filter field: what is marked, counted, said and cleared.
class FilterJourneyTest extends Journey {
    private static final int ROWS = 21;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        desk.passUntil(
                "all kinds of rows",
                () -> Stream.of(RowState.FAILED, RowState.TROUBLE, RowState.RUNNING, RowState.SUCCEEDED)
                        .allMatch(state -> count(state) > 0));
    }

    private long count(RowState state) {
        return desk.window().list().rows().stream()
                .filter(row -> row.state() == state)
                .count();
    }

    private void type(String text) {
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        Desk.onFx(() -> {
            field().setText(text);
            field().end();
            return null;
        });
        desk.press();
    }

    private TextField field() {
        return (TextField) stage.getScene().lookup("#tool-filter");
    }

    private String chip(String group) {
        return Desk.onFx(() -> ((ToggleButton) stage.getScene().lookup("#chip-" + group)).getText());
    }

    private String shownOfAll() {
        return Desk.onFx(() -> {
            Label label = (Label) stage.getScene().lookup("#filter-shown");
            return label.isVisible() ? label.getText() : "";
        });
    }

    private static List<String> messages() {
        return Desk.onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip tip && "filter-message".equals(tip.getId()))
                .map(window -> ((Tooltip) window).getText())
                .toList());
    }

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
    void whatIsFoundIsMarkedInLabelAndErrorAndNowhereWithoutWords() {
        assertEquals(List.of(), marked("label"));
        type("store q");
        assertEquals(List.of("restore Q3: store|Q"), marked("label"));
        type("label:\"restore q\"");
        assertEquals(List.of("restore Q3: restore Q"), marked("label"));
        assertEquals(List.of(), marked("error"));
        type("RESTOREDAMAGED");
        assertTrue(
                marked("error").getFirst().startsWith("RestoreDamaged: Row"),
                marked("error").toString());
        assertTrue(
                marked("error").getFirst().contains(": RestoreDamaged"),
                marked("error").toString());
        type("label:restore error:\"is damaged\"");
        assertTrue(marked("error").getFirst().endsWith(": ..."), marked("error").toString());
        type("");
        assertEquals(List.of(), marked("label"));
        assertEquals(List.of(), marked("error"));
    }

    /// For each cell of a column that has marks its text, and what is painted in them.
    private List<String> marked(String column) {
        return Desk.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return desk.table().lookupAll(".table-cell").stream()
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell ->
                            ("column-" + column).equals(cell.getTableColumn().getId()) && !cell.isEmpty())
                    .filter(cell -> cell.lookupAll(".match").stream().anyMatch(Node::isVisible))
                    .map(cell -> cell.getText() + ": " + String.join("|", inBoxes(cell)))
                    .toList();
        });
    }

    private static List<String> inBoxes(TableCell<?, ?> cell) {
        Text text = (Text) cell.lookup(".text");
        return cell.lookupAll(".match").stream()
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .sorted(Comparator.comparing(Bounds::getMinX))
                .map(box -> {
                    int from = text.hitTest(text.parentToLocal(box.getMinX() + 2, box.getCenterY()))
                            .getCharIndex();
                    int to = text.hitTest(text.parentToLocal(box.getMaxX() - 2, box.getCenterY()))
                            .getCharIndex();
                    return text.getText().substring(from, to + 1);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, SYSTEM", "DARK, SYSTEM", "LIGHT, HIGH", "DARK, HIGH"})
    void aMarkStandsOutAndSoDoesTheTextInIt(Settings.Theme theme, Settings.Contrast contrast) {
        type("re not");
        Desk.onFx(() -> {
            desk.desktop.theme().choose(theme);
            desk.desktop.theme().choose(contrast);
            return null;
        });
        desk.press();
        List<String> poor = Desk.onFx(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".match").stream()
                    .filter(Node::isVisible)
                    .flatMap(node -> poor((Region) node))
                    .toList();
        });

        assertEquals(List.of(), poor);
    }

    private static Stream<String> poor(Region box) {
        Region row = (Region) box.getParent().getParent();
        Color behind = (Color) row.getBackground().getFills().getLast().getFill();
        Color fill = box.getBackground() == null
                ? Color.TRANSPARENT
                : (Color) box.getBackground().getFills().getLast().getFill();
        Color seen =
                behind.interpolate(new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 1), fill.getOpacity());
        Color frame = (Color) box.getBorder().getStrokes().getLast().getTopStroke();
        Color text = (Color) ((Text) box.getParent().lookup(".text")).getFill();
        return Stream.of(
                        Contrast.ratio(frame, behind) < 3 ? "frame " + frame + " on " + behind : "",
                        Contrast.ratio(text, seen) < 4.5 ? "text " + text + " on " + seen : "")
                .filter(problem -> !problem.isEmpty());
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
