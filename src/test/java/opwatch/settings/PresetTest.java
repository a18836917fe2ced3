package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "OpWatch/OpWatch.exe, OpWatch",
        "opt/opwatch/bin/OpWatch, opt/opwatch",
        "opt/opwatch/bin/OpWatch, opt/opwatch/bin",
        "Applications/OpWatch.app/Contents/MacOS/OpWatch, Applications"
    })
    void itStandsBesideTheInstalledApp(String launcher, String place) throws IOException {
        Path beside = Files.createDirectories(folder.resolve(place));
        Files.writeString(
                beside.resolve("opwatch.properties"),
                "clientId = 11111111-2222-3333-4444-555555555555 \ntenant=contoso.com\ncloud=us-government\n");

        assertEquals(
                new Preset("11111111-2222-3333-4444-555555555555", "contoso.com", "us-government"),
                Preset.beside(folder.resolve(launcher), folder.resolve("classes")));
    }

    @Test
    void withoutOneNothingIsPreset() {
        assertEquals(Preset.NONE, Preset.beside(folder.resolve("OpWatch.exe"), folder.resolve("classes")));
    }

    @Test
    void oneThatCannotBeReadPresetsNothing() throws IOException {
        Files.write(folder.resolve("opwatch.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, '='});

        assertEquals(Preset.NONE, Preset.beside(folder.resolve("OpWatch.exe"), folder.resolve("classes")));
    }

    @Test
    void aJarThatWasNotInstalledHasItBesideItToo() throws IOException {
        Files.writeString(folder.resolve("opwatch.properties"), "tenant=contoso.com");

        assertEquals(new Preset("", "contoso.com", ""), Preset.beside(null, folder.resolve("opwatch.jar")));
    }
}
