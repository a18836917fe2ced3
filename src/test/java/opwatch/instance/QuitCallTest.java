package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RealSystem("processes, locks and sockets")
@Timeout(60)
class QuitCallTest {
    @TempDir
    Path outer;

    private DataFolder folder;
    private final List<Process> started = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void prepare() {
        folder = new DataFolder(outer.resolve("data"));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private Process holder() throws IOException {
        Process process = Child.of(OneStart.class, outer).start(folder.path().toString(), "");
        started.add(process);
        assertEquals("first", process.inputReader().readLine());
        return process;
    }

    private InstanceLock first() {
        return assertInstanceOf(Claim.First.class, InstanceLock.claim(folder, LaunchRequest.NOTHING))
                .lock();
    }

    @Test
    void theHolderHearsItAndIsGone() throws Exception {
        Process holder = holder();

        assertTrue(QuitCall.end(folder));

        assertFalse(holder.isAlive());
        assertEquals("quit", holder.inputReader().readLine());
        first().close();
    }

    @Test
    void whereNothingHasEverRunNothingIsMade() {
        assertTrue(QuitCall.end(folder, pauses::add));

        assertTrue(Files.notExists(folder.path()));
        assertEquals(List.of(), pauses);
    }

    @Test
    void whereNothingRunsAnyMoreNothingIsLeftBehind() throws Exception {
        folder.make();
        assertTrue(QuitCall.end(folder, pauses::add));
        try (var files = Files.list(folder.path())) {
            assertEquals(List.of(), files.toList());
        }

        first().close();
        assertTrue(QuitCall.end(folder, pauses::add));
        assertEquals(List.of(), pauses);
        first().close();
    }

    @Test
    void aHolderThatWasKilledIsNotWaitedFor() throws Exception {
        Process holder = holder();
        holder.toHandle().destroyForcibly();
        holder.waitFor();

        assertTrue(QuitCall.end(folder, pauses::add));
        assertEquals(List.of(), pauses);
    }

    @Test
    void aHolderThatStaysIsAskedOnceAndWaitedForTenSeconds() {
        BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();
        InstanceLock lock = first();
        lock.listen(heard::add);
        lock.serve();

        assertFalse(QuitCall.end(folder, pauses::add));

        assertEquals(List.of(true), heard.stream().map(LaunchRequest::quit).toList());
        assertEquals(Duration.ofSeconds(10), pauses.stream().reduce(Duration.ZERO, Duration::plus));
        lock.close();
    }

    @Test
    void aHolderThatIsAboutToEndIsWaitedFor() {
        InstanceLock lock = first();
        lock.stopListening();

        boolean ended = QuitCall.end(folder, length -> {
            pauses.add(length);
            if (pauses.size() == 3) {
                lock.close();
            }
        });

        assertTrue(ended);
        assertEquals(3, pauses.size());
    }

    /// As long as the process is there, so are its files.
    @Test
    void aHolderThatHasLetGoIsWaitedForUntilItsProcessIsGone() {
        InstanceLock lock = first();
        lock.listen(request -> {});
        lock.serve();

        boolean ended = QuitCall.end(folder, length -> {
            pauses.add(length);
            lock.close();
        });

        // This very process has answered, and it lives on.
        assertFalse(ended);
        assertEquals(200, pauses.size());
    }

    @Test
    void whereThereCanBeNoListNothingRuns() throws IOException {
        Files.writeString(folder.path(), "a file in the place of the folder");

        assertTrue(QuitCall.end(folder, pauses::add));
        assertTrue(QuitCall.end(folder.demo(), pauses::add));
        assertEquals(List.of(), pauses);
    }

    @Test
    void aLockThatCannotBeAskedForIsNoAnswer() throws IOException {
        Files.createDirectories(folder.file("opwatch.lock"));

        assertFalse(QuitCall.end(folder, pauses::add));
        assertEquals(List.of(), pauses);
    }
}
