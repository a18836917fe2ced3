package opwatch.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.systems.HeldFiles;
import opwatch.systems.WindowsDisks;
import opwatch.systems.WindowsOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A list that a scanner or a sync tool holds for a moment, on a disk that refuses as Windows does.
@WindowsOnly
class HeldListTest {
    private final FileSystem disk = WindowsDisks.open();
    private DataFolder folder;
    private Path list;

    @BeforeEach
    void prepare() throws IOException {
        folder = new DataFolder(Files.createDirectories(disk.getPath("C:\\data")));
        list = folder.file("watchlist.json");
        Generations.file(folder).save(Generations.list(1));
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @Test
    void aListThatIsHeldForAMomentIsReadAndSaved() throws IOException {
        WatchListFile file = Generations.file(folder);
        HeldFiles.hold(list, 2);
        assertEquals(List.of(), file.load().notices());
        assertTrue(file.writable());

        HeldFiles.hold(list, 2);
        HeldFiles.hold(folder.file("watchlist.json.1"), 2);
        file.save(Generations.list(2));

        assertFalse(HeldFiles.isHeld(list));
        assertEquals(List.of(), Generations.file(folder).load().notices());
    }

    @Test
    void aCorruptListThatIsHeldForAMomentIsSetAsideAndTheWindowSaves() throws IOException {
        Files.writeString(list, "nonsense");
        HeldFiles.hold(list, 3);
        WatchListFile file = Generations.file(folder);

        List<LoadWarning> notices = file.load().notices();

        assertTrue(notices.getFirst() instanceof LoadWarning.SetAside, notices.toString());
        assertTrue(file.writable());
        file.save(Generations.list(3));
    }
}
