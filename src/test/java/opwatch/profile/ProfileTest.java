package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.Saver;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.instance.Locks;
import opwatch.network.ProxyChoice;
import opwatch.signin.vault.MemoryVault;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProfileTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    Path folder;

    private ClaimedFolder claimed() {
        DataFolder home = new DataFolder(folder);
        return new ClaimedFolder(home, InstanceLock.claim(home, LaunchRequest.NOTHING));
    }

    private static Profile profile(ClaimedFolder folder) {
        return Profiles.of(folder, new MemoryVault(), CLOCK);
    }

    private static void close(Profile profile, ClaimedFolder folder) {
        profile.close();
        folder.close();
    }

    @Test
    void itSavesWithOneThreadThatKeepsTheProcessWhateverThreadChose() throws Exception {
        List<Thread> writers = new CopyOnWriteArrayList<>();
        ClaimedFolder claimed = claimed();
        Profile profile = profile(claimed);
        claimed.onSaved(result -> writers.add(Thread.currentThread()));
        CountDownLatch changed = new CountDownLatch(1);
        profile.accounts().start(changed::countDown, () -> {});
        changed.await();

        Thread.ofVirtual()
                .start(() -> profile.use(ProxyChoice.manual("proxy.corp", "3128")))
                .join();
        profile.accounts().signIn().register("11111111-2222-3333-4444-555555555555", "contoso.example");
        close(profile, claimed);

        assertTrue(Files.exists(folder.resolve("settings-network.json")));
        assertTrue(Files.exists(folder.resolve("settings-signin.json")));
        assertEquals(1, writers.stream().distinct().count());
        assertEquals(2, writers.size());
        assertFalse(writers.getFirst().isDaemon());
    }

    @Test
    void itFindsAgainWhatWasChosen() {
        ProxyChoice chosen = ProxyChoice.manual("proxy.corp", "3128");
        ClaimedFolder first = claimed();
        Profile before = profile(first);
        before.use(chosen);
        close(before, first);

        ClaimedFolder second = claimed();
        Profile after = profile(second);

        assertEquals(chosen, after.proxy());
        close(after, second);
    }

    @Test
    void withoutARightToTheFolderItReadsAndSavesNothing() throws IOException {
        ProxyChoice chosen = ProxyChoice.manual("proxy.corp", "3128");
        ClaimedFolder first = claimed();
        Profile before = profile(first);
        before.use(chosen);
        close(before, first);
        byte[] saved = Files.readAllBytes(folder.resolve("settings-network.json"));

        ClaimedFolder readOnly = new ClaimedFolder(new DataFolder(folder), new Claim.ReadOnly());
        Profile after = profile(readOnly);
        assertEquals(chosen, after.proxy());
        after.use(ProxyChoice.SYSTEM);
        close(after, readOnly);

        assertArrayEquals(saved, Files.readAllBytes(folder.resolve("settings-network.json")));
    }

    @Test
    void itLetsGoOfTheFolderWhenAllIsSaved() throws IOException {
        ClaimedFolder claimed = claimed();
        Profile profile = profile(claimed);
        profile.use(ProxyChoice.manual("proxy.corp", "3128"));

        close(profile, claimed);

        assertFalse(Locks.isHeld(folder));
    }

    @Test
    @Posix
    void aFolderThatWasRemovedIsLockedAgainBeforeTheNextSave() throws Exception {
        ClaimedFolder claimed = claimed();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Saver.Slot<String> slot = claimed.saver().slot("list", text -> Files.writeString(folder.resolve("list"), text));
        CountDownLatch saved = new CountDownLatch(1);
        claimed.onSaved(result -> saved.countDown());

        slot.save("rows");
        saved.await();

        assertEquals("rows", Files.readString(folder.resolve("list")));
        assertTrue(Files.exists(folder.resolve("opwatch.lock")));
        assertTrue(Locks.isHeld(folder));
        claimed.close();
    }

    @Test
    void theRightToTheFolderIsKeptWhileItIsStillBeingSaved() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        ClaimedFolder claimed = claimed();
        claimed.onSaved(result -> await(disk));
        Profile profile = profile(claimed);
        profile.use(ProxyChoice.manual("proxy.corp", "3128"));

        close(profile, claimed);
        assertTrue(Locks.isHeld(folder));

        disk.countDown();
        // Asks again and again, for some seconds.
        Claim later = InstanceLock.claim(new DataFolder(folder), LaunchRequest.NOTHING);
        assertTrue(later instanceof Claim.First, later.toString());
        later.release();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
