package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every way to cut a real file short, and thousands of flipped bits: whatever is on the disk, the app
/// starts, good rows are there, and what could not be read is still on the disk, before and after the next
/// save.
class DamageTest {
    private static final int FLIPS = 2000;
    private static final List<WatchEntry> BEFORE =
            List.of(Rows.seen(1), Rows.fresh(2), Rows.answered(3, "Failed", "x".repeat(RowCache.LONGEST + 1)));
    private static final List<WatchEntry> NOW = Stream.concat(
                    BEFORE.stream(), IntStream.range(4, 8).mapToObj(Rows::seen))
            .toList();

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    private final Path folder = disk.getPath("/data");
    private byte[] whole;

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @BeforeEach
    void saveTwice() throws IOException {
        WatchListFile saving = file();
        saving.save(BEFORE);
        saving.save(NOW);
        whole = Files.readAllBytes(list());
    }

    private WatchListFile file() {
        return new WatchListFile(new DataFolder(folder), () -> Rows.NOW, Rows::read);
    }

    private Path list() {
        return folder.resolve("watchlist.json");
    }

    private boolean isOnDisk(byte[] content) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(content, Files.readAllBytes(file))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The folder as it was after two saves, with this list in it.
    private void put(byte[] damaged, byte[] copy) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Files.write(list(), damaged);
        Files.write(folder.resolve("watchlist.json.1"), copy);
    }

    private LoadResult<List<WatchEntry>> loadedAndSaved(byte[] damaged, String how) throws IOException {
        WatchListFile file = file();
        LoadResult<List<WatchEntry>> loaded = file.load();
        assertTrue(isOnDisk(damaged), how + ": lost by loading");
        file.save(loaded.value());
        assertTrue(isOnDisk(damaged), how + ": lost by saving");
        return loaded;
    }

    @Test
    void everyTruncationLoadsTheLastGoodCopy() throws IOException {
        byte[] copy = Files.readAllBytes(folder.resolve("watchlist.json.1"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            put(cut, copy);

            assertEquals(BEFORE, loadedAndSaved(cut, "cut after " + length).value(), "cut after " + length);
        }
    }

    @Test
    void noFlippedBitLosesAnotherRow() throws IOException {
        byte[] copy = Files.readAllBytes(folder.resolve("watchlist.json.1"));
        Random random = new Random(7);
        int aside = 0;
        int bad = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            put(flipped, copy);

            LoadResult<List<WatchEntry>> loaded = loadedAndSaved(flipped, "bit " + bit);

            if (loaded.notices().stream().anyMatch(notice -> notice instanceof LoadWarning.SetAside)) {
                aside++;
                assertEquals(BEFORE, loaded.value(), "bit " + bit);
            } else {
                bad += loaded.notices().size();
                long kept = NOW.stream().filter(loaded.value()::contains).count();
                // Two rows differ where the flip makes the ID of one that of another.
                assertTrue(kept >= NOW.size() - 1, "bit " + bit + ": " + kept + " rows");
                assertEquals(
                        NOW.size() - loaded.notices().size(), loaded.value().size(), "bit " + bit);
            }
        }
        assertTrue(aside > FLIPS / 50 && bad > FLIPS / 50, aside + " set aside, " + bad + " bad rows");
    }

    @Test
    void noDamageToAnAnswerCostsItsRow() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("answers"))) {
            Path answer = files.findFirst().orElseThrow();
            byte[] good = Files.readAllBytes(answer);
            for (int length = 0; length < good.length; length += 97) {
                byte[] cut = Arrays.copyOf(good, length);
                Files.write(answer, cut);
                WatchListFile file = file();

                LoadResult<List<WatchEntry>> loaded = file.load();
                file.save(loaded.value());

                assertEquals(
                        NOW.stream().map(WatchEntry::ref).toList(),
                        loaded.value().stream().map(WatchEntry::ref).toList());
                assertTrue(Arrays.equals(cut, Files.readAllBytes(answer)));
            }
            Files.write(answer, good);
            assertEquals(NOW, file().load().value());
        }
    }
}
