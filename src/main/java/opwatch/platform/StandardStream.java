package opwatch.platform;

import com.sun.jna.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A standard stream of this process, by the number that every system gives it. Any thread.
///
/// Java tells only whether input and output both are a terminal (`System.console`), and nothing of the error
/// stream.
public enum StandardStream {
    IN,
    OUT,
    ERR;

    /// Whether a person sits at it, and no file or pipe. False where the system does not tell.
    public boolean isTerminal() {
        try {
            return switch (OperatingSystem.THIS) {
                case LINUX -> isTerminalOfLinux();
                case MACOS -> ask("c", "isatty");
                case WINDOWS -> ask("msvcrt", "_isatty");
            };
        } catch (IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /// By the name of what it leads to: loading native code would cost more than a whole check.
    private boolean isTerminalOfLinux() throws IOException {
        String file =
                Files.readSymbolicLink(Path.of("/proc/self/fd/" + ordinal())).toString();
        return file.matches("/dev/(pts/\\d+|tty\\w*|console)");
    }

    private boolean ask(String library, String function) {
        return Function.getFunction(library, function).invokeInt(new Object[] {ordinal()}) != 0;
    }
}
