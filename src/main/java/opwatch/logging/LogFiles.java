package opwatch.logging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files of the log: `opwatch.log`, and its older generations `.1` (the newest) to `.4`. Together they
/// never hold more than 50 MB. Readable by their owner alone. One thread.
///
/// The size is the file's own, not one that is counted here, so that the limit holds when two OpWatch write
/// to it.
final class LogFiles implements AutoCloseable {
    static final String NAME = "opwatch.log";

    private static final int FILES = 5;
    private static final long MOST_BYTES = 10_000_000;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final int files;
    private final long mostBytes;
    private @Nullable FileChannel open;

    /// @param folder where they lie; made when something is written
    LogFiles(Path folder) {
        this(folder, FILES, MOST_BYTES);
    }

    /// @param files how many generations there are
    /// @param mostBytes how long each may become
    LogFiles(Path folder, int files, long mostBytes) {
        this.folder = folder;
        this.files = files;
        this.mostBytes = mostBytes;
    }

    /// Appends a line, which ends with a line feed.
    ///
    /// @throws IOException when it could not be written, or not in whole; the next line is a fresh try
    void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            FileChannel channel = withRoomFor(bytes.remaining());
            while (bytes.hasRemaining()) {
                int _ = channel.write(bytes);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private FileChannel withRoomFor(int length) throws IOException {
        FileChannel channel = open == null ? opened() : open;
        if (channel.size() == 0 || channel.size() + length <= mostBytes) {
            return channel;
        }
        close();
        for (int i = files - 1; i > 0; i--) {
            Path older = generation(i - 1);
            if (Files.exists(older, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(older, generation(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return opened();
    }

    private Path generation(int i) {
        return folder.resolve(i == 0 ? NAME : NAME + "." + i);
    }

    private FileChannel opened() throws IOException {
        Files.createDirectories(folder, ownersAlone("rwx------"));
        Path file = generation(0);
        boolean half = endsInMidLine(file);
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(file, options, ownersAlone("rw-------"));
        open = channel;
        if (half) {
            int _ = channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return channel;
    }

    /// Whether a crash or a full disk has left half a line, which the next one must not become a part of.
    private static boolean endsInMidLine(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.position(channel.size() - 1).read(last) == 1 && last.get(0) != '\n';
        }
    }

    private static FileAttribute<?>[] ownersAlone(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        FileChannel channel = open;
        open = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // What was written is written; there is nobody left to tell.
            }
        }
    }
}
