package opwatch.watchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;

/// A process that saves a list on a small disk, fills the disk, tries to save the next list, makes room again and
/// saves once more: `FullDisk folder`. Says what it finds after each step.
final class FullDisk {
    private FullDisk() {}

    public static void main(String[] args) throws IOException {
        Path disk = Path.of(args[0]);
        DataFolder folder = new DataFolder(disk.resolve("data"));
        WatchListFile file = Generations.file(folder);
        file.save(Generations.list(1));

        Path filler = disk.resolve("filler");
        fill(filler);
        try {
            file.save(Generations.list(2));
            System.out.println("saved on a full disk");
        } catch (IOException full) {
            boolean right = IoReason.of(full).kind() == IoReason.Kind.FULL;
            System.out.println(right ? "refused" : "refused: " + full);
        }
        System.out.println("loaded " + Generations.loaded(folder));

        Files.delete(filler);
        file.save(Generations.list(3));
        System.out.println("loaded " + Generations.loaded(folder));
    }

    private static void fill(Path filler) {
        try {
            while (true) {
                Files.write(filler, new byte[4096], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException _) {
            // Full, as it should be.
        }
    }
}
