package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import opwatch.network.ProxyChoice;
import opwatch.store.DataFolder;
import opwatch.store.Handover;
import opwatch.store.InstanceLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFolderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itLetsGoOnlyAfterTheLastSaveOfTheList(boolean saved) throws IOException {
        InstanceLock.Claim claim = InstanceLock.claim(new DataFolder(folder), Handover.NOTHING);
        RealFolder real = new RealFolder(new DataFolder(folder), claim, page -> false, result -> {});

        real.close(saved);

        assertEquals(!saved, Locks.isHeld(folder));
        claim.letGo();
    }

    @Test
    void theProcessLivesUntilTheWayOutIsSavedWhateverThreadChoseIt() throws InterruptedException {
        List<Boolean> daemons = new CopyOnWriteArrayList<>();
        WaysOut ways = new WaysOut(
                new DataFolder(folder),
                () -> Desk.START,
                result -> daemons.add(Thread.currentThread().isDaemon()));

        Thread.ofVirtual().start(() -> ways.use(ProxyChoice.SYSTEM)).join();
        ways.close();

        assertEquals(List.of(false), daemons);
    }
}
