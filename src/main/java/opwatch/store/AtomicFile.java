package opwatch.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One file that is always whole: after a crash or a power cut it holds the old content or the new one,
/// never neither.
///
/// A save writes a temporary file in the same folder, forces it to the disk, keeps the last good content as
/// `name.1`, renames over the old file in one step and forces the folder (the way of SQLite's rollback
/// journal, "Atomic Commit In SQLite"). Saving is for one thread at a time.
final class AtomicFile {
    private static final String TEMPORARY = ".tmp";
    /// A virus scanner may hold a file on Windows for a moment.
    private static final Duration HELD_BY_OTHERS = Duration.ofSeconds(3);

    private final DataFolder folder;
    private final String name;

    AtomicFile(DataFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Path path() {
        return folder.file(name);
    }

    /// The last good content before the current one.
    Path previous() {
        return folder.file(name + ".1");
    }

    /// The current content; null when there is no such file.
    ///
    /// @throws IOException when there is one that cannot be read
    byte @Nullable [] read() throws IOException {
        return read(path());
    }

    static byte @Nullable [] read(Path path) throws IOException {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// Replaces the content. When it returns, the new content is on the disk; when it throws, the old one
    /// still is.
    void save(byte[] content) throws IOException {
        folder.make();
        Path temporary = Files.createTempFile(folder.path(), name + ".", TEMPORARY);
        try {
            write(temporary, content);
            keepPrevious();
            replace(temporary, path());
            forceFolder();
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /// Removes what saves that were cut off have left behind. Only for who holds the folder alone.
    void removeLeftovers() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.path(), name + ".*" + TEMPORARY)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /// Moves the current file out of the way under another name in the folder.
    void setAside(String asideName) throws IOException {
        Files.move(path(), folder.file(asideName), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// The current file gets a second name. Where the file system has no links it is copied by the same
    /// safe steps.
    private void keepPrevious() throws IOException {
        if (!Files.exists(path())) {
            return;
        }
        Path second = Files.createTempFile(folder.path(), name + ".", TEMPORARY);
        try {
            Files.delete(second);
            Files.createLink(second, path());
        } catch (UnsupportedOperationException | IOException e) {
            Files.write(second, Files.readAllBytes(path()));
            try (FileChannel channel = FileChannel.open(second, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        replace(second, previous());
        // Renaming a link over another link to the same file does nothing and leaves both (POSIX rename).
        Files.deleteIfExists(second);
    }

    private static void replace(Path from, Path to) throws IOException {
        long giveUp = System.nanoTime() + HELD_BY_OTHERS.toNanos();
        while (true) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AccessDeniedException e) {
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(AccessDeniedException refused) throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    /// Without this a rename may be forgotten by a power cut. Windows cannot open a folder and needs no
    /// such step.
    private void forceFolder() throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
