package opwatch.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.platform.OperatingSystem;
import org.jspecify.annotations.Nullable;

/// What an organisation presets in `opwatch.properties`: `clientId`, `tenant`, `cloud`. Each is empty when it
/// is not preset, and none is checked here. Immutable.
///
/// One file counts, the first that may: in the folder of the system, which only an administrator fills and
/// which outlives every upgrade (`%ProgramData%\OpWatch`, `/Library/Application Support/OpWatch` and
/// `/Applications`, `/etc/opwatch`); then beside the app and above it, where it came with the app. So an
/// administrator has the last word of the two: an archive with a file in it may come from anyone. What a
/// person saves in the settings goes before both.
///
/// @param file where it is preset; null for nowhere
/// @param unused the files that were found and do not count
/// @param unknown the keys of the file that preset nothing, because there are no such keys; sorted
public record Preset(
        String clientId,
        String tenant,
        String cloud,
        @Nullable Path file,
        List<Unused> unused,
        List<String> unknown) {
    static final String NAME = "opwatch.properties";

    /// A larger file is no such file, and is not read into memory.
    static final int LARGEST = 64 * 1024;

    private static final String CLIENT_ID = "clientId";
    private static final String TENANT = "tenant";
    private static final String CLOUD = "cloud";

    public static final Preset NONE = new Preset("", "", "", null);

    /// A preset file that does not count.
    ///
    /// @param file the preset file
    /// @param because the file or folder that is the reason
    public record Unused(Path file, Path because, Reason reason) {
        /// Why it does not count.
        public enum Reason {
            /// It does not belong to an administrator.
            OWNER,
            /// Others than administrators may change it.
            RIGHTS,
            /// Owner and rights cannot be read.
            UNKNOWN,
            /// It cannot be read, or is no such file: a folder, a link to nowhere, too large.
            UNREADABLE
        }
    }

    /// A preset without files that do not count.
    public Preset(String clientId, String tenant, String cloud, @Nullable Path file) {
        this(clientId, tenant, cloud, file, List.of(), List.of());
    }

    public Preset {
        unused = List.copyOf(unused);
        unknown = List.copyOf(unknown);
    }

    /// Reads the first file that counts. One that cannot be read presets nothing: the app must start.
    ///
    /// @param launcher the installed launcher, as jpackage names it (`jpackage.app-path`); null when there
    /// is none
    /// @param classes where the classes are loaded from
    public static Preset beside(@Nullable Path launcher, Path classes) {
        return beside(
                launcher,
                classes,
                systemFolders(System.getProperty("os.name"), System.getenv()),
                PresetGuard.ofThisSystem());
    }

    /// @param system folders where a file counts only when `guard` does not doubt it
    static Preset beside(@Nullable Path launcher, Path classes, List<Path> system, PresetGuard guard) {
        List<Unused> unused = new ArrayList<>();
        List<Path> ofSystem = files(system.stream());
        List<Path> all = Stream.concat(ofSystem.stream(), files(folders(launcher, classes)).stream())
                .distinct()
                .toList();
        for (Path file : all) {
            Unused doubt = ofSystem.contains(file) ? guard.doubt(file) : null;
            Properties read = doubt == null ? read(file) : null;
            if (read != null) {
                return of(read, file, unused);
            }
            Unused why = doubt == null ? new Unused(file, file, Unused.Reason.UNREADABLE) : doubt;
            warn("the preset file " + file + " is not used: " + why.reason() + " of " + why.because());
            unused.add(why);
        }
        return new Preset("", "", "", null, unused, List.of());
    }

    private static Preset of(Properties read, Path file, List<Unused> unused) {
        List<String> unknown = read.stringPropertyNames().stream()
                .filter(key -> !Set.of(CLIENT_ID, TENANT, CLOUD).contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            warn("the preset file " + file + " has keys that do not exist: " + unknown);
        }
        return new Preset(text(read, CLIENT_ID), text(read, TENANT), text(read, CLOUD), file, unused, unknown);
    }

    private static void warn(String text) {
        System.getLogger("opwatch").log(System.Logger.Level.WARNING, text);
    }

    /// What is there under that name, whatever it is, and what may be there because its folder does not tell:
    /// an organisation that put a file there must hear that it does not count.
    private static List<Path> files(Stream<Path> folders) {
        return folders.map(folder -> folder.resolve(NAME))
                .filter(file -> !Files.notExists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    static List<Path> systemFolders(String system, Map<String, String> environment) {
        if (OperatingSystem.of(system) == OperatingSystem.WINDOWS) {
            String programData = environment.getOrDefault("ProgramData", "");
            return programData.isBlank() ? List.of() : List.of(Path.of(programData, "OpWatch"));
        }
        return OperatingSystem.of(system) == OperatingSystem.MACOS
                ? List.of(Path.of("/Library/Application Support/OpWatch"), Path.of("/Applications"))
                : List.of(Path.of("/etc/opwatch"));
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

    /// What stands in a file; null when it cannot be read. Editors of Windows begin a text in UTF-8 with a
    /// byte order mark, which is no part of the first key.
    private static @Nullable Properties read(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Properties properties = new Properties();
            properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(Properties properties, String name) {
        return properties.getProperty(name, "").strip();
    }
}
