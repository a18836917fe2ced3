package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Purges;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.report.ShellCommand.Asked;
import opwatch.timeline.Mark;
import org.junit.jupiter.api.Test;

/// A purge in what is handed on: its workspace stands where others have their location.
class PurgeReportTest {
    private static final OperationRef ODD = Purges.in("räum", "ws-prod");

    static ReportRow row(String word) {
        Check check = Check.unanswered(Views.NOW.minusSeconds(60), Duration.ofMillis(80));
        Outcome seen = new Outcome.Seen(OperationStatus.ofWord(word).of(Purges.REF), check);
        WatchEntry entry = new WatchEntry(
                Purges.REF, "gdpr", Views.NOW.minusSeconds(7200), Observation.NOTHING.after(seen, Views.NOW));
        return new ReportRow(entry, Views.NOW.plusSeconds(500), "Prod", "rg-Logs/ws-prod", Set.of());
    }

    private static String of(ShellCommand command, OperationRef... refs) {
        return command.of(List.of(refs).stream().map(ref -> new Asked(ref, "")).toList(), _ -> "2025-07-01");
    }

    @Test
    void aTableThatWasExportedCanBePastedAgain() {
        String csv = Csv.of(Views.of(row("pending"), Views.succeeded()), Views.FREE);

        assertTrue(csv.contains("rg-Logs/ws-prod"), csv);
        assertEquals(
                List.of(Purges.REF, Views.ref(3)),
                PastedText.read(csv, Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).found());
        assertEquals(
                "rg-Logs/ws-prod",
                PastedText.read(csv, Cloud.PUBLIC, Set.of(Cloud.PUBLIC))
                        .found()
                        .getFirst()
                        .place()
                        .text());
    }

    @Test
    void aProgramReadsGroupAndWorkspaceInPlaceOfALocation() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode view = mapper.readTree(JsonReport.of(Views.of(row("completed")), Views.FREE));
        JsonNode row = view.at("/groups/0/rows/0");

        try (InputStream schema = JsonReport.class.getResourceAsStream("view.schema.json")) {
            assertEquals(List.of(), SchemaCheck.of(mapper.readTree(schema), view));
        }
        assertEquals("rg-Logs", row.get("resourceGroup").asText());
        assertEquals("ws-prod", row.get("workspace").asText());
        assertFalse(row.has("location"));
        assertEquals("succeeded", row.get("state").asText());
        assertEquals("completed", row.get("status").asText());
    }

    @Test
    void aPersonReadsThatThereIsNoProgressWhileItRuns() {
        String running = MarkdownReport.table(Views.of(row("pending")), Views.FREE);
        String ended = MarkdownReport.table(Views.of(row("completed")), Views.FREE);

        assertTrue(running.contains("no progress given; up to 30 days"), running);
        assertFalse(ended.contains("progress"), ended);
        assertTrue(ended.contains("Succeeded"), ended);
    }

    @Test
    void theTimelineShowsItsState() {
        assertEquals(Mark.RUNNING, row("pending").state(Views.NOW));
        assertEquals(Mark.SUCCEEDED, row("completed").state(Views.NOW));
    }

    @Test
    void eachCommandAsksAtTheWorkspace() {
        String url = "https://management.azure.com" + Purges.PATH + "?api-version=2025-07-01";

        assertEquals(
                "az rest --method get --url \"" + url + "\" --resource \"https://management.azure.com/\"",
                of(ShellCommand.AZ_REST, Purges.REF));
        assertEquals(
                "Get-AzOperationalInsightsPurgeWorkspaceStatus -ResourceGroupName 'rg-Logs' -WorkspaceName 'ws-prod'"
                        + " -PurgeId '" + Purges.ID + "'",
                of(ShellCommand.POWERSHELL, Purges.REF).lines().toList().getLast());
        assertTrue(
                of(ShellCommand.POWERSHELL_REST, Purges.REF).contains("'" + Purges.PATH + "?api-version=2025-07-01'"));
        assertTrue(of(ShellCommand.CURL, Purges.REF).endsWith("'" + url + "'"));
    }

    @Test
    void aCommandForEveryShellIsThereOnlyWhereNoShellHasAMeaningForASign() {
        assertFalse(ShellCommand.AZ_REST.isFor(ODD));
        assertTrue(ShellCommand.AZ_REST.isFor(Purges.in("rg_(a).b", "ws-prod")));
        assertTrue(ShellCommand.POWERSHELL.isFor(ODD));
        assertTrue(of(ShellCommand.POWERSHELL, ODD).contains("-ResourceGroupName 'räum'"));
        assertTrue(of(ShellCommand.CURL, ODD).contains("/resourceGroups/r%C3%A4um/"));
    }
}
