package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opwatch.Main;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// `--quit` in processes of their own, as an installer calls it.
@NeedsFonts
@Timeout(120)
class QuitTest {
    private static final String URL = "https://management.azure.com/subscriptions/"
            + "00000000-1111-2222-3333-444444444444/providers/Microsoft.OperationalInsights/locations/westus"
            + "/operationStatuses/";

    @TempDir
    Path folder;

    private Path home;

    @AutoClose("endAll")
    private RealStarts starts;

    @BeforeEach
    void prepare() {
        home = folder.resolve("home");
        starts = new RealStarts(home);
    }

    @Test
    void bothWindowsSaveAndEndBeforeItDoes() throws Exception {
        Process own = starts.start(URL + "operation-one");
        Process demo = starts.start("--demo=3");
        until(home.resolve("opwatch.socket"));
        until(home.resolve("demo").resolve("opwatch.socket"));

        // Given a moment ago: whatever has not been saved yet is saved on the way out.
        assertEquals(0, exitCode(starts.start(URL + "operation-two")));
        assertEquals(0, exitCode(quit()));

        assertFalse(own.isAlive());
        assertFalse(demo.isAlive());
        assertEquals(0, own.exitValue());
        assertEquals(0, demo.exitValue());
        String saved = Files.readString(home.resolve("watchlist.json"));
        assertTrue(saved.contains("operation-one") && saved.contains("operation-two"), saved);
        assertTrue(Files.exists(home.resolve("settings.json")));
    }

    @Test
    void whereNothingRunsItMakesNothingAndLoadsNothingOfJavaFx() throws Exception {
        Process quit = quit();

        assertEquals(0, exitCode(quit));
        assertEquals("", said(quit));
        assertFalse(Files.exists(home));
        assertLoadedNothingOfJavaFx();
    }

    @Test
    void anOpWatchThatStaysIsAnExitCodeAndASentence() throws Exception {
        Claim claim = InstanceLock.claim(new DataFolder(home), LaunchRequest.NOTHING);
        claim.listen(request -> {});

        Process quit = quit("--demo", URL + "operation-one");

        assertEquals(75, exitCode(quit));
        assertEquals(
                "OpWatch was asked to save and end, but it is still there; it may yet end by itself. It was not stopped by force. Close its"
                        + " windows and try again.\n",
                said(quit));
        assertLoadedNothingOfJavaFx();
        claim.release();
    }

    private Process quit(String... more) throws Exception {
        List<String> command = starts.command(
                // In quotes, or the colon of a Windows path would end it.
                List.of("-Xlog:class+load:file=\"" + folder.resolve("loaded.txt") + "\""),
                System.getProperty("java.class.path"),
                Main.class,
                Stream.concat(Stream.of(more), Stream.of("--quit")).toArray(String[]::new));
        return starts.start(starts.builder(command).redirectErrorStream(true));
    }

    private void assertLoadedNothingOfJavaFx() throws Exception {
        String loaded = Files.readString(folder.resolve("loaded.txt"));
        assertTrue(loaded.contains(" opwatch.instance.QuitCall "));
        assertFalse(loaded.contains("javafx"), loaded);
    }

    private static String said(Process process) throws Exception {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private static void until(Path file) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(file));
    }
}
