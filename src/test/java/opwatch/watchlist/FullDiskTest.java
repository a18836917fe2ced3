package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.disk.HandScheduler;
import opwatch.disk.IoReason;
import opwatch.disk.Saver;
import opwatch.operation.WatchEntry;
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
                Saver saver = new Saver(time, results::add)) {
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

    @Test
    void onARealDiskTheSameHolds() throws Exception {
        Path mount = Files.createDirectory(outer.resolve("tmpfs"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", mount.toString()), "a tmpfs may be mounted");
        try {
            DataFolder folder = new DataFolder(mount.resolve("data"));
            WatchListFile file = Generations.file(folder);
            file.save(Generations.list(1));
            byte[] filler = new byte[4096];
            Path other = mount.resolve("filler");
            assertThrows(IOException.class, () -> {
                while (true) {
                    Files.write(other, filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            });

            IOException full = assertThrows(IOException.class, () -> file.save(Generations.list(2)));
            assertEquals(IoReason.Kind.FULL, IoReason.of(full).kind(), full.toString());
            assertEquals(1, Generations.loaded(folder));

            Files.delete(other);
            file.save(Generations.list(3));
            assertEquals(3, Generations.loaded(folder));
        } finally {
            run("umount", mount.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
