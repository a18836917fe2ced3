package opwatch.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opwatch.redaction.Redaction;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes into the zip, and what does not.
class DiagnosticsTest {
    @TempDir
    Path folder;

    private Planted planted;

    @BeforeEach
    void plant() throws IOException {
        planted = Planted.in(folder);
    }

    private Diagnostics collected() throws InterruptedException {
        return Diagnostics.collect(planted.source(), new Redaction(Planted.HOME), Planted.COMPUTER);
    }

    private Map<String, String> zip() throws IOException, InterruptedException {
        Path file = folder.resolve("diagnostics.zip");
        collected().save(file);
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void ofFortyPlantedSecretsAndNamesNoneIsInTheZip() throws Exception {
        Map<String, String> texts = zip();

        assertTrue(Planted.SECRETS.size() >= 40, "planted: " + Planted.SECRETS.size());
        for (String secret : Planted.SECRETS) {
            String small = secret.toLowerCase(Locale.ROOT);
            assertTrue(planted.everywhere().toLowerCase(Locale.ROOT).contains(small), "not planted: " + secret);
            texts.forEach(
                    (name, text) -> assertFalse(text.toLowerCase(Locale.ROOT).contains(small), secret + " in " + name));
        }
    }

    @Test
    void theLogIsThereWithStandIns() throws Exception {
        assertEquals(Planted.LOG_AFTER, zip().get("log.txt"));
    }

    @Test
    void whatOnlyThePathsOfTheLogNameHasStandInsToo() throws Exception {
        Files.writeString(
                planted.source().log(),
                "ERROR /Users/sierra-user/x and C:\\Users\\tango-user\\y of sierra-user, /resourceGroups/rg-alfa/"
                        + "providers/Microsoft.OperationalInsights/workspaces/ws-zero?t=1&s=short-sign in rg-alfa\n");

        assertEquals(
                "ERROR /Users/person-4/x and C:\\Users\\person-5\\y of person-4, /resourceGroups/resource-1/"
                        + "providers/Microsoft.OperationalInsights/workspaces/resource-2?t=1&s=[secret] in resource-1\n",
                zip().get("log.txt"));
    }

    @Test
    void settingsConnectionAndCountsAreThere() throws Exception {
        Map<String, String> texts = zip();

        assertEquals(
                List.of("versions.txt", "settings.txt", "connection.txt", "counts.txt", "log.txt"),
                List.copyOf(texts.keySet()));
        assertEquals(Planted.SETTINGS_AFTER, texts.get("settings.txt"));
        assertEquals(Planted.CONNECTION_AFTER, texts.get("connection.txt"));
        assertEquals(Planted.COUNTS_AFTER, texts.get("counts.txt"));
        for (String name : List.of("OpWatch", "Java", "system", "language", "memory")) {
            assertTrue(texts.get("versions.txt").contains("\n" + name + ": "), texts.get("versions.txt"));
        }
    }

    @Test
    void whatIsShownIsWhatIsSaved() throws Exception {
        Map<String, String> shown = new LinkedHashMap<>();
        collected().files().forEach(file -> shown.put(file.name(), file.text()));

        assertEquals(shown, zip());
    }

    @Test
    void theDemoAsksNobody() throws Exception {
        DiagnosticsSource source = planted.source();
        DiagnosticsSource demo = new DiagnosticsSource(
                source.at(), source.folder(), source.log(), source.rows(), source.subscriptions(), null);

        Diagnostics collected = Diagnostics.collect(demo, new Redaction(Planted.HOME), Planted.COMPUTER);

        assertEquals("tested: no, this is the demo\n", collected.files().get(2).text());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothing() throws Exception {
        Path file = Files.createDirectory(folder.resolve("taken.zip"));
        Diagnostics diagnostics = collected();

        assertThrows(IOException.class, () -> diagnostics.save(file));
        assertThrows(
                IOException.class,
                () -> diagnostics.save(folder.resolve("missing").resolve("x.zip")));

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(each -> !planted.files().contains(each) && !each.equals(file))
                            .toList());
        }
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        Configuration small = Configuration.unix().toBuilder()
                .setMaxSize(8 * 4096)
                .setBlockSize(4096)
                .setMaxCacheSize(0)
                .build();
        // Nothing that a zip makes small.
        String noise = new Random(1)
                .ints(100_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Diagnostics large = new Diagnostics(Planted.AT, List.of(new DiagnosticsFile("log.txt", noise)));
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path file = Files.writeString(disk.getPath("it.zip").toAbsolutePath(), "old");

            assertThrows(IOException.class, () -> large.save(file));

            assertEquals("old", Files.readString(file));
            try (Stream<Path> left = Files.list(disk.getPath("/work"))) {
                assertEquals(List.of(file), left.map(Path::toAbsolutePath).toList());
            }
        }
    }

    @Test
    @LinuxOnly
    void aFolderWithoutTheRightIsRefused() throws Exception {
        Diagnostics diagnostics = collected();

        // There even root may make no file.
        assertThrows(IOException.class, () -> diagnostics.save(Path.of("/sys/kernel/x.zip")));
    }

    @Test
    void aLongLogIsThereFromALineOn() throws Exception {
        String line = "2026-11-03T10:00:00.000Z INFO opwatch.app [main] the window is painted\n";
        Files.writeString(planted.source().log(), line.repeat(10_000));

        String text = zip().get("log.txt");

        assertTrue(text.startsWith("2026-11-03T10:00:00.000Z") && text.endsWith("painted\n"), text.substring(0, 200));
        assertTrue(text.length() <= LogTail.MOST_BYTES && text.length() > LogTail.MOST_BYTES - 200);
    }

    @Test
    void withoutALogAndSettingsTheRestIsThere() throws Exception {
        for (Path file : planted.files()) {
            Files.delete(file);
        }

        Map<String, String> texts = zip();

        assertEquals("", texts.get("log.txt"));
        assertEquals("", texts.get("settings.txt"));
        assertEquals(Planted.COUNTS_AFTER, texts.get("counts.txt"));
    }
}
