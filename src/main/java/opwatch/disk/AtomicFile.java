package opwatch.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file that is always whole: after a crash or a power cut it holds the old content or the new one,
/// never neither.
///
/// A save writes a temporary file in the same folder, forces it to the disk, keeps the last good content as
/// `name.1`, renames over the old file in one step and forces the folder (the way of SQLite's rollback
/// journal, "Atomic Commit In SQLite"). There is no other way to write, also where this one does not work:
/// the save then fails and says so. Saving is for one thread at a time.
///
/// A save replaces only what this object has read or written last, judged by the bytes. Other content came
/// with a drive, from a sync tool or from another OpWatch, and there may be everything in it: it stays, and
/// the save fails with [RefusedException]. A file that only got a new time stamp is no other content.
public final class AtomicFile {
    /// A larger file was not written by us, and reading it could take all memory.
    public static final int LARGEST = 1 << 26;

    public static final String TEMPORARY = ".tmp";

    /// As Linux: a chain of links that is longer leads nowhere.
    private static final int MOST_LINKS = 40;

    private final DataFolder folder;
    private final String name;
    private final PatientMove move = PatientMove.ofThisSystem();
    /// What was read or written last; null when there was nothing, or nothing was asked yet.
    private @Nullable FileContent known;
    /// What a save that failed has tried to write: on a network drive a rename can work and still be reported
    /// as failed.
    private @Nullable FileContent tried;

    public AtomicFile(DataFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public Path path() {
        return folder.file(name);
    }

    /// The last good content before the current one.
    public Path previous() {
        return folder.file(name + ".1");
    }

    /// The current content; null when there is no such file. Waits while another program holds it.
    ///
    /// @throws IOException when there is one that cannot be read
    public byte @Nullable [] read() throws IOException {
        byte[] content = read(path());
        known = content == null ? null : new FileContent(content);
        return content;
    }

    /// Says that this content was read elsewhere: a file that holds it may be replaced.
    public void accept(byte[] content) {
        known = new FileContent(content);
    }

    public static byte @Nullable [] read(Path path) throws IOException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new RefusedException(IoReason.Kind.TOO_LARGE, path);
            }
            return PatientMove.ofThisSystem().patiently(() -> Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(path)) {
                // What it points to may be on a drive that is not there just now.
                throw e;
            }
            return null;
        }
    }

    /// Replaces the content. When it returns, the new content is on the disk. When it throws, the old one
    /// is still there, or the new one already is but may not outlive a power cut.
    ///
    /// @param parts the content, to be written one behind the other
    ///
    /// @throws RefusedException when the file has content that this object has neither read nor written
    public void save(List<ByteBuffer> parts) throws IOException {
        FileContent content = new FileContent(parts);
        if (content.size() > LARGEST) {
            throw new RefusedException(IoReason.Kind.TOO_MUCH, path());
        }
        folder.make();
        Path temporary = temporary(folder.path(), name, content);
        try {
            // Not before: a drive that comes after this takes the temporary file out of sight.
            checkReplaceable();
            tried = content;
            keepPrevious();
            move.over(temporary, path());
            known = content;
            tried = null;
        } finally {
            remove(temporary);
        }
        DataFolder.force(folder.path());
    }

    public void save(byte[] content) throws IOException {
        save(List.of(ByteBuffer.wrap(content)));
    }

    /// Replaces any file in one step, whatever it holds, by the same safe steps but without keeping what was
    /// there.
    ///
    /// @param file absolute; its folder must exist
    public static void replace(Path file, List<ByteBuffer> parts) throws IOException {
        replace(file, parts, PatientMove.ofThisSystem());
    }

    /// As [#replace(Path,List)], but renames with `move`.
    public static void replace(Path file, List<ByteBuffer> parts, PatientMove move) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
        Path temporary = temporary(folder, String.valueOf(file.getFileName()), new FileContent(parts));
        try {
            move.over(temporary, file);
        } finally {
            remove(temporary);
        }
        DataFolder.force(folder);
    }

    /// Replaces a file that a person has named, in one step: follows a link, keeps the rights of the file
    /// that is there, and gives a new one those of any new file.
    ///
    /// @param file absolute; its folder must exist
    /// @throws FileAlreadyExistsException when a folder, a device or a pipe has the name: a rename would put
    /// the file in the place of the last two, and they would be gone
    public static void replaceNamed(Path file, List<ByteBuffer> parts) throws IOException {
        Path target = file;
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(target); links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (Files.isSymbolicLink(target)) {
            throw new FileSystemLoopException(file.toString());
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                new FileContent(parts).writeTo(channel);
                keepRights(target, temporary);
                channel.force(true);
            }
            PatientMove.ofThisSystem().over(temporary, target);
        } finally {
            remove(temporary);
        }
        DataFolder.force(Objects.requireNonNull(target.getParent(), "an absolute file has a folder"));
    }

    private static void keepRights(Path of, Path in) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(in, PosixFileAttributeView.class);
        if (rights != null && Files.exists(of)) {
            rights.setPermissions(Files.getPosixFilePermissions(of));
        }
    }

    /// Keeps a file under one more name, beside it, unless there is one of that name. The name is on the
    /// disk after the next [#save].
    public void keepAs(Path file, String second) throws IOException {
        Path kept = folder.file(second);
        if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            move.over(secondName(file), kept);
        }
    }

    /// Removes what saves that were cut off have left behind. Only for the process that holds the folder
    /// alone. What cannot be removed stays: it does no harm.
    public void removeLeftovers() {
        folder.find(name + ".*" + TEMPORARY).forEach(AtomicFile::remove);
    }

    /// A temporary file (0600 where there are such rights) with this content, forced to the disk.
    private static Path temporary(Path folder, String name, FileContent content) throws IOException {
        Path file = Files.createTempFile(folder, name + ".", TEMPORARY);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
            channel.force(true);
        } catch (IOException | RuntimeException | Error e) {
            remove(file);
            throw e;
        }
        return file;
    }

    /// Refuses when the file holds what this object has neither read nor written.
    ///
    /// @throws RefusedException [IoReason.Kind#APPEARED] or [IoReason.Kind#CHANGED]
    public void checkReplaceable() throws IOException {
        if (!Files.exists(path(), LinkOption.NOFOLLOW_LINKS) || holds(known) || holds(tried)) {
            return;
        }
        throw new RefusedException(known == null ? IoReason.Kind.APPEARED : IoReason.Kind.CHANGED, path());
    }

    private boolean holds(@Nullable FileContent content) throws IOException {
        return content != null && move.patiently(() -> content.isIn(path()));
    }

    private void keepPrevious() throws IOException {
        if (!Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path second = secondName(path());
        try {
            move.over(second, previous());
        } finally {
            // Renaming a link over another link to the same file does nothing and leaves both (POSIX rename).
            remove(second);
        }
    }

    /// A file under one more name; a copy, by the same safe steps, where the file system has no links.
    private Path secondName(Path file) throws IOException {
        Path link = folder.file(name + "." + UUID.randomUUID() + TEMPORARY);
        try {
            return Files.createLink(link, file);
        } catch (UnsupportedOperationException | IOException e) {
            return temporary(folder.path(), name, new FileContent(Files.readAllBytes(file)));
        }
    }

    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A leftover, removed at the next start; it must not hide why the save failed.
        }
    }
}
