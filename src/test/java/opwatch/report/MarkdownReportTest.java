package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import opwatch.words.TickFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows as a wiki or an issue takes them.
class MarkdownReportTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "a|b → a\\|b",
                "`x` → \\`x\\`",
                "a\\b → a\\\\b",
                "*a* _b_ ~c~ → \\*a\\* \\_b\\_ \\~c\\~",
                "[x](https://evil.example) → \\[x\\](https\\://evil\\.example)",
                "![x](y) → \\!\\[x\\](y)",
                "<b>&amp; → &lt;b&gt;&amp;amp;",
                "https://evil.example/x → https\\://evil\\.example/x",
                "www.evil.example → www\\.evil\\.example",
                "mailto:x javascript:alert(1) → mailto\\:x javascript\\:alert(1)",
                "@team #12 $x$ → \\@team \\#12 \\$x\\$",
                "- item → \\- item",
                "1. item → 1\\. item",
                "2026-03-04 10:02 → 2026-03-04 10:02",
                "purge-prod → purge-prod"
            })
    void whateverIsInATextStaysText(String text, String escaped) {
        assertEquals(escaped, Markdown.of(text));
    }

    @Test
    void endsOfLinesBecomeBlanks() {
        assertEquals("a b c", Markdown.of("a\r\nb\n\n\tc"));
    }

    @Test
    void aTableHasOneLineForEachRow() {
        ReportView view = Views.in(
                Views.of(Views.failed(), Views.trouble()),
                Column.STATE,
                Column.LABEL,
                Column.STARTED,
                Column.OPERATION);

        assertEquals("""
                | State | Label | Started | Operation |
                | --- | --- | --- | --- |
                | Failed | purge-prod · \\[gdpr\\] \\[night\\] · two lines | 2026-03-04 10:00:00 · 2026-03-04T09:00:00Z | 713192d7-0000-0000-0000-000000000001 |
                | Could not check · Updating |  | 2026-03-04 10:30:00 · 2026-03-04T09:30:00Z | 713192d7-0000-0000-0000-000000000002 |
                """.strip(), MarkdownReport.table(view, Views.FREE));
        assertTrue(MarkdownReport.table(view, Views.FREE).endsWith(MarkdownReport.rows(view, Views.FREE)));
    }

    @Test
    void aRowSaysWhatIsMarkedAndWhatCameAsTheWindowDoes() {
        ReportView view = Views.in(
                Views.of(Views.nothingDone(), Views.unusuallyLong()), Column.STATE, Column.RESULT, Column.DURATION);

        String noon = TickFormat.minute(Views.NOW.plusSeconds(7200), Views.ZONE);

        assertEquals("""
                | Succeeded · acknowledged · unread · 0 records | 0 records | 4 min 9 s |
                | Running · Updating 45% · snoozed until TIME | 45%, 77,895 records, 18\\.9 GB scanned | 30 min 0 s · long |
                """.strip().replace("TIME", noon), MarkdownReport.rows(view, Views.FREE));
    }

    @Test
    void aFileSaysWhatItShowsAndOfWhen() {
        ReportView view = Views.in(
                Views.grouped(
                        "Tag",
                        new ReportGroup("gdpr", 1, java.util.List.of(Views.failed())),
                        new ReportGroup("night", 3, java.util.List.of())),
                Column.STATE);

        assertEquals("""
                # OpWatch: watched operations

                - As of 2026-03-04 11:00:00 (Europe/Berlin), 2026-03-04T10:00:00Z
                - Grouped by: Tag
                - One operation is shown of 42 on the list\\.
                - 3 operations of folded groups are not listed here\\.
                - Made by OpWatch 1\\.0\\.0
                - Failed: 1

                ## gdpr (1)

                | State |
                | --- |
                | Failed |

                ## night (3, folded)
                """.replace("list\\.", "list.").replace("here\\.", "here."), MarkdownReport.of(view, Views.FREE));
    }

    @Test
    void aHostileRowIsOneLineWithoutMarkUp() {
        String row = MarkdownReport.rows(
                Views.of(Views.hostile(1, "a|b\n</script>[x](http://e.example)<img src=x>`")), Views.FREE);

        assertEquals(1, row.lines().count());
        assertFalse(row.contains("<") || row.contains("](http:") || row.contains("http://"), row);
        // Thirteen bars: those of the twelve cells.
        assertEquals(13, row.replace("\\|", "").chars().filter(c -> c == '|').count());
    }
}
