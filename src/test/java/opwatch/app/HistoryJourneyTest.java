package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.javafx.stage.WindowHelper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What happened while the person was away: each end once, whatever ended OpWatch in between.
class HistoryJourneyTest extends Journey {
    private static final int ROWS = 21;

    private void openHistory() {
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        Desk.until(
                "it is open",
                () -> desk.robot()
                        .lookup("#history-pane")
                        .tryQuery()
                        .filter(pane -> pane.isVisible())
                        .isPresent());
    }

    /// The lines of the history of one kind: `Said` by the window, `Happened` to a row, `Left`.
    static List<String> lines(Desk desk, String kind) {
        ListView<?> list = desk.robot().lookup("#history-list").queryAs(ListView.class);
        return Desk.onFx(() -> list.getItems().stream()
                .map(Object::toString)
                .filter(line -> line.startsWith(kind))
                .toList());
    }

    private long ended() {
        return Desk.onFx(() -> desk.window().list().rows().stream()
                .filter(row -> row.observation().get().isTerminal())
                .count());
    }

    /// Paused, nothing ends any more but what is on its way.
    private void pauseOrResume() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        Desk.until("nothing is on its way", () -> !desk.text("#status").contains("hecking"));
    }

    @Test
    void eachEndStandsOnceAlsoAfterTheNextStart() throws IOException {
        open(ROWS);
        desk.passUntil("some have ended", () -> ended() >= 5);
        pauseOrResume();
        openHistory();
        List<String> before = lines(desk, "Happened");
        assertEquals(ended(), before.size());
        assertEquals(ended(), before.stream().distinct().count());
        desk.close();

        open(ROWS);
        openHistory();

        assertEquals(before, lines(desk, "Happened"));
    }

    @Test
    void theLineWhereThePersonLeftStandsBelowWhatCameSince() throws IOException {
        open(ROWS);
        Desk.until("the first have ended", () -> desk.row("restore Q3").word().equals("Failed"));
        pauseOrResume();
        long seen = ended();
        focus(false);
        desk.clock.turn(Duration.ofMinutes(1));
        focus(true);
        pauseOrResume();
        desk.passUntil("more have ended", () -> ended() > seen);
        pauseOrResume();

        openHistory();

        List<String> all = lines(desk, "");
        int left = Math.toIntExact(
                all.stream().takeWhile(line -> !line.startsWith("Left")).count());
        assertEquals(
                ended() - seen,
                all.subList(0, left).stream()
                        .filter(line -> line.startsWith("Happened"))
                        .count());
    }

    /// As the system tells it: the headless platform takes the focus from no window.
    private void focus(boolean front) {
        Desk.onFx(() -> {
            WindowHelper.setFocused(stage, front);
            return null;
        });
    }

    @Test
    void enterGoesToTheRowAndClearsAFilterThatHidesIt() throws IOException {
        open(ROWS);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("no such row");
        Desk.until("all are hidden", () -> desk.shown().isEmpty());

        openHistory();
        selectLineOf("restore Q3");
        desk.press(KeyCode.ENTER);

        Desk.until("it is selected", () -> desk.selected().equals(List.of("restore Q3")));
        assertEquals("Demo: The filter hid this row, so it is cleared.", desk.text("#notice"));
        assertFalse(Desk.onFx(() -> desk.robot().lookup("#history-pane").query().isVisible()));
        assertEquals(desk.table(), Desk.onFx(() -> stage.getScene().getFocusOwner()));
    }

    private void selectLineOf(String label) {
        ListView<?> list = desk.robot().lookup("#history-list").queryAs(ListView.class);
        for (int press = 0; press < 2 * ROWS && !selected(list).contains(label); press++) {
            desk.press(KeyCode.DOWN);
        }
    }

    private static String selected(ListView<?> list) {
        return Desk.onFx(() -> String.valueOf(list.getSelectionModel().getSelectedItem()));
    }

    @Test
    void whetherThePersonIsToldIsChosenForManyRowsAndUndone() throws IOException {
        open(ROWS);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);

        Desk.onFx(() -> {
            desk.table().getContextMenu().getItems().stream()
                    .filter(item -> "menu-tell".equals(item.getId()))
                    .map(javafx.scene.control.Menu.class::cast)
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "menu-tell-never".equals(item.getId()))
                    .forEach(javafx.scene.control.MenuItem::fire);
            return null;
        });
        assertEquals(ROWS, chosen("NEVER"));
        assertEquals("Demo: 21 operations are changed: you are never told.", desk.text("#notice"));

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertEquals(ROWS, chosen("DEFAULT"));
    }

    private long chosen(String choice) {
        return Desk.onFx(() -> desk.window().list().rows().stream()
                .filter(row -> row.attention().get().told().choice().name().equals(choice))
                .count());
    }
}
