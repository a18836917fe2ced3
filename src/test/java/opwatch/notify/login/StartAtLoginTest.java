package opwatch.notify.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opwatch.notify.login.StartAtLogin.State;
import opwatch.platform.OperatingSystem;
import opwatch.platform.RunKey;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Posix
class StartAtLoginTest {
    private static final Path LAUNCHER = Path.of("/opt/opwatch/bin/OpWatch");

    @TempDir
    private Path home;

    private StartAtLogin of(OperatingSystem system, Map<String, String> environment, Path launcher) {
        return StartAtLogin.of(system, environment, home, Optional.of(launcher));
    }

    private Path entry() {
        return home.resolve(".config/autostart/opwatch.desktop");
    }

    @Test
    void itIsOffUntilItIsSwitchedOnAndOffAgainLeavesNothing() throws IOException {
        StartAtLogin start = of(OperatingSystem.LINUX, Map.of(), LAUNCHER);
        assertEquals(State.OFF, start.state());
        start.set(false);
        start.set(true);
        start.set(true);
        assertEquals(State.ON, start.state());
        assertEquals("""
                [Desktop Entry]
                Type=Application
                Name=OpWatch
                Exec="/opt/opwatch/bin/OpWatch" --minimized
                Icon=/opt/opwatch/lib/OpWatch.png
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """, Files.readString(entry()));
        start.set(false);
        assertEquals(State.OFF, start.state());
        try (Stream<Path> left = Files.list(entry().getParent())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aStrangePathIsQuotedAsEntriesAskForIt() throws IOException {
        StartAtLogin start = of(OperatingSystem.LINUX, Map.of(), Path.of("/ä \"$HOME\" 100% \\/bin/OpWatch"));
        start.set(true);
        assertTrue(
                Files.readString(entry())
                        .contains("Exec=\"/ä \\\\\"\\\\$HOME\\\\\" 100%% \\\\\\\\/bin/OpWatch\" --minimized\n"),
                Files.readString(entry()));
    }

    @Test
    void theFolderOfSettingsMayBeElsewhere() throws IOException {
        of(OperatingSystem.LINUX, Map.of("XDG_CONFIG_HOME", home + "/other"), LAUNCHER)
                .set(true);
        assertTrue(Files.exists(home.resolve("other/autostart/opwatch.desktop")));
        assertFalse(Files.exists(entry()));
    }

    @Test
    void whatTheDesktopHasSwitchedOffIsOff() throws IOException {
        StartAtLogin start = of(OperatingSystem.LINUX, Map.of(), LAUNCHER);
        start.set(true);
        Files.writeString(entry(), Files.readString(entry()).replace("enabled=true", "enabled=false"));
        assertEquals(State.OFF, start.state());
        start.set(true);
        assertEquals(State.ON, start.state());
        Files.writeString(entry(), "Hidden=true\n");
        assertEquals(State.OFF, start.state());
    }

    @Test
    void aFolderInTheWayIsAnErrorAndNotOn() throws IOException {
        Files.createDirectories(entry().resolve("in the way"));
        StartAtLogin start = of(OperatingSystem.LINUX, Map.of(), LAUNCHER);
        assertThrows(IOException.class, () -> start.set(true));
        assertEquals(State.OFF, start.state());
    }

    @Test
    void onMacOsItIsALaunchAgent() throws IOException {
        Path app = Path.of("/Applications/A & B <1>.app/Contents/MacOS/OpWatch");
        StartAtLogin start = of(OperatingSystem.MACOS, Map.of(), app);
        start.set(true);
        assertEquals(State.ON, start.state());
        Path agent = home.resolve("Library/LaunchAgents/OpWatch.plist");
        assertTrue(
                Files.readString(agent)
                        .contains("<array><string>/Applications/A &amp; B &lt;1&gt;.app/Contents/MacOS/OpWatch</string>"
                                + "<string>--minimized</string></array>"),
                Files.readString(agent));
        start.set(false);
        assertFalse(Files.exists(agent));
    }

    @Test
    void onWindowsItIsACommandInQuotes() {
        assertEquals(
                "\"C:\\Program Files\\OpWatch\\OpWatch.exe\" --minimized",
                new LoginValue(new RunKey("OpWatch"), Path.of("C:\\Program Files\\OpWatch\\OpWatch.exe")).command());
    }

    @Test
    void withoutAPackageItIsNotThere() {
        StartAtLogin start = StartAtLogin.of(OperatingSystem.LINUX, Map.of(), home, Optional.empty());
        assertEquals(State.NOT_PACKAGED, start.state());
        assertThrows(IOException.class, () -> start.set(true));
        assertFalse(Files.exists(home.resolve(".config")));
    }
}
