package opwatch.notify.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A real bus for one test, at a socket of its own. It starts no programs: a notification server or a tray
/// that is installed on this computer must not come to it.
final class PrivateBus {
    private static final String CONFIG = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path socket;
    private @Nullable Process daemon;

    PrivateBus(Path folder) {
        socket = folder.resolve("bus");
    }

    Path socket() {
        return socket;
    }

    /// Starts it, and returns when it listens.
    void start() throws IOException {
        Files.deleteIfExists(socket);
        Path config = socket.resolveSibling("bus.conf");
        Files.writeString(config, CONFIG.formatted(socket));
        Process started = new ProcessBuilder("dbus-daemon", "--config-file=" + config, "--nofork", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        daemon = started;
        String address = started.inputReader(StandardCharsets.US_ASCII).readLine();
        if (address == null) {
            throw new IOException("the bus did not start");
        }
    }

    /// From now on it takes nothing and answers nothing.
    void freeze() throws IOException, InterruptedException {
        if (daemon != null) {
            new ProcessBuilder("kill", "-STOP", Long.toString(daemon.pid()))
                    .start()
                    .waitFor();
        }
    }

    /// Ends it at once, as when a session ends.
    void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroyForcibly().waitFor();
        }
    }

    void close() throws InterruptedException {
        stop();
    }
}
