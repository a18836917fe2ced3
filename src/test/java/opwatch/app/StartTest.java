package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Starts of the real app in processes of their own, on the headless platform, as a double click or a
/// command line makes them. What reached the window is read from what it saves.
@NeedsFonts
@Timeout(120)
class StartTest {
    private static final String PATH = "/subscriptions/00000000-1111-2222-3333-444444444444/providers"
            + "/Microsoft.OperationalInsights/locations/westus/operationStatuses/";

    @TempDir
    Path home;

    @AutoClose("endAll")
    private RealStarts starts;

    @BeforeEach
    void prepare() {
        starts = new RealStarts(home);
    }

    @Test
    void whatEachStartIsGivenIsInTheOneWindow() throws Exception {
        Path first = list("first.opwatch.json", "PUBLIC", "operation-one");
        Path second = list("second.opwatch.json", "PUBLIC", "operation-two");
        Process window = start(first.toString(), "https://management.azure.com" + PATH + "operation-three");
        Path saved = home.resolve("watchlist.json");
        until(saved, "operation-one", "operation-three");

        Process other = start(second.toUri().toString(), "https://management.azure.com" + PATH + "operation-four");

        assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, other.exitValue());
        until(saved, "operation-one", "operation-two", "operation-three", "operation-four");
        assertTrue(window.isAlive());
    }

    @Test
    void theDemoTouchesNothingOfTheRealFolder() throws Exception {
        Process demo = start(
                "--demo=1", list("demo.opwatch.json", "DEMO", "operation-one").toString());
        until(home.resolve("demo").resolve("watchlist.json"), "operation-one");

        try (var files = Files.list(home)) {
            assertEquals(
                    List.of("demo", "demo.opwatch.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Process real = start();
        // Windows locks what another process holds for reading too: its name must do.
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Files.exists(home.resolve("opwatch.lock")));
        assertTrue(demo.isAlive() && real.isAlive());
        assertFalse(Files.exists(home.resolve("demo").resolve("settings-signin.json")));
    }

    @Test
    void aWindowLoadsNothingOfTheCommandLinesLibrary() throws Exception {
        Path loaded = home.resolve("loaded.txt");
        starts.start(starts.builder(starts.command(
                        List.of("-Xlog:class+load:file=" + loaded.getFileName()),
                        System.getProperty("java.class.path"),
                        opwatch.Main.class,
                        "--demo=1",
                        list("demo.opwatch.json", "DEMO", "operation-one").toString()))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        until(home.resolve("demo").resolve("watchlist.json"), "operation-one");
        starts.endAll();

        String classes = Files.readString(loaded);
        assertTrue(classes.contains(" javafx.stage.Stage "), "the log of classes is not what it was");
        assertFalse(classes.contains(" picocli."), "picocli");
        assertFalse(classes.contains(" opwatch.shell.Shell "), "the shell");
    }

    private Process start(String... arguments) throws IOException {
        return starts.start(arguments);
    }

    private Path list(String name, String cloud, String operation) throws IOException {
        return Files.writeString(home.resolve(name), """
                {"format":"opwatch-watchlist","schema":1,"rows":[{"cloud":"%s","subscriptionId":\
                "00000000-1111-2222-3333-444444444444","location":"westus","operationId":"%s"}]}""".formatted(cloud, operation));
    }

    /// What a file holds; nothing while there is none, or while Windows replaces it.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (FileSystemException e) {
            return "";
        }
    }

    private static void until(Path file, String... words) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            String text = text(file);
            return List.of(words).stream().allMatch(text::contains);
        });
    }
}
