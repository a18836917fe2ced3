package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.instance.SecondStart;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

/// The two windows, as a person closes them.
class CloseWindowsTest extends WindowsJourney {
    @Test
    void whatReachesAWindowThatIsClosingOpensItAgain() throws IOException {
        openBoth();
        Workspace before = desk.shown(ListKind.OWN);

        Desk.onFx(() -> {
            // Before the FX thread comes to the start's request, the window is closed.
            Thread start = Thread.ofVirtual()
                    .start(() -> assertTrue(SecondStart.isHeard(
                            desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of()))));
            start.join();
            before.stage().fireEvent(new WindowEvent(before.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });

        untilShown(List.of(MINE, NEW), ListKind.OWN);
        assertNotSame(before, desk.shown(ListKind.OWN));
    }

    @Test
    void theOwnListMayBeClosedFirst() throws IOException {
        openBoth();

        closeByTitleBar(ListKind.OWN);

        assertTrue(isFree(ListKind.OWN));
        assertEquals(List.of(MINE), onDisk(ListKind.OWN));
        assertEquals(DEMO_ROWS, shown(ListKind.DEMO).size());
        assertEquals(0, desk.exits.get());
        closeByTitleBar(ListKind.DEMO);
        assertEquals(1, desk.exits.get());
        assertTrue(isFree(ListKind.DEMO));
    }

    @Test
    void theDemoMayBeClosedFirst() throws IOException {
        openBoth();
        untilTheDemoIsChecked();

        closeByTitleBar(ListKind.DEMO);

        assertTrue(isFree(ListKind.DEMO));
        assertEquals(DEMO_ROWS, onDisk(ListKind.DEMO).size());
        assertEquals(List.of(MINE), shown(ListKind.OWN));
        assertEquals(0, desk.exits.get());
        closeByTitleBar(ListKind.OWN);
        assertEquals(1, desk.exits.get());
        assertTrue(isFree(ListKind.OWN));
    }

    @Test
    void quittingWithBothOpenSavesBothListsAndLetsGoOfBothFolders() throws IOException {
        openBoth();
        untilTheDemoIsChecked();
        Desk.onFx(() -> desk.shown(ListKind.OWN).window().list().add(List.of(WatchEntry.of(NEW, "", Desk.START))));

        desk.close();

        assertEquals(List.of(MINE, NEW), onDisk(ListKind.OWN));
        assertEquals(DEMO_ROWS, onDisk(ListKind.DEMO).size());
        assertTrue(Files.exists(folder.resolve("settings.json")));
        assertTrue(Files.exists(folder.resolve("demo").resolve("settings.json")));
        assertFalse(Locks.isHeld(folder));
        assertFalse(Locks.isHeld(folder.resolve("demo")));
        assertEquals(0, windows());
    }

    @Test
    void whatWasHandedOverIsSavedAlsoWhereTheSystemEndsTheProcessAndTheFxThreadHangs() throws Exception {
        openMine(WatchEntry.of(MINE, "mine", Desk.START));
        Desk.onFx(() -> desk.shown(ListKind.OWN).window().list().add(List.of(WatchEntry.of(NEW, "", Desk.START))));
        CountDownLatch hangs = new CountDownLatch(1);
        desk.desktop.fxThread().execute(() -> {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        desk.windows.endedBySystem();

        assertEquals(List.of(MINE, NEW), onDisk(ListKind.OWN));
        assertFalse(Locks.isHeld(folder));
        hangs.countDown();
    }

    @Test
    void theKeyForItClosesTheWindowThatHasTheFocusAndTheLastOneEndsTheProcess() throws IOException {
        openBoth();
        Stage demo = desk.shown(ListKind.DEMO).stage();
        Stage mine = desk.shown(ListKind.OWN).stage();
        Desk.until("the demo has the focus", demo::isFocused);

        desk.press(KeyCode.SHORTCUT, KeyCode.W);
        Desk.until("the demo is closed", () -> !demo.isShowing());
        assertTrue(Desk.onFx(mine::isShowing));
        assertEquals(0, desk.exits.get());

        fireFocus(mine);
        desk.press(KeyCode.SHORTCUT, KeyCode.W);
        Desk.until("both are closed", () -> !mine.isShowing());
        assertEquals(1, desk.exits.get());
    }

    private static void fireFocus(Stage stage) {
        Desk.onFx(() -> {
            stage.requestFocus();
            return null;
        });
        Desk.until("it has the focus", stage::isFocused);
    }

    @Test
    void aClosedDemoIsOpenedAgainWithItsRows() throws IOException {
        openBoth();
        List<OperationRef> before = shown(ListKind.DEMO);
        closeByTitleBar(ListKind.DEMO);

        fireMenu(ListKind.OWN, "menu-demo");

        assertEquals(before, shown(ListKind.DEMO));
    }

    @Test
    void aListThatIsOpenedAgainCanUndoWhatWasRemovedBefore() throws IOException {
        openBoth();
        Workspace before = desk.shown(ListKind.OWN);
        Desk.onFx(() -> {
            before.window().list().remove(List.copyOf(rows(ListKind.OWN)));
            return null;
        });
        closeByTitleBar(ListKind.OWN);
        fireMenu(ListKind.DEMO, "menu-own");
        assertEquals(List.of(), shown(ListKind.OWN));

        fireMenu(ListKind.OWN, "notice-undo");

        untilShown(List.of(MINE), ListKind.OWN);
    }

    @Test
    void whoClosesTheOnlyWindowWhileAnotherIsOnItsWayGetsThatOne() throws IOException {
        openMine();
        Stage mine = desk.shown(ListKind.OWN).stage();

        Desk.onFx(() -> {
            desk.windows.open(ListKind.DEMO, LaunchRequest.NOTHING);
            mine.fireEvent(new WindowEvent(mine, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });

        desk.shown(ListKind.DEMO);
        assertEquals(0, desk.exits.get());
    }
}
