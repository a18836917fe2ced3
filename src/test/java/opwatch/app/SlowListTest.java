package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opwatch.disk.LoadResult;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.SecondStart;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A window whose list is still being read, from a disk that takes its time.
class SlowListTest extends WindowsJourney {
    private final CompletableFuture<LoadResult<List<WatchEntry>>> list = new CompletableFuture<>();

    @BeforeEach
    void showWithoutRows() throws IOException {
        Claim claim = InstanceLock.claim(desk.home, LaunchRequest.NOTHING);
        SavedState read = SavedState.reading(desk.home, desk.clock).join();
        read.list().join();
        SavedState slow = new SavedState(
                read.listFile(), list, read.settingsFile(), read.settings(), read.learnedFile(), read.learned());
        WatchService service = desk.windows.prepare(ListKind.OWN, claim, slow);
        Desk.onFx(() -> {
            desk.windows.show(ListKind.OWN, service, primary, List.of(LaunchRequest.NOTHING), () -> {});
            return null;
        });
    }

    @Test
    void aSecondStartBringsItToTheFront() {
        Desk.onFx(() -> {
            primary.setIconified(true);
            return null;
        });

        assertTrue(SecondStart.isHeard(desk.home, LaunchRequest.NOTHING));

        Desk.until("it is in front", () -> !primary.isIconified() && primary.isFocused());
        list.complete(new LoadResult<>(List.of(), List.of()));
    }

    @Test
    void whatASecondStartBringsIsSavedThoughTheWindowClosesAtOnce() throws Exception {
        assertTrue(SecondStart.isHeard(
                desk.home, new LaunchRequest("https://management.azure.com" + NEW.path(), List.of())));

        var _ = list.completeOnTimeout(new LoadResult<>(List.of(), List.of()), 300, TimeUnit.MILLISECONDS);
        Desk.onFx(() -> {
            desk.windows.close(ListKind.OWN);
            return null;
        });
        desk.windows.awaitClosed();

        assertEquals(List.of(NEW), onDisk(ListKind.OWN));
    }
}
