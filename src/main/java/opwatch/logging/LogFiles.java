package opwatch.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import opwatch.disk.DataFolder;

/// The files of the log: `opwatch.log`, and its older generations `.1` (the newest) to `.4`. Together they
/// hold at most 50 MB (50,000,000 bytes). Only their owner can read them. For one thread.
///
/// Each line opens the file anew. So the limit holds when two processes write to the same files, and the log
/// goes on after the person has deleted or moved them.
final class LogFiles {
    static final String NAME = "opwatch.log";

    private static final int FILES = 5;
    private static final long MOST_BYTES = 10_000_000;

    private final Path folder;
    private final int files;
    private final long mostBytes;

    /// A crash, or a write that failed, may have left half a line, and the next line must not run into it.
    private boolean mayEndMidLine = true;

    /// @param folder holds the files; the first line makes it
    LogFiles(Path folder) {
        this(folder, FILES, MOST_BYTES);
    }

    /// @param files the number of generations
    /// @param mostBytes the limit of each file
    LogFiles(Path folder, int files, long mostBytes) {
        this.folder = folder;
        this.files = files;
        this.mostBytes = mostBytes;
    }

    /// Appends a line, which ends with a line feed.
    ///
    /// @throws IOException when the line, or a part of it, could not be written; the next line tries again
    void append(String line) throws IOException {
        new DataFolder(folder).make();
        if (mayEndMidLine && endsMidLine(generation(0))) {
            write("\n");
        }
        mayEndMidLine = true;
        write(line);
        mayEndMidLine = false;
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = generation(0);
        long size = file.toFile().length();
        if (size > 0 && size + bytes.length > mostBytes) {
            rotate();
        }
        boolean fresh = Files.notExists(file);
        try (OutputStream out = Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            if (fresh) {
                DataFolder.ownerOnly(file);
            }
            out.write(bytes);
        }
    }

    private void rotate() throws IOException {
        for (int i = files - 1; i > 0; i--) {
            Path newer = generation(i - 1);
            if (Files.exists(newer, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(newer, generation(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path generation(int i) {
        return folder.resolve(i == 0 ? NAME : NAME + "." + i);
    }

    private static boolean endsMidLine(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - 1));
            int last = bytes.read();
            return last >= 0 && last != '\n';
        }
    }
}
