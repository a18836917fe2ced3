package opwatch.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;

/// The files of the log: `opwatch.log`, and its older generations `.1` (the newest) to `.4`. Together they
/// hold at most 50 MB (50,000,000 bytes). Only their owner can read them.
///
/// Each line looks at the file and opens it anew. So the limit holds when two processes write to the same
/// files, and the log goes on when the files were moved or deleted, or the disk was full for a while. A file
/// that a log viewer or a scanner holds is waited for, as everywhere ([PatientMove]).
///
/// @param folder holds the files; the first line makes it
/// @param files the number of generations
/// @param mostBytes the limit of each file
/// @param patience waits for a file that is held
record LogFiles(Path folder, int files, long mostBytes, PatientMove patience) {
    private static final String NAME = "opwatch.log";

    LogFiles(Path folder) {
        this(folder, 5, 10_000_000);
    }

    LogFiles(Path folder, int files, long mostBytes) {
        this(folder, files, mostBytes, PatientMove.ofThisSystem());
    }

    /// Appends a line, which ends with a line feed. Only one thread at a time may do so.
    ///
    /// @throws IOException when the line, or a part of it, could not be written
    void append(String line) throws IOException {
        new DataFolder(folder).make();
        if (endsMidLine()) {
            write("\n");
        }
        write(line);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = generation(0);
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size > 0 && size + bytes.length > mostBytes) {
            rotate();
        }
        boolean fresh = Files.notExists(file);
        // Only opening is tried again: what was written must not be written twice.
        try (OutputStream out = patience.patiently(() -> Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS))) {
            if (fresh) {
                DataFolder.ownerOnly(file);
            }
            out.write(bytes);
        }
    }

    private void rotate() throws IOException {
        for (int i = files - 1; i > 0; i--) {
            if (Files.exists(generation(i - 1), LinkOption.NOFOLLOW_LINKS)) {
                patience.over(generation(i - 1), generation(i));
            }
        }
    }

    private Path generation(int i) {
        return folder.resolve(i == 0 ? NAME : NAME + "." + i);
    }

    /// Whether a crash or a full disk has left half a line, which the next line must not run into.
    private boolean endsMidLine() throws IOException {
        Path file = generation(0);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (SeekableByteChannel bytes = patience.patiently(() -> Files.newByteChannel(file))) {
            ByteBuffer last = ByteBuffer.allocate(1);
            bytes.position(Math.max(0, bytes.size() - 1));
            return bytes.read(last) == 1 && last.get(0) != '\n';
        }
    }
}
