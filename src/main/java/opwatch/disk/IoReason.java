package opwatch.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file could not be read or written, as a sentence: what went wrong, then which file.
public final class IoReason {
    private IoReason() {}

    /// The sentence for what was thrown.
    public static String of(Throwable trouble) {
        if (trouble instanceof FileSystemException e && e.getFile() != null) {
            return what(e) + " (" + e.getFile() + ").";
        }
        String message = Objects.requireNonNullElse(trouble.getMessage(), "");
        // The message of a bug says little without its name.
        boolean bug = trouble instanceof RuntimeException || trouble instanceof Error;
        if (message.isBlank() || bug) {
            String name = trouble.getClass().getSimpleName();
            return message.isBlank() ? name + "." : name + ": " + sentence(message);
        }
        return sentence(message);
    }

    private static String what(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException _ -> "Access denied";
            case NoSuchFileException _ -> "No such file or folder";
            case FileAlreadyExistsException _ -> "Something else has this name";
            default -> e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        };
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
