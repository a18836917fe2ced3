package opwatch.notify.login;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opwatch.disk.AtomicFile;

/// The entry of Linux and of macOS: a file in a folder that the desktop reads at log-in.
///
/// Sources: freedesktop.org, "Desktop Application Autostart Specification" and "Desktop Entry Specification"
/// (quoting of `Exec`); Apple, `launchd.plist(5)`.
///
/// @param file where it is
/// @param content what it holds
record LoginFile(Path file, String content) implements LoginEntry {
    /// The largest file that is read; a larger one is none of ours.
    private static final int LARGEST = 1 << 16;

    static LoginFile ofLinux(Map<String, String> environment, Path home, Path launcher) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // A relative path counts for nothing, by the specification of the base folders.
        Path folder = config.startsWith("/") ? Path.of(config) : home.resolve(".config");
        Path root =
                launcher.getParent() == null ? launcher : launcher.getParent().resolveSibling("lib");
        return new LoginFile(folder.resolve("autostart").resolve("opwatch.desktop"), """
                [Desktop Entry]
                Type=Application
                Name=OpWatch
                Exec=%s %s
                Icon=%s
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(
                        quoted(launcher.toString()),
                        StartAtLogin.MINIMIZED,
                        escaped(root.resolve("OpWatch.png").toString())));
    }

    static LoginFile ofMac(Path home, Path launcher) {
        return new LoginFile(home.resolve("Library").resolve("LaunchAgents").resolve("OpWatch.plist"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><dict>
                <key>Label</key><string>io.github.opwatch</string>
                <key>ProgramArguments</key><array><string>%s</string><string>%s</string></array>
                <key>RunAtLoad</key><true/>
                </dict></plist>
                """.formatted(
                launcher.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                StartAtLogin.MINIMIZED));
    }

    /// Off also where a person has switched it off in the settings of the desktop, which leaves the file.
    @Override
    public boolean isThere() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return false;
        }
        return Files.readString(file)
                .lines()
                .map(String::strip)
                .noneMatch(line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
    }

    @Override
    public void add() throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.replace(file, List.of(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void remove() throws IOException {
        boolean _ = Files.deleteIfExists(file);
    }

    /// An argument of `Exec`: quoted, then escaped as every text of an entry is; a percent sign is a field.
    private static String quoted(String text) {
        return escaped("\"" + text.replaceAll("[\"`$\\\\]", "\\\\$0") + "\"").replace("%", "%%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
