package opwatch.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.settings.SettingsOutline;

/// What the settings files of a folder hold, without a word that a person has typed. Reads only. Any thread;
/// blocks.
final class SettingsText {
    private SettingsText() {}

    static String of(Path folder) {
        StringBuilder text = new StringBuilder();
        List<Path> files = new DataFolder(folder).find("settings*.json");
        for (Path file : files) {
            text.append(file.getFileName()).append('\n');
            outline(file).lines().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String outline(Path file) {
        try {
            byte[] content = AtomicFile.read(file);
            return content == null ? "" : SettingsOutline.of(content);
        } catch (IOException e) {
            return "unreadable: " + IoReason.of(e).kind();
        }
    }
}
