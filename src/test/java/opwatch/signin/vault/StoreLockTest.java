package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RealSystem("processes and locks")
@Timeout(60)
class StoreLockTest {
    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();

    private StoreLock lock() {
        return new StoreLock(folder, pauses::add);
    }

    /// Another process, which has the lock until its standard input ends.
    private Process other() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        assertEquals("held", out.readLine());
        return process;
    }

    /// The main class of the other process.
    static final class Holder {
        private Holder() {}

        public static void main(String[] folder) throws Exception {
            StoreLock lock = new StoreLock(Path.of(folder[0]), pause -> {});
            lock.take();
            System.out.println("held");
            while (System.in.read() >= 0) {
                // until the test has seen enough
            }
            lock.giveBack();
        }
    }

    @Test
    void aProcessWaitsForAnother() throws Exception {
        Process other = other();
        StoreLock lock = new StoreLock(folder, pause -> {
            pauses.add(pause);
            try {
                other.getOutputStream().close();
                other.waitFor();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });

        lock.take();
        lock.giveBack();

        assertEquals(List.of(StoreLock.PAUSE), pauses);
    }

    @Test
    void aProcessThatHangsIsNotWaitedForForEver() throws Exception {
        Process other = other();

        lock().take();

        assertEquals(StoreLock.PATIENCE, pauses.stream().reduce(Duration.ZERO, Duration::plus));
        other.destroyForcibly().waitFor();
    }

    @Test
    void aProcessThatWasKilledHoldsNothing() throws Exception {
        other().destroyForcibly().waitFor();

        lock().take();

        assertEquals(List.of(), pauses);
    }

    @Test
    void withinAProcessItIsShared() {
        StoreLock lock = lock();
        lock.take();
        lock.take();
        lock.giveBack();
        StoreLock other = lock();
        other.take();
        assertTrue(pauses.size() > 1, "it was given back with the first share");
        other.giveBack();
        pauses.clear();

        lock.giveBack();
        other.take();

        assertEquals(List.of(), pauses);
    }

    @Test
    void aFolderThatIsNotThereIsNotMadeAndNotWaitedFor() {
        Path missing = folder.resolve("missing");
        StoreLock lock = new StoreLock(missing, pauses::add);

        lock.take();
        lock.giveBack();

        assertEquals(List.of(), pauses);
        assertTrue(Files.notExists(missing));
    }
}
