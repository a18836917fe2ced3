package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.systems.Posix;
import opwatch.watchlist.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    private SettingsFile<Settings> file() {
        return SettingsFile.ofWindow(new DataFolder(folder), () -> Rows.NOW);
    }

    private static Settings byHand() {
        return Settings.FIRST.withRoutine(new Settings.Routine("BY_HAND", null));
    }

    @Test
    void theArrangementComesBack() throws IOException {
        Settings settings = new Settings(
                new Settings.Bounds(10, 20, 900, 600, true),
                new Settings.Split(0.4, 0.7, Settings.Side.RIGHT, false),
                new Settings.Table(
                        List.of(
                                new Settings.Column("column-error", 300, true),
                                new Settings.Column("column-state", 80, false)),
                        List.of(new Settings.Sort("column-label", false)),
                        Settings.Rows.COMPACT,
                        Settings.Grouping.DAY,
                        false),
                new Settings.Look(
                        Settings.Theme.DARK,
                        Settings.Contrast.HIGH,
                        Settings.Motion.REDUCED,
                        Settings.Zone.UTC,
                        150,
                        true),
                new Settings.Routine(
                        "BY_HAND",
                        false,
                        "2026-03-05T07:00:00Z",
                        "CSV",
                        new Notices(List.of("CANCELED", "OF_TOMORROW"), false, true, Rows.NOW.plusMillis(7))),
                List.of(new View(
                        "tonight",
                        "sub:prod",
                        "FAILED",
                        List.of(new Settings.Column("column-label", 200, true)),
                        List.of(new Settings.Sort("column-ended", false)),
                        Settings.Grouping.KIND)));

        file().save(settings);

        assertEquals(new LoadResult<>(settings, List.of()), file().load());
    }

    @Test
    void aNewUserGetsTheWorstFirst() {
        assertEquals(new LoadResult<>(Settings.FIRST, List.of()), file().load());
    }

    @Test
    void whatAnOlderFileDoesNotSayIsTheUsual() throws IOException {
        file().save(Settings.FIRST.withRoutine(new Settings.Routine("EVERY_MINUTE", null)));
        Path path = folder.resolve("settings.json");
        Files.writeString(path, Files.readString(path).replaceFirst("\\s*\"pace\"[^\\n]*", ""));

        assertEquals(new LoadResult<>(Settings.FIRST, List.of()), file().load());
    }

    @Test
    void anArrangementOfTheFirstVersionKeepsItsValues() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"window":null,"divider":0.4,"columns":[{"id":"column-error","width":300.0,"visible":true}],
                "sort":[{"column":"column-label","ascending":false}],"theme":"DARK","pace":"BY_HAND"}
                """);

        assertEquals(
                new LoadResult<>(
                        new Settings(
                                null,
                                new Settings.Split(0.4, 0.62, Settings.Side.BELOW, true),
                                new Settings.Table(
                                        List.of(new Settings.Column("column-error", 300, true)),
                                        List.of(new Settings.Sort("column-label", false)),
                                        Settings.Rows.ROOMY,
                                        Settings.Grouping.NONE),
                                Looks.in(Settings.Theme.DARK),
                                new Settings.Routine("BY_HAND", null),
                                List.of()),
                        List.of()),
                file().load());
    }

    @Test
    void aColumnThatHasAnotherNameNowKeepsItsPlace() throws IOException {
        Settings settings = Settings.FIRST.withTable(new Settings.Table(
                List.of(new Settings.Column("column-checked", 77, true)),
                List.of(new Settings.Sort("column-checked", false)),
                Settings.Rows.ROOMY,
                Settings.Grouping.NONE));
        file().save(settings);
        Path path = folder.resolve("settings.json");
        String former = Files.readString(path).replace("column-checked", "column-looked");
        assertEquals(2, former.split("column-looked", -1).length - 1);
        Files.writeString(path, former);

        assertEquals(new LoadResult<>(settings, List.of()), file().load());
    }

    @Test
    void unknownFieldsAreKeptThroughASave() throws IOException {
        file().save(Settings.FIRST);
        Path path = folder.resolve("settings.json");
        Files.writeString(path, Files.readString(path).replaceFirst("\\{", "{\"later\":{\"a\":[1,null]},"));
        SettingsFile<Settings> file = file();
        Settings dark = Settings.FIRST.withLook(Looks.in(Settings.Theme.DARK));

        assertEquals(new LoadResult<>(Settings.FIRST, List.of()), file.load());
        file.save(dark);

        assertEquals(new LoadResult<>(dark, List.of()), file().load());
        JsonNode document = new JsonMapper().readTree(Files.readString(path));
        assertEquals("{\"a\":[1,null]}", document.get("later").toString());
    }

    @Test
    void aFileFromBeforeThereWereNoticesHasTheUsualOnes() throws IOException {
        file().save(byHand());
        String content = Files.readString(folder.resolve("settings.json"));
        assertTrue(content.contains("noticeDetails"), content);
        Files.writeString(folder.resolve("settings.json"), content.replaceFirst(",?\\s*\"noticeDetails\" : true", ""));

        assertEquals(new LoadResult<>(byHand(), List.of()), file().load());
        assertEquals(new Notices(null, true, null, null), byHand().routine().notices());
    }

    @Test
    void aMomentThatCannotBeReadIsNone() throws IOException {
        Notices looked = Notices.FIRST.telling(List.of("FAILED"), true).looked(Rows.NOW);
        file().save(Settings.FIRST.withRoutine(Settings.Routine.FIRST.withNotices(looked)));
        Path path = folder.resolve("settings.json");
        Files.writeString(path, Files.readString(path).replace(Rows.NOW.toString(), "yesterday"));

        assertEquals(
                Notices.FIRST.telling(List.of("FAILED"), true),
                file().load().value().routine().notices());
    }

    @Test
    void aPeekReadsAndChangesNothing() throws IOException {
        Settings saved = byHand();
        file().save(saved);
        Path temporary = Files.writeString(folder.resolve("settings.json.1.tmp"), "being saved");
        assertEquals(saved, file().peek());

        Files.writeString(folder.resolve("settings.json"), "{broken");
        assertEquals(Settings.FIRST, file().peek());
        assertEquals("{broken", Files.readString(folder.resolve("settings.json")));
        assertTrue(Files.exists(temporary));
    }

    @Test
    void leftoversOfACrashAreRemoved() throws IOException {
        Path leftover = Files.writeString(folder.resolve("settings.json.1.tmp"), "half");

        file().load();

        assertFalse(Files.exists(leftover));
    }

    @Test
    @Posix
    void settingsThatCannotBeReadAreNotWrittenOver() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.createSymbolicLink(path, path);
        SettingsFile<Settings> file = file();

        LoadResult<Settings> loaded = file.load();

        assertEquals(Settings.FIRST, loaded.value());
        assertTrue(loaded.notices().getFirst() instanceof LoadWarning.Unreadable, loaded.toString());
        assertFalse(file.writable());
        assertThrows(IOException.class, () -> file.save(Settings.FIRST));
        assertTrue(Files.isSymbolicLink(path));
    }

    @Test
    void settingsThatComeAfterTheStartAreNotWrittenOver() throws IOException {
        SettingsFile<Settings> file = file();
        file.load();
        file().save(byHand());

        assertThrows(IOException.class, () -> file.save(Settings.FIRST));

        assertEquals(new LoadResult<>(byHand(), List.of()), file().load());
    }

    @Test
    void textOfAnotherEncodingIsSetAside() throws IOException {
        Files.write(folder.resolve("settings.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, '{', '}', 1, 2});

        assertTrue(file().load().notices().getFirst() instanceof LoadWarning.SetAside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"divider\":\"x\"}",
                "{\"theme\":\"PINK\"}",
                "{\"columns\":[null]}",
                "{\"divider\":0.5,\"columns\":[],\"sort\":[],\"theme\":null}",
                "{\"divider\":0.5,\"columns\":[],\"sort\":[null],\"theme\":\"DARK\"}",
                "{\"divider\":0.5,\"columns\":[],\"sort\":[{\"ascending\":true}],\"theme\":\"DARK\"}",
                "{\"divider\":0.5,\"columns\":[{\"width\":9,\"visible\":true}],\"sort\":[],\"theme\":\"DARK\"}",
                "\0\0"
            })
    void whatIsNotUnderstoodIsSetAside(String nonsense) throws IOException {
        Files.writeString(folder.resolve("settings.json"), nonsense);

        LoadResult<Settings> loaded = file().load();

        assertEquals(Settings.FIRST, loaded.value());
        assertTrue(loaded.notices().getFirst() instanceof LoadWarning.SetAside, loaded.toString());
        assertEquals(nonsense, Files.readString(folder.resolve("settings.corrupt-20260304T050607Z.json")));
    }
}
