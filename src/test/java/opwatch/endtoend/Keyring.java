package opwatch.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A desktop session's D-Bus with an unlocked gnome-keyring on it.
final class Keyring implements AutoCloseable {
    private final Process process;
    private final String bus;

    Keyring(Path home) throws IOException {
        Files.createDirectories(home);
        ProcessBuilder builder = new ProcessBuilder(
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
                        + " echo \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat >/dev/null");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        bus = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /// Where the bus is.
    String bus() {
        return bus;
    }

    /// Ends the session: `cat` sees the end of its input.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
