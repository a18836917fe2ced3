package opwatch.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether this computer has a display to open a window on. JavaFX would answer with a stack trace; the
/// person gets a sentence.
///
/// @param linux only Linux starts programs without a display
/// @param headless whether JavaFX was told to do without one (`-Dglass.platform=Headless`, for tests)
/// @param environment the environment variables
public record Display(boolean linux, boolean headless, Map<String, String> environment) {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");

    public static Display ofThisComputer() {
        return new Display(
                System.getProperty("os.name", "").startsWith("Linux"),
                System.getProperty("glass.platform", "")
                        .toLowerCase(Locale.ROOT)
                        .equals("headless"),
                System.getenv());
    }

    /// A sentence that says what is missing and what to do; empty when a window can be opened.
    public Optional<String> missing() {
        if (!linux || headless) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of("OpWatch needs a display and found none (DISPLAY is not set):"
                    + " start it from a desktop session, over ssh -X, or under xvfb-run.");
        }
        Matcher local = LOCAL.matcher(display);
        if (local.matches() && !answers(SOCKETS.resolve("X" + local.group(1)))) {
            return Optional.of("OpWatch needs a display, and the one that DISPLAY names (" + display
                    + ") does not answer: start it from a desktop session, over ssh -X, or under xvfb-run.");
        }
        return Optional.empty();
    }

    private static boolean answers(Path socket) {
        if (!Files.exists(SOCKETS)) {
            // Some systems keep only the abstract socket; JavaFX will find out.
            return true;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }
}
