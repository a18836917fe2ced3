package opwatch.notify.login;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import opwatch.platform.OperatingSystem;
import opwatch.platform.RunKey;

/// Whether OpWatch starts when the person logs in. Any thread but the FX thread: it reads and writes files or
/// the registry.
public final class StartAtLogin {
    /// The option with which it is started then.
    public static final String MINIMIZED = "--minimized";

    private final Optional<LoginEntry> entry;

    StartAtLogin(Optional<LoginEntry> entry) {
        this.entry = entry;
    }

    /// How it stands.
    public enum State {
        ON,
        OFF,
        /// This is no packaged app, so there is no program that could be started.
        NOT_PACKAGED,
        /// The system does not tell.
        UNKNOWN
    }

    /// For the packaged app of this process.
    public static StartAtLogin ofThisComputer() {
        return of(
                OperatingSystem.THIS,
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of));
    }

    /// For a packaged app.
    ///
    /// @param home the person's folder
    /// @param launcher of the packaged app; empty where it is none
    static StartAtLogin of(
            OperatingSystem system, Map<String, String> environment, Path home, Optional<Path> launcher) {
        return new StartAtLogin(launcher.map(path -> switch (system) {
            case LINUX -> LoginFile.ofLinux(environment, home, path);
            case MACOS -> LoginFile.ofMac(home, path);
            case WINDOWS -> new LoginValue(new RunKey("OpWatch"), path);
        }));
    }

    /// How it stands now.
    public State state() {
        if (entry.isEmpty()) {
            return State.NOT_PACKAGED;
        }
        try {
            return entry.get().isThere() ? State.ON : State.OFF;
        } catch (IOException _) {
            return State.UNKNOWN;
        }
    }

    /// Switches it on or off.
    ///
    /// @throws IOException when the system does not let it, or this is no packaged app
    public void set(boolean on) throws IOException {
        LoginEntry own = entry.orElseThrow(() -> new IOException("this is no packaged app"));
        if (on) {
            own.add();
        } else {
            own.remove();
        }
    }
}
