package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import opwatch.disk.DataFolder;
import opwatch.watchlist.WatchListExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The packages of the other systems cannot be made here, so their argument files are at least read: every
/// option is one that jpackage knows on that system (its own `--help` of JDK 25, whose texts for all systems are
/// in every JDK), and all that they name is there.
class ArgumentFilesTest {
    private static final Path FOLDER = Path.of("packaging");
    private static final Set<String> EVERYWHERE = Set.of(
            "--type",
            "--name",
            "--vendor",
            "--description",
            "--copyright",
            "--main-jar",
            "--main-class",
            "--java-options",
            "--icon",
            "--file-associations",
            "--add-launcher",
            "--install-dir",
            // Not --license-file: no licence has been chosen for OpWatch itself.
            "--resource-dir");
    private static final Set<String> LINUX = Set.of(
            "--linux-package-name",
            "--linux-deb-maintainer",
            "--linux-app-category",
            "--linux-menu-group",
            "--linux-shortcut");
    private static final Set<String> WINDOWS = Set.of(
            "--win-upgrade-uuid", "--win-per-user-install", "--win-menu", "--win-menu-group", "--win-shortcut-prompt");
    private static final Set<String> MAC =
            Set.of("--mac-package-identifier", "--mac-package-name", "--mac-entitlements", "--mac-sign");

    /// The arguments, without comments and quotes.
    static List<String> read(String file) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replaceAll("^\"|\"$", ""))
                    .toList();
        }
    }

    static String value(String file, String option) throws IOException {
        List<String> arguments = read(file);
        return arguments.get(arguments.indexOf(option) + 1);
    }

    private static Set<String> options(String file) throws IOException {
        Set<String> options = new TreeSet<>();
        List<String> arguments = read(file);
        for (int i = 0; i < arguments.size(); i++) {
            // What stands after --java-options is the JVM's.
            if (arguments.get(i).startsWith("--")
                    && (i == 0 || !arguments.get(i - 1).equals("--java-options"))) {
                options.add(arguments.get(i));
            }
        }
        return options;
    }

    @ParameterizedTest
    @CsvSource({
        "jpackage.args, none",
        "installer.args, none",
        "linux/image.args, linux",
        "linux/deb.args, linux",
        "windows/image.args, windows",
        "windows/msi.args, windows",
        "windows/one-user.args, windows",
        "windows/all-users.args, windows",
        "mac/image.args, mac",
        "mac/dmg.args, mac",
        "mac/pkg.args, mac",
        "mac/sign.args, mac"
    })
    void everyOptionIsKnownOnItsSystem(String file, String system) throws IOException {
        Set<String> unknown = options(file);
        unknown.removeAll(EVERYWHERE);
        unknown.removeAll(
                switch (system) {
                    case "linux" -> LINUX;
                    case "windows" -> WINDOWS;
                    case "mac" -> MAC;
                    default -> Set.of();
                });
        assertEquals(Set.of(), unknown);
    }

    @Test
    void noArgumentFileIsLeftUnread() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertEquals(
                    Set.of(
                            "image.args",
                            "installer.args",
                            "jlink.args",
                            "jpackage.args",
                            "jvm.args",
                            "linux/deb.args",
                            "linux/image.args",
                            "mac/dmg.args",
                            "mac/image.args",
                            "mac/pkg.args",
                            "mac/sign.args",
                            "shell.args",
                            "windows/all-users.args",
                            "windows/image.args",
                            "windows/jlink.args",
                            "windows/msi.args",
                            "windows/one-user.args"),
                    new TreeSet<>(files.filter(file -> file.toString().endsWith(".args"))
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                            .toList()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/image.args", "windows/image.args", "mac/image.args"})
    void theIconIsThereInTheFormOfTheSystem(String file) throws IOException {
        Path icon = Path.of(value(file, "--icon"));
        byte[] begin = new byte[4];
        try (var in = Files.newInputStream(icon)) {
            assertEquals(4, in.read(begin));
        }
        String expected = file.startsWith("windows") ? "00000100" : file.startsWith("mac") ? "69636e73" : "89504e47";
        assertEquals(expected, java.util.HexFormat.of().formatHex(begin));
    }

    @ParameterizedTest
    @CsvSource({
        "linux/deb.args, --file-associations",
        "linux/deb.args, --resource-dir",
        "windows/msi.args, --resource-dir",
        "mac/image.args, --resource-dir",
        "mac/dmg.args, --resource-dir",
        "mac/pkg.args, --resource-dir",
        "mac/sign.args, --mac-entitlements"
    })
    void whatIsNamedIsThere(String file, String option) throws IOException {
        assertTrue(Files.exists(Path.of(value(file, option))));
    }

    /// Changing any of these would make an upgrade a second installation.
    @Test
    void theNamesThatUpgradesGoByStay() throws IOException {
        assertEquals("8f2c1f0e-6b3d-4a57-9c41-2d7e5b90a6f3", value("windows/one-user.args", "--win-upgrade-uuid"));
        assertEquals("3d0a5b5e-94c7-4c0e-8f0b-6a1f7d2e58c9", value("windows/all-users.args", "--win-upgrade-uuid"));
        assertEquals("io.github.opwatch", value("mac/image.args", "--mac-package-identifier"));
        assertEquals("opwatch", value("linux/deb.args", "--linux-package-name"));
        assertEquals("OpWatch", value("jpackage.args", "--name"));
        assertEquals("OpWatch", value("installer.args", "--name"));
    }

    @Test
    void theVersionIsOneThatAllThreeSystemsTake() throws IOException {
        String version = Files.readString(Path.of("pom.xml"))
                .replaceAll("(?s).*?<artifactId>opwatch</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
        assertTrue(version.matches("[1-9]\\d?\\d?\\.\\d{1,3}\\.\\d{1,5}"), version);
    }

    /// See `opwatch.platform.JarTimestamps`.
    @Test
    void theJarsHaveOneTime() throws IOException {
        String seconds = Files.readString(FOLDER.resolve("pom.xml"))
                .replaceAll("(?s).*<opwatch.package.time>(\\d+)</opwatch.package.time>.*", "$1");
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    @Test
    void theLaunchersHaveTheOneListOfOptions() throws IOException {
        List<String> arguments = read("jpackage.args");
        List<String> given = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i - 1).equals("--java-options")) {
                given.add(arguments.get(i));
            }
        }
        List<String> wanted = new ArrayList<>(read("jvm.args"));
        wanted.add("-XX:AOTCache=$APPDIR/opwatch.aot");
        wanted.add("-Djna.boot.library.path=$APPDIR");
        wanted.addAll(read("image.args"));
        assertEquals(wanted, given);
    }

    /// The installer empties its folder when the app is removed, so the watch list must not be in it, nor may a
    /// person choose the folder.
    @Test
    void windowsInstallsNowhereNearTheWatchList() throws IOException {
        Path home = Path.of("home");
        Path local = home.resolve("AppData").resolve("Local");
        Path installed = local.resolve(value("windows/one-user.args", "--install-dir"));
        Path list = DataFolder.of("Windows 11", Map.of(), home).path();

        assertTrue(list.startsWith(local), list.toString());
        assertFalse(list.startsWith(installed) || installed.startsWith(list), installed + " " + list);
        for (String file : List.of("windows/msi.args", "windows/one-user.args", "windows/all-users.args")) {
            assertFalse(options(file).contains("--win-dir-chooser"), file);
        }
    }

    /// jpackage writes a RemoveFolder for the last folder alone (WixAppImageFragmentBuilder; JDK-8259927), and WiX 3
    /// refuses another one below the profile (ICE64). What is installed for everybody is not in the profile.
    @Test
    void theFolderInTheProfileIsOneLevelDeep() throws IOException {
        assertTrue(options("windows/one-user.args").contains("--win-per-user-install"));
        assertTrue(value("windows/one-user.args", "--install-dir").matches("[A-Za-z0-9]+"));
        assertFalse(options("windows/all-users.args").contains("--win-per-user-install"));
        assertEquals("OpWatch", value("windows/all-users.args", "--install-dir"));
    }

    /// Both .msi are made of the arguments that they have in common and of their own.
    @Test
    void thePomMakesBothInstallersOfWindows() throws IOException {
        String pom = Files.readString(FOLDER.resolve("pom.xml"));
        assertTrue(pom.contains("first>@packaging/windows/msi.args @packaging/windows/one-user.args<"));
        assertTrue(pom.contains("second>@packaging/windows/msi.args @packaging/windows/all-users.args<"));
        assertTrue(pom.contains("second.folder>target/installers/all-users<"));
    }

    /// The AOT cache is read-only, and Windows does not delete such a file (JDK 25, filemap.cpp).
    @Test
    void aSecondPackageClearsTheFirstAwayByForce() throws IOException {
        String pom = Files.readString(FOLDER.resolve("pom.xml"));
        assertTrue(pom.matches("(?s).*<id>leave nothing of the last package</id>.{0,600}<force>true</force>.*"));
    }

    /// Windows and macOS look only at what stands after the last dot, and would give OpWatch every JSON file.
    @Test
    void onlyLinuxIsToldOfOurTypeOfFile() throws IOException {
        Properties type = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve("watchlist.properties"))) {
            type.load(in);
        }
        assertEquals(Set.of("extension", "mime-type", "description"), type.stringPropertyNames());
        assertEquals(WatchListExport.ENDING, "." + type.getProperty("extension"));
        assertTrue(options("linux/deb.args").contains("--file-associations"));
        for (String file : List.of(
                "jpackage.args",
                "windows/msi.args",
                "windows/one-user.args",
                "windows/all-users.args",
                "mac/image.args")) {
            assertFalse(options(file).contains("--file-associations"), file);
        }
    }

    @Test
    void macOsCanTakeTheNames() throws IOException {
        assertTrue(value("mac/image.args", "--mac-package-name").length() < 16);
        assertTrue(value("mac/image.args", "--mac-package-identifier").matches("[A-Za-z0-9.-]+"));
    }
}
