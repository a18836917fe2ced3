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
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import opwatch.redaction.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogHandlerTest {
    private static final Redaction REDACTION = new Redaction("");

    private volatile Instant now = Events.NOON;

    @TempDir
    private Path temp;

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
        LogHandler handler = new LogHandler(new LogFiles(temp), console, () -> REDACTION, InstantSource.system());
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
        LogHandler handler = new LogHandler(new LogFiles(temp), System.err, () -> REDACTION, InstantSource.system());
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
        handler.publish(untellable());
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
        LogHandler handler = new LogHandler(new LogFiles(temp), console, () -> REDACTION, ahead);
        publish(handler, Level.WARNING);
        assertTrue(told.await(20, TimeUnit.SECONDS));
        handler.close();

        LogHandler other =
                new LogHandler(new LogFiles(temp.resolve("2")), console, () -> REDACTION, InstantSource.system());
        publish(other, Level.INFO);
        other.close();
        String log = Files.readString(temp.resolve("2/opwatch.log"));
        assertTrue(log.endsWith("] ... repeated 2 times: x\n"), log);
    }

    @Test
    void whatCannotBeWrittenIsCountedAndSaidAfterwards() throws IOException {
        Path folder = Files.writeString(temp.resolve("logs"), "in the way");
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        LogHandler handler = new LogHandler(
                new LogFiles(folder), new PrintStream(shown, true, StandardCharsets.UTF_8), () -> REDACTION, () -> now);
        handler.publish(untellable());
        handler.publish(untellable());
        handler.take(Events.saying("one"));
        handler.take(new Event(Events.NOON, Level.WARNING, "opwatch.test", "main", "two token=abc"));
        Files.delete(folder);
        handler.take(Events.saying("three"));
        handler.take(Events.saying("four"));
        handler.close();
        assertEquals("""
                2026-05-04T12:00:00.000Z WARN opwatch.logging [main] lines lost before this one: 4
                2026-05-04T12:00:00.000Z INFO opwatch.test [main] three
                2026-05-04T12:00:00.000Z INFO opwatch.test [main] four
                """, Files.readString(folder.resolve("opwatch.log")));
        assertEquals(
                "2026-05-04T12:00:00.000Z WARN opwatch.test [main] two token=[secret]\n",
                shown.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theEndTellsWhatWasHeldBack() throws IOException {
        LogHandler handler = new LogHandler(new LogFiles(temp), System.err, () -> REDACTION, () -> now);
        Path log = temp.resolve("opwatch.log");
        for (int i = 0; i < 12; i++) {
            handler.take(Events.saying("again"));
        }
        now = Events.NOON.plusSeconds(59);
        handler.writeDue();
        assertEquals(10, Files.readString(log).lines().count());
        now = Events.NOON.plusSeconds(60);
        handler.writeDue();
        assertEquals(11, Files.readString(log).lines().count());
        for (int i = 0; i < 12; i++) {
            handler.take(Events.at(Events.NOON.plusSeconds(61), "again"));
        }
        now = Events.NOON.plusSeconds(62);
        handler.close();
        String all = Files.readString(log);
        assertEquals(22, all.lines().count());
        assertTrue(
                all.endsWith("2026-05-04T12:01:02.000Z INFO opwatch.test [main] ... repeated 2 times: again\n"), all);
    }

    private static void publish(LogHandler handler, Level level) {
        for (int i = 0; i < 12; i++) {
            handler.publish(record(level, "x"));
        }
    }

    /// A record whose trouble cannot be told.
    private static LogRecord untellable() {
        LogRecord record = record(Level.INFO, "a");
        record.setThrown(new Exception() {
            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause");
            }
        });
        return record;
    }

    private static LogRecord record(Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("opwatch.test");
        return record;
    }
}
