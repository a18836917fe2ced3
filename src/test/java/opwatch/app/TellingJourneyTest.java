package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Attention;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What a person is told of the demo's operations, by a desktop that is played.
class TellingJourneyTest extends Journey {
    private static final String LABEL = "purge signin logs";

    private void away() {
        Desk.onFx(() -> {
            desk.windows.workspace(ListKind.DEMO).hide();
            return null;
        });
    }

    private WatchRow fail() {
        desk.passUntil("it has failed", () -> desk.row(LABEL).word().equals("Failed"));
        return Desk.onFx(() -> desk.row(LABEL));
    }

    private static boolean isTold(WatchRow row) {
        Attention attention = row.attention().get();
        return attention.isTold(row.observation().get());
    }

    @Test
    void aFailureIsToldOnceWhileThePersonIsElsewhereAndAClickOpensTheRow() throws IOException {
        open(1);
        away();
        WatchRow row = fail();
        Desk.until("it is told", () -> isTold(row));

        List<DesktopNotice> notices = List.copyOf(desk.outside.notices);
        assertEquals(1, notices.size());
        assertEquals(LABEL + ": InProgress → Failed", notices.getFirst().title());
        desk.outside.events().open(notices.getFirst().rows());
        Desk.until("the row is selected", () -> desk.selected().equals(List.of(LABEL)));
        assertTrue(Desk.onFx(() -> stage.isShowing() && stage.isFocused()));
    }

    @Test
    void whatThePersonSeesIsNotTold() throws IOException {
        open(1);
        WatchRow row = fail();
        Desk.until("it counts as told", () -> isTold(row));

        assertEquals(List.of(), desk.outside.notices);
    }
}
