package opwatch.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Objects;

/// Why a file or folder could not be read or written, as a value: the words for it are in the bundles.
/// Immutable; any thread.
///
/// @param kind what went wrong
/// @param file the file or folder it went wrong with; empty when the system does not name one
/// @param detail for [Kind#SYSTEM] what the system says, for [Kind#BUG] the exception; empty for the others
public record IoReason(Kind kind, String file, String detail) {
    /// What went wrong with a file.
    public enum Kind {
        /// The rights of the file or its folder forbid it.
        DENIED,
        /// There is no such file or folder.
        MISSING,
        /// Something else has the name: a file in the place of a folder.
        NAME_TAKEN,
        /// The disk is full.
        FULL,
        /// The disk or the file system takes no changes.
        READ_ONLY,
        /// The file is larger than any that OpWatch writes, so it is not read.
        TOO_LARGE,
        /// There is more to save than OpWatch could read again.
        TOO_MUCH,
        /// The file appeared after the start, so OpWatch does not replace it.
        APPEARED,
        /// Another program, or another OpWatch, changed the file since OpWatch read or wrote it.
        CHANGED,
        /// Another OpWatch holds the folder.
        HELD,
        /// What is in the file could not be read or belongs to a newer OpWatch, so it is not replaced.
        NOT_OURS,
        /// The save did not end before the window closed.
        NOT_IN_TIME,
        /// A bug of OpWatch.
        BUG,
        /// Anything else, in the words of the system.
        SYSTEM
    }

    /// A reason that says all by itself.
    public static IoReason of(Kind kind) {
        return new IoReason(kind, "", "");
    }

    /// The reason for what was thrown.
    public static IoReason of(Throwable trouble) {
        return switch (trouble) {
            case RefusedException e -> e.reason();
            case FileSystemException e -> {
                Kind kind = kind(e);
                String words = kind == Kind.SYSTEM ? said(e, Objects.requireNonNullElse(e.getReason(), "")) : "";
                yield new IoReason(kind, Objects.requireNonNullElse(e.getFile(), ""), words);
            }
            case ReadOnlyFileSystemException _ -> of(Kind.READ_ONLY);
            case RuntimeException e -> new IoReason(Kind.BUG, "", named(e));
            case Error e -> new IoReason(Kind.BUG, "", named(e));
            default -> {
                String message = Objects.requireNonNullElse(trouble.getMessage(), "");
                boolean full = isFull(message);
                yield new IoReason(full ? Kind.FULL : Kind.SYSTEM, "", full ? "" : said(trouble, message));
            }
        };
    }

    private static Kind kind(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException _ -> Kind.DENIED;
            case NoSuchFileException _ -> Kind.MISSING;
            case FileAlreadyExistsException _ -> Kind.NAME_TAKEN;
            default -> {
                String words = Objects.requireNonNullElse(e.getReason(), "");
                yield isFull(words) ? Kind.FULL : words.startsWith("Read-only") ? Kind.READ_ONLY : Kind.SYSTEM;
            }
        };
    }

    /// The Java library has no class for a full disk; these are the words of Linux and macOS (`strerror`).
    private static boolean isFull(String words) {
        return words.startsWith("No space left") || words.startsWith("Disk quota exceeded");
    }

    private static String said(Throwable trouble, String words) {
        return words.isBlank() ? trouble.getClass().getSimpleName() : words.strip();
    }

    /// The message of a bug says little without its name.
    private static String named(Throwable bug) {
        String name = bug.getClass().getSimpleName();
        return bug.getMessage() == null ? name : name + ": " + bug.getMessage();
    }

    /// For the log.
    @Override
    public String toString() {
        return kind + (file.isEmpty() ? "" : " (" + file + ")") + (detail.isEmpty() ? "" : ": " + detail);
    }
}
