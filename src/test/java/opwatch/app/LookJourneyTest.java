package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Popover;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person chooses of how the window looks: contrast, zone of times, movement, its place
/// above other windows.
class LookJourneyTest extends Journey {
    private static final String ROW = "restore Q3";
    /// What two of the tests choose, as the file has it.
    private static final String CHOSEN = "DARK HIGH REDUCED UTC 110 true";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row(ROW).word().equals("Failed"));
        desk.clickRow(ROW);
    }

    @Test
    void timesOfTheWholeWindowAreUtcAtOnce() {
        Set<String> local = times();
        assertTrue(local.stream().allMatch(time -> time.startsWith("4:36:07")), local.toString());
        assertEquals("UTC+1", desk.text("#status-zone"));
        String history = history();

        choose("menu-utc");
        Desk.until("the status line says so", () -> desk.text("#status-zone").equals("UTC"));

        Set<String> utc = times();
        assertTrue(utc.stream().allMatch(time -> time.startsWith("3:36:07")), utc.toString());
        assertNotEquals(history, history());

        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        Desk.until("the ticket says where the person sits", () -> firstLine().contains("Europe/Berlin"));

        choose("menu-utc");
        Desk.until("times are local again", () -> times().equals(local));
    }

    private static String firstLine() {
        String text = Desk.onFx(() -> Clipboard.getSystemClipboard().getString());
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    @Test
    void highContrastIsBlackOnWhiteOrWhiteOnBlack() {
        choose("menu-contrast");
        assertEquals(List.of(Color.BLACK, Color.WHITE), colors());
        choose("menu-theme-dark");
        assertEquals(List.of(Color.WHITE, Color.BLACK), colors());
        choose("menu-contrast");
        assertNotEquals(List.of(Color.WHITE, Color.BLACK), colors());
    }

    @Test
    void whereThereIsLessMovementTheListOfKeysDoesNotFadeIn() {
        assertEquals(List.of(false, true), List.of(reducedMotion(), keysFadeIn()));
        choose("menu-motion");
        assertEquals(List.of(true, false), List.of(reducedMotion(), keysFadeIn()));
    }

    @Test
    void allOfItIsRemembered() {
        desk.press(KeyCode.SHORTCUT, KeyCode.ADD);
        List.of("menu-theme-dark", "menu-contrast", "menu-motion", "menu-utc", "menu-ontop")
                .forEach(this::choose);
        assertTrue(Desk.onFx(stage::isAlwaysOnTop));

        desk.close();

        assertEquals(CHOSEN, look());
    }

    @Test
    void allOfItIsSavedWhileTheWindowIsOpen() {
        desk.press(KeyCode.SHORTCUT, KeyCode.ADD);
        List.of("menu-theme-dark", "menu-contrast", "menu-motion", "menu-utc", "menu-ontop")
                .forEach(this::choose);
        desk.clock.turn(Duration.ofSeconds(4));

        boolean _ = Desk.comesTrue(20, () -> look().equals(CHOSEN));
        assertEquals(CHOSEN, look());
    }

    /// As the file has it. Read as it stands: a start would remove what a save has only begun.
    private String look() {
        Path file = ListKind.DEMO.in(desk.home).file("settings.json");
        try {
            JsonNode fields = new JsonMapper().readTree(Files.exists(file) ? Files.readString(file) : "{}");
            return Stream.of("theme", "contrast", "motion", "zone", "zoom", "onTop")
                    .map(name -> fields.path(name).asText())
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theWindowsOwnChoicesComeBack() throws IOException {
        choose("menu-utc");
        choose("menu-ontop");
        desk.close();
        Desk.onFx(() -> {
            stage.setAlwaysOnTop(false);
            return null;
        });

        open(21);
        desk.shown(ListKind.DEMO);

        Desk.until("it is on top again", stage::isAlwaysOnTop);
        Desk.until("times are UTC again", () -> desk.text("#status-zone").equals("UTC"));
        assertEquals(List.of(true, true), List.of(isChecked("menu-utc"), isChecked("menu-ontop")));
    }

    private void choose(String item) {
        new MenuOf(desk).fire(item);
    }

    private boolean isChecked(String item) {
        return ((CheckMenuItem) new MenuOf(desk).item(item)).isSelected();
    }

    private boolean reducedMotion() {
        return Desk.onFx(() -> stage.getScene().getPreferences().isReducedMotion());
    }

    private boolean keysFadeIn() {
        desk.press(KeyCode.F1);
        boolean fades = Desk.onFx(() -> Window.getWindows().stream()
                .filter(Popover.class::isInstance)
                .anyMatch(keys -> ((Popover) keys).isAnimated()));
        desk.press(KeyCode.ESCAPE);
        return fades;
    }

    /// The times of the start of [#ROW]: in the table and in the details.
    private Set<String> times() {
        return Desk.onFx(() -> {
            Set<String> cells = desk.robot().lookup(".table-cell").queryAllAs(TableCell.class).stream()
                    .filter(cell -> cell.getTableRow() != null
                            && cell.getTableRow().getItem() == desk.row(ROW)
                            && cell.getTableColumn().getId().equals("column-started"))
                    .map(Labeled::getText)
                    .collect(Collectors.toSet());
            assertFalse(cells.isEmpty());
            Set<String> facts =
                    desk.robot().lookup("#details-pane .text-area").queryAllAs(TextInputControl.class).stream()
                            .map(TextInputControl::getText)
                            .filter(text -> text.matches("\\d+:36:07\\h[AP]M"))
                            .collect(Collectors.toSet());
            assertFalse(facts.isEmpty());
            cells.addAll(facts);
            return cells;
        });
    }

    private String history() {
        return Desk.onFx(() -> {
            TabPane tabs = desk.robot().lookup("#details-tabs").queryAs(TabPane.class);
            tabs.getSelectionModel().select(2);
            tabs.applyCss();
            tabs.layout();
            String text = tabs.lookupAll("#details-history .table-cell .text").stream()
                    .map(cell -> ((Text) cell).getText())
                    .collect(Collectors.joining("\n"));
            tabs.getSelectionModel().select(0);
            return text;
        });
    }

    /// Of the status line and of the window.
    private List<Object> colors() {
        return Desk.onFx(() -> {
            Node root = stage.getScene().getRoot();
            root.applyCss();
            return List.of(
                    ((Labeled) root.lookup("#status")).getTextFill(),
                    ((javafx.scene.layout.Region) root)
                            .getBackground()
                            .getFills()
                            .getFirst()
                            .getFill());
        });
    }
}
