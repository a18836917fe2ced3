package opwatch.notify.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A real bus for one test, at a socket of its own.
final class PrivateBus {
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
        Process started = new ProcessBuilder(
                        "dbus-daemon", "--session", "--nofork", "--print-address", "--address=unix:path=" + socket)
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
