package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import opwatch.app.Desk;
import opwatch.disk.DataFolder;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.network.ProxyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itLetsGoOnlyAfterTheLastSaveOfTheList(boolean saved) throws IOException {
        InstanceLock.Claim claim = InstanceLock.claim(new DataFolder(folder), LaunchRequest.NOTHING);
        Profile real = new Profile(new DataFolder(folder), claim, page -> false, result -> {});

        real.close(saved);

        assertEquals(!saved, Locks.isHeld(folder));
        claim.release();
    }

    @Test
    void theProcessLivesUntilTheWayOutIsSavedWhateverThreadChoseIt() throws InterruptedException {
        List<Boolean> daemons = new CopyOnWriteArrayList<>();
        NetworkSettings ways = new NetworkSettings(
                new DataFolder(folder),
                () -> Desk.START,
                result -> daemons.add(Thread.currentThread().isDaemon()));

        Thread.ofVirtual().start(() -> ways.use(ProxyChoice.SYSTEM)).join();
        ways.close();

        assertEquals(List.of(false), daemons);
    }
}
