package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opwatch.settings.Preset.Unused;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
    private static final PresetGuard GUARD = PresetGuard.ofThisSystem();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "OpWatch/OpWatch.exe, OpWatch",
        "opt/opwatch/bin/OpWatch, opt/opwatch",
        "opt/opwatch/bin/OpWatch, opt/opwatch/bin",
        "Applications/OpWatch.app/Contents/MacOS/OpWatch, Applications/OpWatch.app",
        "Applications/OpWatch.app/Contents/MacOS/OpWatch, Applications/OpWatch.app/Contents"
    })
    void itStandsBesideTheInstalledApp(String launcher, String place) throws IOException {
        Path beside = Files.createDirectories(folder.resolve(place));
        Path file = Files.writeString(
                beside.resolve("opwatch.properties"),
                "clientId = 11111111-2222-3333-4444-555555555555 \ntenant=contoso.com\ncloud=us-government\n");

        assertEquals(
                new Preset("11111111-2222-3333-4444-555555555555", "contoso.com", "us-government", file),
                Preset.beside(folder.resolve(launcher), folder.resolve("classes"), List.of(), GUARD));
    }

    /// Anyone can have put it there.
    @ParameterizedTest
    @CsvSource({
        "Downloads/OpWatch.app/Contents/MacOS/OpWatch, Downloads",
        "Downloads/OpWatch/OpWatch.exe, Downloads",
        "Downloads/x/bin/OpWatch, Downloads"
    })
    void oneAmongDownloadsIsNone(String launcher, String place) throws IOException {
        Path above = Files.createDirectories(folder.resolve(place));
        Files.writeString(above.resolve("opwatch.properties"), "tenant=evil.test");

        assertEquals(Preset.NONE, Preset.beside(folder.resolve(launcher), folder.resolve("classes"), List.of(), GUARD));
    }

    @Test
    void onlyAdministratorsWriteToTheSystemsFolders() {
        assertEquals(
                List.of(Path.of("/Library/Application Support/OpWatch"), Path.of("/Applications")),
                Preset.systemFolders("Mac OS X", Map.of()));
        assertEquals(
                List.of(Path.of("/data", "OpWatch")),
                Preset.systemFolders("Windows 11", Map.of("ProgramData", "/data")));
        assertEquals(List.of(), Preset.systemFolders("Windows 11", Map.of()));
        assertEquals(List.of(Path.of("/etc/opwatch")), Preset.systemFolders("Linux", Map.of()));
    }

    @Test
    void withoutOneNothingIsPreset() {
        assertEquals(Preset.NONE, Preset.beside(folder.resolve("OpWatch.exe"), folder.resolve("classes")));
    }

    private Preset read() {
        return Preset.beside(folder.resolve("OpWatch.exe"), folder.resolve("classes"), List.of(), GUARD);
    }

    private Preset unreadable() {
        Path file = folder.resolve("opwatch.properties");
        return new Preset("", "", "", null, List.of(new Unused(file, file, Unused.Reason.UNREADABLE)), List.of());
    }

    @Test
    void oneThatCannotBeReadPresetsNothingAndIsNamed() throws IOException {
        Files.write(folder.resolve("opwatch.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, '='});
        assertEquals(unreadable(), read());
    }

    @Test
    void aTextOfWindowsMayBeginWithAByteOrderMark() throws IOException {
        Path file =
                Files.writeString(folder.resolve("opwatch.properties"), "\uFEFFclientId=it\r\ntenant=contoso.com\r\n");
        assertEquals(new Preset("it", "contoso.com", "", file), read());
    }

    @Test
    void keysThatDoNotExistAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("opwatch.properties"), "tenant=a\nproxy=b\nClientID=c\n");
        assertEquals(new Preset("", "a", "", file, List.of(), List.of("ClientID", "proxy")), read());
    }

    @Test
    void moreThan64KilobytesAreNoPreset() throws IOException {
        Path file = folder.resolve("opwatch.properties");
        String text = "tenant=a\n#";
        Files.writeString(file, text + "x".repeat(65_536 - text.length()));
        assertEquals(new Preset("", "a", "", file), read());
        Files.writeString(file, text + "x".repeat(65_537 - text.length()));
        assertEquals(unreadable(), read());
    }

    @Test
    void aFolderOfThatNameIsNoPreset() throws IOException {
        Files.createDirectory(folder.resolve("opwatch.properties"));
        assertEquals(unreadable(), read());
    }

    @Test
    @Posix
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("opwatch.properties"), folder.resolve("gone"));
        assertEquals(unreadable(), read());
    }

    /// As with a folder that this person may not look into: nothing tells whether there is a file.
    @Test
    @Posix
    void whatCannotBeReachedInTheSystemsFolderIsNamed() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("etc"), folder.resolve("etc"));
        Path file = loop.resolve("opwatch.properties");
        assertEquals(
                new Preset("", "", "", null, List.of(new Unused(file, file, Unused.Reason.UNKNOWN)), List.of()),
                Preset.beside(null, folder.resolve("opwatch.jar"), List.of(loop), GUARD));
    }

    @Test
    void aJarThatWasNotInstalledHasItBesideItToo() throws IOException {
        Path file = Files.writeString(folder.resolve("opwatch.properties"), "tenant=contoso.com");

        assertEquals(new Preset("", "contoso.com", "", file), Preset.beside(null, folder.resolve("opwatch.jar")));
    }
}
