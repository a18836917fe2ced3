package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.settings.Settings.Column;
import opwatch.settings.Settings.Grouping;
import opwatch.settings.Settings.Sort;
import opwatch.watchlist.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The saved views in the settings file, of this version and of others.
class ViewsFileTest {
    private static final View TONIGHT = new View(
            "failed tonight",
            "sub:prod -tag:test",
            "FAILED",
            List.of(new Column("column-error", 300, true), new Column("column-state", 80, false)),
            List.of(new Sort("column-ended", false), new Sort("column-label", true)),
            Grouping.KIND);
    private static final View PLAIN = new View("昨晚", "", "ALL", List.of(), List.of(), Grouping.NONE);

    @TempDir
    Path folder;

    private SettingsFile<Settings> file() {
        return SettingsFile.ofWindow(new DataFolder(folder), () -> Rows.NOW);
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    @Test
    void viewsComeBackInTheirOrder() throws IOException {
        Settings settings = Settings.FIRST.withViews(List.of(TONIGHT, PLAIN));

        file().save(settings);

        assertEquals(new LoadResult<>(settings, List.of()), file().load());
    }

    @Test
    void settingsFromBeforeThereWereViewsHaveNone() throws IOException {
        file().save(Settings.FIRST);
        Files.writeString(path(), Files.readString(path()).replaceFirst(",\\s*\"views\"\\s*:\\s*\\[\\s*]", ""));
        assertFalse(Files.readString(path()).contains("views"));

        assertEquals(new LoadResult<>(Settings.FIRST, List.of()), file().load());
    }

    @Test
    void aFileOfTodayIsOneThatAnEarlierOpWatchReads() throws IOException {
        file().save(Settings.FIRST.withViews(List.of(PLAIN)));

        JsonNode document = new JsonMapper().readTree(Files.readString(path()));

        assertEquals("AUTOMATIC", document.get("pace").asText());
        assertFalse(document.has("routine"));
        assertFalse(document.has("clipboardOffers"), "nobody has chosen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "\"a name\"",
                "{\"name\":null}",
                "{\"name\":\" \\n \"}",
                "{\"name\":[1]}",
                "{\"name\":\"failed tonight\",\"filter\":\"another of that name\"}",
                "{\"name\":\"1234567890123456789012345678901234567890123456789012345678901\"}",
                "{\"name\":\"a\",\"columns\":[null]}",
                "{\"name\":\"a\",\"columns\":[{\"width\":9}]}",
                "{\"name\":\"a\",\"columns\":7}",
                "{\"name\":\"a\",\"sort\":[{\"ascending\":true}]}"
            })
    void aBrokenViewIsDroppedAndNothingElse(String broken) throws IOException {
        Settings settings = Settings.FIRST
                .withRoutine(new Settings.Routine("BY_HAND", true))
                .withViews(List.of(TONIGHT, PLAIN));
        file().save(settings);
        put(broken);

        assertEquals(new LoadResult<>(settings, List.of()), file().load());
    }

    /// Puts a view between the two.
    private void put(String view) throws IOException {
        String text = Files.readString(path());
        int second = text.lastIndexOf('{', text.indexOf(PLAIN.name()));
        Files.writeString(path(), text.substring(0, second) + view + ", " + text.substring(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "{}", "\"a\"", "[7]", "true"})
    void whatIsNoListOfViewsIsNone(String nonsense) throws IOException {
        file().save(Settings.FIRST);
        Files.writeString(
                path(), Files.readString(path()).replaceFirst("\"views\"\\s*:\\s*\\[\\s*]", "\"views\": " + nonsense));

        assertEquals(new LoadResult<>(Settings.FIRST, List.of()), file().load());
    }

    @Test
    void aViewOfANewerOpWatchKeepsWhatIsKnown() throws IOException {
        file().save(Settings.FIRST.withViews(List.of(TONIGHT, PLAIN)));
        put("""
                {"name":"newer","filter":"x","chip":"SNOOZED","columns":[{"id":"column-later","width":9.0,
                "visible":true}],"sort":[{"column":"column-later","ascending":true}],"grouping":"OWNER",
                "color":{"of":"it"}}""");

        View newer = new View(
                "newer",
                "x",
                "SNOOZED",
                List.of(new Column("column-later", 9, true)),
                List.of(new Sort("column-later", true)),
                Grouping.NONE);
        assertEquals(List.of(TONIGHT, newer, PLAIN), file().load().value().views());
    }

    @Test
    void moreThanTheMostAreNotRead() throws IOException {
        List<View> views = IntStream.range(0, View.MOST + 1)
                .mapToObj(each -> PLAIN.named("view " + each))
                .toList();
        file().save(Settings.FIRST.withViews(views));

        assertEquals(views.subList(0, 50), file().load().value().views());
    }

    @Test
    void aNameIsOneLine() {
        assertEquals("a b c", PLAIN.named(" a\tb\n\u0007c ").name());
        assertEquals(
                "prod b", PLAIN.named("\u200bpr\u202eod\u2028\u00a0b\ufeff").name());
        assertThrows(IllegalArgumentException.class, () -> PLAIN.named("\u0000"));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.named("\u200e"));
        assertEquals(60, PLAIN.named("x".repeat(60)).name().length());
        assertThrows(IllegalArgumentException.class, () -> PLAIN.named("x".repeat(61)));
    }
}
