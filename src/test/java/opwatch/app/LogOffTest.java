package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import opwatch.instance.Locks;
import opwatch.systems.Posix;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The system ends the process, as it does when the person logs off.
@NeedsFonts
@Timeout(120)
@Posix
class LogOffTest {
    private static final String URL = "https://management.azure.com/subscriptions/"
            + "00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/westus"
            + "/operationStatuses/";

    @TempDir
    Path home;

    @AutoClose("endAll")
    private RealStarts starts;

    @BeforeEach
    void prepare() {
        starts = new RealStarts(home);
    }

    @Test
    void theProcessEndsSoonAndItsListIsWhole() throws Exception {
        Process window = starts.start("--minimized", URL + "operation-one");
        Path list = home.resolve("watchlist.json");
        until(list);

        window.destroy();

        assertTrue(window.waitFor(10, TimeUnit.SECONDS));
        assertEquals(143, window.exitValue());
        String saved = Files.readString(list);
        assertTrue(saved.contains("operation-one"), saved);
        assertFalse(Locks.isHeld(home));
    }

    private static void until(Path file) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
    }
}
