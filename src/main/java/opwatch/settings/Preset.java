package opwatch.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an organisation presets in `opwatch.properties`: `clientId`, `tenant`, `cloud`. Each is empty when it
/// is not preset, and none is checked here. Immutable.
///
/// @param file where it is preset; null for nowhere
public record Preset(
        String clientId,
        String tenant,
        String cloud,
        @Nullable Path file) {
    static final String NAME = "opwatch.properties";

    public static final Preset NONE = new Preset("", "", "", null);

    /// Reads the first such file. One that cannot be read presets nothing: the app must start.
    ///
    /// @param launcher the installed launcher, as jpackage names it (`jpackage.app-path`); null when there
    /// is none
    /// @param classes where the classes are loaded from
    public static Preset beside(@Nullable Path launcher, Path classes) {
        return beside(launcher, classes, systemFolders(System.getProperty("os.name"), System.getenv()));
    }

    /// @param system folders that only an administrator writes to
    static Preset beside(@Nullable Path launcher, Path classes, List<Path> system) {
        return Stream.concat(folders(launcher, classes), system.stream())
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Preset::read)
                .orElse(NONE);
    }

    static List<Path> systemFolders(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            String programData = environment.getOrDefault("ProgramData", "");
            return programData.isBlank() ? List.of() : List.of(Path.of(programData, "OpWatch"));
        }
        return system.startsWith("Mac")
                ? List.of(Path.of("/Library/Application Support/OpWatch"), Path.of("/Applications"))
                : List.of();
    }

    /// Beside the launcher; above `bin` on Linux; in the bundle on macOS; beside the jar. Nowhere else above:
    /// among downloads the file may come from anyone.
    private static Stream<Path> folders(@Nullable Path launcher, Path classes) {
        Path beside = (launcher == null ? classes : launcher).getParent();
        if (launcher == null || beside == null) {
            return Stream.ofNullable(beside);
        }
        int levels = beside.endsWith("bin") ? 2 : beside.endsWith(Path.of("Contents", "MacOS")) ? 3 : 1;
        return Stream.iterate(beside, path -> path != null, Path::getParent).limit(levels);
    }

    private static Preset read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger("opwatch").log(System.Logger.Level.WARNING, "the preset file cannot be read: " + file);
        }
        return new Preset(text(properties, "clientId"), text(properties, "tenant"), text(properties, "cloud"), file);
    }

    private static String text(Properties properties, String name) {
        return properties.getProperty(name, "").strip();
    }
}
