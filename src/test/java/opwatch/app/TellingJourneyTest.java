package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import java.io.IOException;
import java.util.List;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;

/// What a person is told of the demo's operations, by a desktop that is played.
class TellingJourneyTest extends Journey {
    private static final String LABEL = "purge signin logs";
    private static final String TITLE = LABEL + ": InProgress → Failed";
    private static final String COUNTED = "1 failed, 0 running — OpWatch — Demo";
    private static final String BODY =
            "InvalidFilter: The column 'TimeGenerted' in the filter does not exist in table 'SigninLogs'.";

    /// As the system tells it: the headless platform takes the focus from no window.
    private void focus(boolean front) {
        Desk.onFx(() -> {
            WindowHelper.setFocused(stage, front);
            return null;
        });
    }

    /// Opens the demo, whose operation runs.
    private void run(boolean front) throws IOException {
        open(1);
        Desk.until("it runs", () -> desk.row(LABEL).word().equals("InProgress"));
        focus(front);
    }

    private WatchRow fail() {
        desk.passUntil("it has failed", () -> desk.row(LABEL).word().equals("Failed"));
        return Desk.onFx(() -> desk.row(LABEL));
    }

    private static boolean isTold(WatchRow row) {
        return row.attention().get().isTold(row.observation().get());
    }

    private List<String> told() {
        return desk.outside.notices.stream()
                .map(notice -> notice.title() + " | " + notice.body())
                .toList();
    }

    private List<String> line() {
        return Desk.onFx(
                () -> desk.windows.workspace(ListKind.DEMO).window().notices().current());
    }

    @Test
    void aFailureIsToldWhileThePersonIsElsewhereAndAClickOpensItsRow() throws IOException {
        run(false);
        WatchRow row = fail();
        Desk.until("it counts as told", () -> isTold(row));

        assertEquals(List.of(TITLE + " | " + BODY), told());
        assertEquals(List.of("Demo: " + TITLE + " — " + BODY), line());
        DesktopNotice notice = desk.outside.notices.getFirst();
        int before = desk.outside.withdrawn.get();
        assertTrue(notice.urgent());
        desk.outside.events().open(notice.rows());
        Desk.until("the row is selected", () -> desk.selected().equals(List.of(LABEL)));
        focus(true);
        Desk.until("the notice is taken back", () -> desk.outside.withdrawn.get() > before);
    }

    @Test
    void whatThePersonSeesIsNotToldAndNotTomorrowEither() throws IOException {
        run(true);
        WatchRow row = fail();
        Desk.until("it counts as told", () -> isTold(row));
        desk.close();
        open(1);
        focus(false);
        Desk.until("the title counts it", () -> stage.getTitle().equals(COUNTED));

        assertEquals(List.of(), told());
        assertEquals(List.of(), line());
    }

    @Test
    void withoutADesktopTheWindowTellsItAlone() throws IOException {
        run(false);
        desk.outside.delivery = Delivery.NOT_THERE;
        WatchRow row = fail();
        Desk.until("it counts as told", () -> isTold(row));

        assertEquals(List.of("Demo: " + TITLE + " — " + BODY), line());
        assertFalse(told().isEmpty());
    }

    @Test
    void whatWasToldWhileItsRowWasAwayIsNotToldAgainWhenTheRowComesBack() throws IOException {
        run(false);
        desk.outside.slow = true;
        WatchRow row = fail();
        Desk.until("the desktop has it", () -> desk.outside.notices.size() == 1);
        Desk.onFx(() -> {
            desk.window().list().remove(List.of(row));
            return null;
        });
        desk.outside.answers.forEach(Runnable::run);
        Desk.onFx(() -> desk.window().list().undo());
        Desk.until("it counts as told", () -> isTold(Desk.onFx(() -> desk.row(LABEL))));

        assertEquals(List.of(TITLE + " | " + BODY), told());
    }

    @Test
    void theTitleCountsWhatHasFailed() throws IOException {
        run(true);
        fail();

        Desk.until("the title says so", () -> stage.getTitle().equals(COUNTED));
    }
}
