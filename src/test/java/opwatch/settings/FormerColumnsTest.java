package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.DataFolder;
import opwatch.watchlist.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Columns as the version before this one saved them: the usual ones of that time make room for the usual ones
/// of today, and what a person arranged stays.
class FormerColumnsTest {
    /// A whole file as that version wrote it when nobody had touched the columns.
    private static final String UNTOUCHED = """
            {
              "window" : {
                "x" : 40.0,
                "y" : 30.0,
                "width" : 1200.0,
                "height" : 800.0,
                "maximized" : false
              },
              "divider" : 0.62,
              "columns" : [ {
                "id" : "column-state",
                "width" : 178.0,
                "visible" : true
              }, {
                "id" : "column-label",
                "width" : 140.0,
                "visible" : true
              }, {
                "id" : "column-subscription",
                "width" : 112.0,
                "visible" : true
              }, {
                "id" : "column-location",
                "width" : 104.0,
                "visible" : true
              }, {
                "id" : "column-operation",
                "width" : 112.0,
                "visible" : true
              }, {
                "id" : "column-started",
                "width" : 132.0,
                "visible" : true
              }, {
                "id" : "column-ended",
                "width" : 132.0,
                "visible" : true
              }, {
                "id" : "column-duration",
                "width" : 96.0,
                "visible" : true
              }, {
                "id" : "column-checked",
                "width" : 86.0,
                "visible" : true
              }, {
                "id" : "column-next",
                "width" : 104.0,
                "visible" : true
              }, {
                "id" : "column-error",
                "width" : 300.0,
                "visible" : true
              } ],
              "sort" : [ {
                "column" : "column-state",
                "ascending" : true
              } ],
              "theme" : "SYSTEM",
              "pace" : "AUTOMATIC"
            }""";

    @TempDir
    Path folder;

    private Settings.Table table(String file) throws IOException {
        Files.writeString(folder.resolve("settings.json"), file);
        return SettingsFile.ofWindow(new DataFolder(folder), () -> Rows.NOW)
                .load()
                .value()
                .table();
    }

    @Test
    void untouchedColumnsAreTheUsualOnesOfToday() throws IOException {
        assertEquals(Settings.Table.FIRST, table(UNTOUCHED));
    }

    @ParameterizedTest
    @CsvSource({
        // another width of the last column is no arrangement: it had always been as wide as the window
        "300.0, 977.0",
        // the name that a column had in the first version
        "column-checked, column-looked"
    })
    void suchColumnsAreTheUsualOnesToo(String text, String other) throws IOException {
        assertEquals(Settings.Table.FIRST, table(changed(text, other)));
    }

    @Test
    void widthsGivenByHandStayInTheOrderOfToday() throws IOException {
        Settings.Table table = table(changed("140.0", "260.0").replace("\"width\" : 300.0", "\"width\" : 977.0"));

        List<Settings.Column> expected = List.of(
                new Settings.Column("column-state", 0, true),
                new Settings.Column("column-label", 260, true),
                new Settings.Column("column-error", 0, true),
                new Settings.Column("column-duration", 0, true),
                new Settings.Column("column-started", 0, true),
                new Settings.Column("column-ended", 0, false),
                new Settings.Column("column-checked", 0, true),
                new Settings.Column("column-next", 0, true),
                new Settings.Column("column-location", 0, true),
                new Settings.Column("column-subscription", 0, true),
                new Settings.Column("column-operation", 0, true));
        assertEquals(expected, table.columns());
        assertEquals(Settings.Table.FIRST.sort(), table.sort());
    }

    @Test
    void aHiddenColumnIsAnArrangement() throws IOException {
        Settings.Table table = table(changed("112.0,\n    \"visible\" : true", "112.0,\n    \"visible\" : false"));

        assertEquals(
                new Settings.Column("column-subscription", 112, false),
                table.columns().get(2));
        assertEquals(11, table.columns().size());
    }

    @Test
    void anotherOrderIsAnArrangement() throws IOException {
        Settings.Table table = table(changed("column-label", "column-x")
                .replace("column-error", "column-label")
                .replace("column-x", "column-error"));

        assertEquals(
                List.of("column-state", "column-error"),
                table.columns().stream().map(Settings.Column::id).limit(2).toList());
    }

    @Test
    void thatOrderStaysWhenItIsChosenToday() throws IOException {
        Settings.Table table = table(changed("\"theme\"", "\"rows\" : \"ROOMY\",\n  \"theme\""));

        assertEquals(11, table.columns().size());
    }

    private static String changed(String text, String other) {
        String changed = UNTOUCHED.replaceFirst(java.util.regex.Pattern.quote(text), other);
        assertEquals(false, changed.equals(UNTOUCHED));
        return changed;
    }
}
