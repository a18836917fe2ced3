package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.paste.PastedText;
import opwatch.paste.SpreadsheetGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// CSV as a strict reader takes it, and what comes back from it.
class CsvTest {
    private static List<List<String>> read(ReportView view) {
        String text = Csv.of(view, Views.FREE);
        assertTrue(text.startsWith("\uFEFF"), text);
        return StrictCsv.read(text.substring(1));
    }

    @Test
    void eachRowIsARecordBelowEnglishHeaders() {
        assertEquals(
                List.of(
                        List.of(
                                "State",
                                "Status",
                                "Marks",
                                "Label",
                                "Tags",
                                "Note",
                                "Error code",
                                "Error",
                                "Check problem",
                                "Result count",
                                "Result unit",
                                "Result (GB)",
                                "Scanned (GB)",
                                "Progress (%)",
                                "Duration (s)",
                                "Unusually long",
                                "Started (UTC)",
                                "Started (local)",
                                "Ended (UTC)",
                                "Ended (local)",
                                "Checked (UTC)",
                                "Checked (local)",
                                "Next check (UTC)",
                                "Next check (local)",
                                "Location",
                                "Subscription",
                                "Subscription ID",
                                "Cloud",
                                "Operation ID"),
                        List.of(
                                "Failed",
                                "Failed",
                                "",
                                "purge-prod",
                                "gdpr; night",
                                "two\nlines",
                                "InvalidFilter",
                                "OperationFailed > InvalidFilter: The column 'Foo' does not exist.",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "249",
                                "",
                                "2026-03-04T09:00:00Z",
                                "2026-03-04T10:00:00+01:00",
                                "2026-03-04T09:04:09Z",
                                "2026-03-04T10:04:09+01:00",
                                "2026-03-04T09:59:00Z",
                                "2026-03-04T10:59:00+01:00",
                                "",
                                "",
                                "westus",
                                "Prod",
                                Views.SUBSCRIPTION,
                                "PUBLIC",
                                "713192d7-0000-0000-0000-000000000001")),
                read(Views.of(Views.failed())));
    }

    @Test
    void aFailedCheckIsNotAFailedOperation() {
        List<String> row = read(Views.of(Views.trouble())).getLast();

        assertEquals(List.of("Could not check", "Updating"), row.subList(0, 2));
        assertEquals(List.of("", "", "no response in time"), row.subList(6, 9));
    }

    @Test
    void onlyTheShownColumnsAndTheRowsThatAreNotFoldedAreInIt() {
        ReportView view = Views.in(
                Views.grouped(
                        "Tag",
                        new ReportGroup("gdpr", 1, List.of(Views.failed())),
                        new ReportGroup("folded", 7, List.of())),
                Column.OPERATION,
                Column.STATE);

        assertEquals(
                List.of(
                        List.of("Group", "Operation ID", "State", "Status", "Marks"),
                        List.of("gdpr", "713192d7-0000-0000-0000-000000000001", "Failed", "Failed", "")),
                read(view));
    }

    @Test
    void marksAndResultsAreFieldsThatASpreadsheetFiltersAndAdds() {
        List<List<String>> records = read(Views.in(
                Views.of(Views.nothingDone(), Views.unusuallyLong()), Column.STATE, Column.RESULT, Column.DURATION));

        assertEquals(
                List.of(
                        List.of("Succeeded", "Succeeded", "acknowledged; unread; nothing done"),
                        List.of("0", "record", "", "", ""),
                        List.of("249", ""),
                        List.of("Running", "Updating", "snoozed"),
                        List.of("77895", "record", "", "18.9", "45.0"),
                        List.of("1800", "yes")),
                records.stream()
                        .skip(1)
                        .flatMap(row -> Stream.of(row.subList(0, 3), row.subList(3, 8), row.subList(8, 10)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "=cmd|' /C calc'!A0",
                "\uFF1D1+1",
                "'=1+1",
                "''=1+1"
            })
    void noFieldIsAFormula(String text) {
        for (String field : List.of(Csv.betweenCommas(text), Csv.betweenTabs(text))) {
            String bare = field.startsWith("\"") ? field.substring(1) : field;
            assertTrue(bare.startsWith("'"), field);
        }
        assertEquals(List.of(List.of("'" + text)), StrictCsv.read(Csv.betweenCommas(text) + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "1e5", "1E+5", "1234567890123456", "'007"})
    void noIdBecomesANumberWithOtherDigits(String text) {
        assertEquals("'" + text, Csv.betweenCommas(text));
        assertEquals("'" + text, Csv.betweenTabs(text));
        assertEquals(text, SpreadsheetGuard.off("'" + text));
    }

    @Test
    void whatASpreadsheetLeavesAloneStaysAsItIs() {
        for (String text : List.of("", "a=b", "1-2", "'quoted'", "it's", "2026-03-04T09:00:00Z", "0", "249", "0.5")) {
            assertEquals(text, Csv.betweenCommas(text));
        }
        assertEquals("\"a,b\"", Csv.betweenCommas("a,b"));
        assertEquals("\"a \"\"b\"\"\"", Csv.betweenCommas("a \"b\""));
        assertEquals("a b c", Csv.betweenTabs("a\tb\r\nc"));
        assertEquals("\"\"\"a\"\" b\"", Csv.betweenTabs("\"a\" b"));
    }

    @Test
    void theImportBringsLabelsAndTagsBackAsTheyWere() {
        List<String> labels = List.of("=1+1", "@x", "007", "'=x", "'x'", "a, \"b\"; c", "-", "名称 🙂", "plain", "");
        ReportRow[] rows = Stream.iterate(0, i -> i < labels.size(), i -> i + 1)
                .map(i -> Views.row(
                        i,
                        labels.get(i),
                        Views.remarks("a\n\"note\"", "gdpr", "=tag"),
                        Views.failed().observation()))
                .toArray(ReportRow[]::new);

        PastedText back = PastedText.read(Csv.of(Views.of(rows), Views.FREE), Cloud.PUBLIC, Set.of(Cloud.PUBLIC));

        assertEquals(Stream.of(rows).map(row -> row.entry().ref()).toList(), back.found());
        assertEquals(
                labels,
                back.found().stream().map(ref -> back.proposal(ref).label()).toList());
        assertEquals(List.of(), back.refused());
        assertEquals(
                List.of("gdpr", "=tag"), back.proposal(rows[0].entry().ref()).tags());
    }

    @Test
    void rowsThatASpreadsheetSavedWithSemicolonsComeBackToo() {
        String text = "Label;Location;Subscription ID;Cloud;Operation ID\r\n\"'=a; b\";usgovvirginia;"
                + Views.SUBSCRIPTION + ";US_GOVERNMENT;abc*def\r\n";
        PastedText back = PastedText.read(text, Cloud.PUBLIC, Set.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT));

        OperationRef ref = new OperationRef(Cloud.US_GOVERNMENT, Views.SUBSCRIPTION, "usgovvirginia", "abc*def");
        assertEquals(
                Map.of(ref, "=a; b"),
                Map.of(back.found().getFirst(), back.proposal(ref).label()));
    }

    @Test
    void whatIsNoTableOfOursIsSearchedLikeAnyText() {
        ReportView view = Views.in(
                Views.of(Views.failed(), Views.unseen()), Column.LOCATION, Column.SUBSCRIPTION, Column.OPERATION);
        String broken = Csv.of(view, Views.FREE).replace("713192d7-0000-0000-0000-000000000004", "");

        assertEquals(
                List.of(Views.ref(1)),
                PastedText.read(broken, Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).found());
    }

    @Test
    void rowsForASpreadsheetAreLinesWithTabs() {
        ReportView view =
                Views.in(Views.of(Views.failed(), Views.unseen()), Column.STATE, Column.LABEL, Column.OPERATION);

        assertEquals(
                "Failed\tFailed\t\tpurge-prod\tgdpr; night\ttwo lines\t713192d7-0000-0000-0000-000000000001\n"
                        + "Not checked yet\t\t\tnew\t\t\t713192d7-0000-0000-0000-000000000004",
                Csv.tabs(view, Views.FREE));
    }

    @Test
    void aTimeThatCannotBeReadIsWrittenAsItCame() {
        Check check = Check.unanswered(Views.NOW, Duration.ZERO);
        OperationStatus status =
                new OperationStatus("Updating", new Timestamp("=soon", null), null, null, null, List.of());
        ReportRow odd = Views.row(1, "x", Remarks.NONE, new Observation(status, check, null, check, List.of(), 0));

        assertEquals(
                List.of(List.of("Started (UTC)", "Started (local)"), List.of("'=soon", "")),
                read(Views.in(Views.of(odd), Column.STARTED)));
    }
}
