package opwatch.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whether this computer has a display to open a window on. JavaFX would answer with a stack trace; the
/// person gets a sentence.
///
/// @param linux only Linux starts programs without a display
/// @param headless whether JavaFX was told to do without one (`-Dglass.platform=Headless`, for tests)
/// @param environment the environment variables
public record Display(boolean linux, boolean headless, Map<String, String> environment) {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    /// Lists the sockets of Unix (`proc_pid_net(5)`): those that are open for calls, and where they are.
    private static final Path LISTENING = Path.of("/proc/net/unix");

    private static final int FLAGS = 3;
    /// The last one is the path, in which there may be blanks.
    private static final int COLUMNS = 8;

    private static final String OPEN_FOR_CALLS = "00010000";
    private static final Pattern BETWEEN = Pattern.compile(" +");

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
        // A call would load the JDK's security library first, a fiftieth of a start.
        return (Files.exists(socket) && isListed(socket.toString())) || isConnected(socket);
    }

    /// Whether the system lists a socket that was opened there. It lists none of outside a container, and one
    /// that was moved away or removed still.
    private static boolean isListed(String socket) {
        try (Stream<String> sockets = Files.lines(LISTENING, StandardCharsets.ISO_8859_1)) {
            return sockets.filter(line -> line.endsWith(socket))
                    .map(line -> BETWEEN.split(line, COLUMNS))
                    .anyMatch(columns -> columns.length == COLUMNS
                            && columns[FLAGS].equals(OPEN_FOR_CALLS)
                            && columns[COLUMNS - 1].equals(socket));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean isConnected(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }
}
