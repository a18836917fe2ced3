package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import opwatch.operation.Attention.Pause;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pausing by keyboard alone, on the embedded Azure, in Berlin at 6:06: of all rows and of chosen ones, over a
/// restart, and what the window says meanwhile.
class PauseJourneyTest extends Journey {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @BeforeEach
    void openTheDemo() throws IOException {
        open(3);
        Desk.until(
                "all are seen",
                () -> rows().stream().allMatch(row -> row.observation().get().status() != null));
    }

    @Test
    void allArePausedForHalfAnHourAndTheWindowSaysUntilWhen() {
        choose("pause-half-hour");

        assertEquals("Paused until 6:37 AM", text());
        untilStatus("Automatic checks are paused until 6:37 AM. Press Ctrl+P to resume now.");
        Desk.until("the rows say so", () -> cells().equals(List.of("paused until 6:37 AM")));

        pass(HALF_HOUR.plusSeconds(60));
        Desk.until("the button says that it is over", () -> text().equals("Pause"));
        Desk.until(
                "the rows go on",
                () -> rows().stream().allMatch(row -> row.paused().get() == null));
        assertFalse(desk.text("#status").contains("paused"));
    }

    @Test
    void untilTomorrowIsSaidWithTheDayAndChangesAtMidnight() {
        choose("pause-tomorrow");

        assertEquals("Paused until tomorrow 8:00 AM", text());
        untilStatus("Automatic checks are paused until tomorrow 8:00 AM. Press Ctrl+P to resume now.");
        pass(Duration.ofHours(20));
        Desk.until("tomorrow is today", () -> text().equals("Paused until 8:00 AM"));
    }

    @Test
    void oneKeyPausesUntilResumedAndResumes() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        assertEquals("Paused", text());
        Desk.until("the rows say so", () -> cells().equals(List.of("paused")));

        choose("pause-resume");

        assertEquals("Pause", text());
        Desk.until(
                "the rows go on",
                () -> rows().stream().allMatch(row -> row.paused().get() == null));
    }

    @Test
    void chosenRowsArePausedAndUndoneByKey() {
        WatchRow row = first();
        desk.clickRow(row.name());
        chooseForRows("pause-rows-hour");

        Desk.until("it is paused", () -> Objects.equals(row.paused().get(), new Pause(Desk.START.plusSeconds(3653))));
        assertEquals(
                List.of("Demo: One operation is paused until 7:07 AM."),
                desk.window().notices().current().stream()
                        .map(PauseJourneyTest::plain)
                        .toList());
        assertEquals("Pause", text());
        Desk.until("the others go on", () -> desk.text("#status").contains("; one is paused. "));

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("it goes on", () -> row.paused().get() == null);
        assertNull(row.attention().get().paused());
    }

    @Test
    void aPausedRowIsResumedFromItsMenuAndThatIsUndoneToo() {
        WatchRow row = first();
        desk.clickRow(row.name());
        chooseForRows("pause-rows-resumed");
        Desk.until("it is paused", () -> Pause.UNTIL_RESUMED.equals(row.paused().get()));

        chooseForRows("pause-rows-resume");
        Desk.until("it goes on", () -> row.paused().get() == null);

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until(
                "it is paused again",
                () -> Pause.UNTIL_RESUMED.equals(row.paused().get()));
    }

    @Test
    void aCheckByHandWorksWhileAllIsPaused() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        WatchRow row = first();
        Desk.until("it is paused", () -> row.paused().get() != null);
        var before = Desk.onFx(() -> row.observation().get().lastCheck());
        desk.clickRow(row.name());

        pass(Duration.ofSeconds(10));
        assertEquals(before, Desk.onFx(() -> row.observation().get().lastCheck()));
        desk.press(KeyCode.F5);

        Desk.until(
                "it was checked",
                () -> !Objects.equals(before, row.observation().get().lastCheck()));
        assertTrue(Desk.onFx(() -> row.paused().get() != null));
    }

    @Test
    void bothPausesSurviveARestart() throws IOException {
        String name = first().name();
        desk.clickRow(name);
        chooseForRows("pause-rows-resumed");
        choose("pause-hour");
        Desk.until(
                "all are paused",
                () -> rows().stream().allMatch(row -> row.paused().get() != null));
        desk.close();

        open(3);
        assertEquals("Paused until 7:07 AM", text());
        untilStatus("Automatic checks are paused until 7:07 AM. Press Ctrl+P to resume now.");
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        untilStatus("; one is paused. ");
        assertEquals(
                Pause.UNTIL_RESUMED, Desk.onFx(() -> desk.row(name).paused().get()));
    }

    @Test
    void aPauseThatIsOverAtTheStartPausesNothing() throws IOException {
        choose("pause-half-hour");
        desk.close();
        Duration night = Duration.ofHours(9);

        desk = new Desk(folder, 3, new ManualClock(Desk.START.plus(night))).open(stage);

        assertEquals("Pause", text());
        Desk.until("it is watched", () -> desk.text("#status").startsWith("Watching "));
    }

    @Test
    void whatIsPausedIsSavedAllTheSame() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        WatchRow row = first();
        Desk.onFx(() -> {
            desk.window().list().rename(row, "renamed while paused");
            return null;
        });
        Path file = desk.home.demo().file("watchlist.json");
        Desk.until(
                "it is on the disk",
                () -> Files.exists(file) && Files.readString(file).contains("renamed while paused"));
    }

    private WatchRow first() {
        return Desk.onFx(() -> rows().stream()
                .filter(row -> !row.state().hasEnded())
                .findFirst()
                .orElseThrow());
    }

    private List<WatchRow> rows() {
        return desk.window().list().rows();
    }

    private String text() {
        return plain(desk.text("#tool-pause"));
    }

    /// With plain spaces: American times have a narrow one.
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    private void untilStatus(String part) {
        Desk.until(part, () -> {
            desk.window().tick();
            return plain(desk.text("#status")).contains(part);
        });
    }

    private void pass(Duration time) {
        desk.clock.turn(time);
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }

    /// What the cells of the next check say, each text once.
    private List<String> cells() {
        return desk.robot().lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> "column-next".equals(cell.getTableColumn().getId()) && cell.getText() != null)
                .map(cell -> plain(cell.getText()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private void choose(String... items) {
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        Arrays.stream(items).limit(items.length - 1).forEach(menu -> {
            downTo(menu);
            desk.press(KeyCode.RIGHT);
        });
        downTo(items[items.length - 1]);
        desk.press(KeyCode.ENTER);
    }

    private void chooseForRows(String item) {
        choose("menu-pause", item);
    }

    /// Goes down the menu that is open to an item, as a person does who reads each.
    private void downTo(String item) {
        Desk.until("the menu is open", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        for (int press = 0; press < 20 && !item.equals(highlighted()); press++) {
            desk.press(KeyCode.DOWN);
        }
        assertEquals(item, highlighted());
    }

    /// The item with the focus in the menu that opened last.
    private static @Nullable String highlighted() {
        return Desk.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(Window::getScene)
                .map(Scene::getFocusOwner)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .map(Node::getId)
                .orElse(null));
    }
}
