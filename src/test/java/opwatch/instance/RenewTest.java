package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.systems.Posix;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The right to a folder is asked for again before each save.
@Posix
@RealSystem("processes that lock, and folders removed under open files")
class RenewTest {
    @TempDir
    Path outer;

    private DataFolder folder;
    private Process other;

    @BeforeEach
    void prepare() {
        folder = new DataFolder(outer.resolve("data"));
    }

    @AfterEach
    void endOther() throws InterruptedException {
        if (other != null) {
            other.toHandle().destroyForcibly();
            other.waitFor();
        }
    }

    private Claim claim() {
        return InstanceLock.claim(folder, LaunchRequest.NOTHING, length -> {});
    }

    /// A start in another process; says what came of it.
    private String start() throws IOException {
        other = Child.of(OneStart.class, outer).start(folder.path().toString(), "text");
        return other.inputReader().readLine();
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder.path())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// A file in the place of the folder takes no locks.
    private Claim unguarded() throws IOException {
        Files.writeString(folder.path(), "a file");
        Claim claim = assertInstanceOf(Claim.Unguarded.class, claim());
        Files.delete(folder.path());
        return claim;
    }

    @Test
    void aHolderThatStillHoldsTheFolderMaySave() {
        Claim claim = assertInstanceOf(Claim.First.class, claim());

        assertTrue(claim.renew());
        assertTrue(claim.renew());

        claim.release();
    }

    @Test
    void whereThereCanBeNoLockSavingGoesOn() throws IOException {
        Files.writeString(folder.path(), "a file");

        assertTrue(assertInstanceOf(Claim.Unguarded.class, claim()).renew());
    }

    @Test
    void aStartWithoutALockLocksBeforeItsFirstSaveAndHearsSecondStarts() throws Exception {
        Claim claim = unguarded();
        BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();
        claim.listen(heard::add);

        assertTrue(claim.renew());

        assertEquals("second ALL", start());
        assertEquals(new LaunchRequest("text", List.of()), heard.take());
        claim.release();
        assertInstanceOf(Claim.First.class, claim()).release();
    }

    @Test
    void aStartWithoutALockMayNotSaveWhileAnotherHoldsTheFolder() throws Exception {
        Claim claim = unguarded();
        assertEquals("first", start());

        assertFalse(claim.renew());
        assertFalse(claim.renew());

        other.toHandle().destroyForcibly();
        other.waitFor();
        assertTrue(claim.renew());
        claim.release();
    }

    @Test
    void aFolderThatWasRemovedIsMadeAndLockedAnewBeforeTheNextSave() throws Exception {
        Claim claim = claim();
        BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();
        claim.listen(heard::add);
        claim.serve();
        remove();

        assertTrue(claim.renew());

        assertEquals("second ALL", start());
        assertEquals("text", heard.take().text());
        claim.release();
    }

    @Test
    void aFolderThatWasRemovedBeforeThereWasAWindowHasAServerAgain() throws Exception {
        Claim claim = claim();
        claim.serve();
        remove();
        assertTrue(claim.renew());
        BlockingQueue<LaunchRequest> heard = new LinkedBlockingQueue<>();

        claim.listen(heard::add);
        claim.serve();

        assertEquals("second ALL", start());
        assertEquals("text", heard.take().text());
        claim.release();
    }

    @Test
    void whoComesBeforeTheNextSaveHoldsTheFolderThatWasRemoved() throws Exception {
        Claim claim = claim();
        remove();
        assertEquals("first", start());

        assertFalse(claim.renew());

        claim.release();
    }

    @Test
    void aWindowThatIsClosingLocksWithoutAnsweringSecondStarts() throws Exception {
        Claim claim = claim();
        claim.stopListening();
        remove();

        assertTrue(claim.renew());

        assertFalse(Files.exists(folder.file("opwatch.socket")));
        claim.release();
    }
}
