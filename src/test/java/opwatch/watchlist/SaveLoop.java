package opwatch.watchlist;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.operation.WatchEntry;

/// A process that saves one watch list after the other, until it is killed or has saved so many: `SaveLoop
/// way folder last [saves]`, where `last` is the list that is there. Says `begin 7` before list 7 is saved,
/// and `end 7` when that is on the disk or `failed 7` when not; into a file, when one is named behind the
/// number of saves. The way is `atomic`, ours, or `plain`, what everybody does first.
final class SaveLoop {
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private SaveLoop() {}

    public static void main(String[] args) throws IOException {
        DataFolder folder = new DataFolder(Path.of(args[1]));
        int last = Integer.parseInt(args[2]);
        int saves = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE - last;
        WatchListFile file = Generations.file(folder);
        if (Files.exists(folder.file(WatchListFile.NAME))) {
            // As a start does: a list that was never read is not replaced. Else the first fault hits a save.
            var _ = file.load();
        }
        FileChannel log = args.length > 4 ? FileChannel.open(Path.of(args[4]), CREATE, WRITE) : null;
        for (int generation = last + 1; generation <= last + saves; generation++) {
            List<WatchEntry> rows = Generations.list(generation);
            say(log, "begin " + generation);
            try {
                if (args[0].equals("plain")) {
                    savePlainly(folder, rows);
                } else {
                    file.save(rows);
                }
                say(log, "end " + generation);
            } catch (IOException e) {
                say(log, "failed " + generation + " " + e);
            }
        }
    }

    /// Unbuffered, byte by byte, so that it takes most of the time as it would on a slow disk.
    private static void savePlainly(DataFolder folder, List<WatchEntry> rows) throws IOException {
        folder.make();
        List<ByteBuffer> parts = ListDocument.write(new RowCache(new AnswerFiles(folder)).write(rows), List.of());
        try (OutputStream file = Files.newOutputStream(folder.file(WatchListFile.NAME))) {
            for (ByteBuffer part : parts) {
                for (int i = part.position(); i < part.limit(); i++) {
                    file.write(part.get(i));
                }
            }
        }
    }

    /// Into the file at a place, not at its end: that is another system call than the one that saves.
    private static void say(FileChannel log, String text) throws IOException {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (log == null) {
            OUT.write(line);
        } else {
            log.write(ByteBuffer.wrap(line), log.size());
        }
    }
}
