package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opwatch.disk.Child;
import opwatch.disk.DataFolder;
import opwatch.disk.HandScheduler;
import opwatch.disk.Saver;
import opwatch.operation.WatchEntry;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up: the old list stays whole, nothing is said to be saved that is not, and the next
/// save after there is room again works.
class FullDiskTest {
    private static final int BLOCK = 512;
    private static final int BLOCKS = 256;

    @TempDir
    Path outer;

    private static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setBlockSize(BLOCK)
                .setMaxSize((long) BLOCK * BLOCKS)
                .build());
    }

    /// Leaves this much room.
    private static void fill(Path folder, int room) throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
        Files.createDirectories(folder);
        int size = BLOCK * BLOCKS;
        while (size > 0) {
            try {
                Files.write(folder.resolve("filler"), new byte[size]);
                break;
            } catch (IOException e) {
                size -= BLOCK;
            }
        }
        Files.write(folder.resolve("filler"), new byte[Math.max(0, size - room)]);
    }

    @Test
    void whateverRoomThereIsTheOldListOrTheNewOneIsThere() throws IOException {
        int failed = 0;
        int saved = 0;
        for (int room = 0; room < 120 * BLOCK; room += 2 * BLOCK) {
            try (FileSystem disk = disk()) {
                DataFolder folder = new DataFolder(disk.getPath("/home/data"));
                WatchListFile file = Generations.file(folder);
                file.save(Generations.list(1));
                file.save(Generations.list(2));
                fill(disk.getPath("/other"), room);

                try {
                    file.save(Generations.list(3));
                    saved++;
                    assertEquals(3, Generations.loaded(folder), room + " bytes of room");
                } catch (IOException e) {
                    failed++;
                    assertEquals(2, Generations.loaded(folder), room + " bytes of room");
                }

                Files.delete(disk.getPath("/other/filler"));
                file.save(Generations.list(4));
                assertEquals(4, Generations.loaded(folder), room + " bytes of room");
            }
        }
        assertTrue(failed > 5 && saved > 5, failed + " failed, " + saved + " saved");
    }

    @Test
    void theListInMemoryIsTriedAgainUntilThereIsRoom() throws IOException {
        HandScheduler time = new HandScheduler();
        List<Saver.Result> results = new ArrayList<>();
        try (FileSystem disk = disk();
                Saver saver = new Saver(time, results::add, () -> true)) {
            DataFolder folder = new DataFolder(disk.getPath("/home/data"));
            Saver.Slot<List<WatchEntry>> slot = saver.slot("watchlist", Generations.file(folder)::save);
            fill(disk.getPath("/other"), 0);

            slot.save(Generations.list(1));
            time.advance(Saver.COALESCE);
            time.advance(Saver.RETRY);
            Files.delete(disk.getPath("/other/filler"));
            time.advance(Saver.RETRY);

            assertEquals(
                    List.of(true, true, false),
                    results.stream().map(result -> result.failure() != null).toList());
            assertEquals(1, Generations.loaded(folder));
        }
    }

    /// On a disk of 256 KB, mounted in a namespace of its own, for which a person need not be root. Where the
    /// system does not allow that, as in many containers, a limit that every process can be given takes its place.
    @Test
    @Posix
    void onARealDiskTheSameHolds() throws Exception {
        Path disk = Files.createDirectory(outer.resolve("disk"));
        String mounted = "mount -t tmpfs -o size=256k tmpfs \"$0\" && echo mounted && exec \"$@\"";
        List<String> said = run(
                FullDisk.class,
                List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mounted, "" + disk),
                "" + disk);
        if (said.isEmpty()) {
            underALimit();
        } else {
            assertEquals(List.of("mounted", "refused", "loaded 1", "loaded 3"), said);
        }
    }

    @Test
    @Posix
    void whereAFileMayNotGrowTheSameHolds() throws Exception {
        underALimit();
    }

    /// A process that may write two kilobytes to a file, not more, saves the second of three lists.
    private void underALimit() throws Exception {
        DataFolder folder = new DataFolder(outer.resolve("data"));
        assertEquals(List.of("begin 1", "end 1"), save(List.of(), folder, 0));

        List<String> said = save(List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"), folder, 1);
        assertEquals(2, said.size(), said.toString());
        assertTrue(
                said.getLast().startsWith("failed 2 ") && said.getLast().contains("File too large"), said.toString());
        assertEquals(1, Generations.loaded(folder));

        assertEquals(List.of("begin 3", "end 3"), save(List.of(), folder, 2));
        assertEquals(3, Generations.loaded(folder));
    }

    private List<String> save(List<String> under, DataFolder folder, int last) throws Exception {
        return run(SaveLoop.class, under, "atomic", "" + folder.path(), "" + last, "1");
    }

    /// @return what it said; nothing where it, or what it is run under, cannot be started
    private List<String> run(Class<?> main, List<String> under, String... args) throws Exception {
        try {
            return Child.of(main, outer).run(under, args);
        } catch (IOException _) {
            return List.of();
        }
    }
}
