package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
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

    @Test
    void whoLogsNeverWaits() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        PrintStream console = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    stuck.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        });
        LogHandler handler =
                new LogHandler(new LogWriter(new LogFiles(temp), console, new Redaction("")), InstantSource.system());
        int events = 10 * LogHandler.MOST_WAITING;
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < events; i++) {
                handler.publish(record(Level.WARNING, "x"));
            }
        });
        stuck.countDown();
        handler.close();
        String log = Files.readString(temp.resolve("opwatch.log"));
        assertTrue(log.contains("lines lost before this one: "), log);
    }

    @Test
    void aMessageThatCannotBeMadeHarmsNobody() throws IOException {
        LogHandler handler = new LogHandler(
                new LogWriter(new LogFiles(temp), System.err, new Redaction("")), InstantSource.system());
        LogRecord bad = record(Level.INFO, "a {0}");
        bad.setParameters(new Object[] {
            new Object() {
                @Override
                public String toString() {
                    throw new IllegalStateException("no text");
                }
            }
        });
        handler.publish(bad);
        handler.publish(record(Level.INFO, "b"));
        handler.flush();
        handler.close();
        handler.publish(record(Level.INFO, "too late"));
        handler.close();
        String log = Files.readString(temp.resolve("opwatch.log"));
        assertTrue(log.endsWith("] b\n"), log);
    }

    @Test
    void whatIsHeldBackIsWrittenWhenItIsDueAndAtTheEnd() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        PrintStream console = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void print(String line) {
                if (line.contains("... repeated ")) {
                    told.countDown();
                }
            }
        };
        // A clock that is ahead: every minute is over as soon as nothing more is waiting.
        InstantSource ahead = () -> InstantSource.system().instant().plusSeconds(61);
        LogHandler handler = new LogHandler(new LogWriter(new LogFiles(temp), console, new Redaction("")), ahead);
        publish(handler, Level.WARNING);
        assertTrue(told.await(20, TimeUnit.SECONDS));
        handler.close();

        LogHandler other = new LogHandler(
                new LogWriter(new LogFiles(temp.resolve("2")), console, new Redaction("")), InstantSource.system());
        publish(other, Level.INFO);
        other.close();
        String log = Files.readString(temp.resolve("2/opwatch.log"));
        assertTrue(log.endsWith("] ... repeated 2 times: x\n"), log);
    }

    private static void publish(LogHandler handler, Level level) {
        for (int i = 0; i < 12; i++) {
            handler.publish(record(level, "x"));
        }
    }

    private static LogRecord record(Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("opwatch.test");
        return record;
    }
}
