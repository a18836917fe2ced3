package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLogTest {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<Handler> before = List.of(ROOT.getHandlers());
    private final Level levelBefore = ROOT.getLevel();
    private final PrintStream consoleBefore = System.err;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    @BeforeEach
    void catchTheConsole() {
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setErr(consoleBefore);
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        before.forEach(ROOT::addHandler);
        ROOT.setLevel(levelBefore);
        Logger.getLogger("opwatch").setLevel(null);
    }

    @Test
    void whatIsLoggedAnywhereStandsInTheFile() throws Exception {
        try (AutoCloseable _ = AppLog.start(temp.resolve("logs"))) {
            System.getLogger("opwatch.test").log(System.Logger.Level.INFO, "opened {0}", "Bearer abcdefgh");
            System.getLogger("opwatch.test").log(System.Logger.Level.DEBUG, "a detail");
            System.getLogger("com.microsoft.aad.msal4j").log(System.Logger.Level.INFO, "kim signed in");
            Logger.getLogger("com.microsoft.aad.msal4j").log(Level.WARNING, "kim's token", new IOException("kim"));
            assertEquals(1, ROOT.getHandlers().length);
        }
        List<String> lines = Files.readAllLines(temp.resolve("logs/opwatch.log"));
        String name = "[" + Thread.currentThread().getName() + "] ";
        assertEquals(
                List.of(
                        "INFO opwatch.test " + name + "opened Bearer [secret]",
                        "WARN com.microsoft.aad.msal4j " + name
                                + "(a library's own words are not logged) java.io.IOException"),
                lines.stream().map(line -> line.substring(25)).toList());
        assertEquals(0, ROOT.getHandlers().length);
        assertEquals(lines.getLast() + "\n", console.toString(StandardCharsets.UTF_8));
    }
}
