package opwatch.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an organisation presets in `opwatch.properties` beside the installed app: `clientId`, `tenant`,
/// `cloud`. Immutable. Each is empty when it is not preset, and none is checked here.
public record Preset(String clientId, String tenant, String cloud) {
    static final String NAME = "opwatch.properties";

    public static final Preset NONE = new Preset("", "", "");

    /// Reads the first such file. One that cannot be read presets nothing: the app must start.
    ///
    /// @param launcher the installed launcher, as jpackage names it (`jpackage.app-path`); null when there
    /// is none
    /// @param classes where the classes are loaded from
    public static Preset beside(@Nullable Path launcher, Path classes) {
        return folders(launcher, classes)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Preset::read)
                .orElse(NONE);
    }

    /// Beside the launcher; above `bin` on Linux; beside the bundle on macOS; beside the jar.
    private static Stream<Path> folders(@Nullable Path launcher, Path classes) {
        if (launcher == null) {
            return Stream.ofNullable(classes.getParent());
        }
        List<Path> above = Stream.iterate(launcher.getParent(), path -> path != null, Path::getParent)
                .toList();
        Stream<Path> bundle =
                above.stream().filter(path -> path.toString().endsWith(".app")).map(Path::getParent);
        return Stream.concat(above.stream().limit(2), bundle);
    }

    private static Preset read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger("opwatch").log(System.Logger.Level.WARNING, "the preset file cannot be read: " + file);
        }
        return new Preset(text(properties, "clientId"), text(properties, "tenant"), text(properties, "cloud"));
    }

    private static String text(Properties properties, String name) {
        return properties.getProperty(name, "").strip();
    }
}
