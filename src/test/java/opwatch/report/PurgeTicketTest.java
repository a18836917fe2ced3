package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Place;
import opwatch.operation.Purges;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

/// What a ticket says of a purge, which stands with its workspace.
class PurgeTicketTest {
    private static String ticket(OperationRef ref, TicketChoice choice) {
        Observation seen = Observation.NOTHING.after(
                new Outcome.Seen(
                        OperationStatus.ofWord("pending").of(ref), Check.unanswered(Views.NOW, Duration.ofMillis(80))),
                Views.NOW);
        WatchEntry entry = new WatchEntry(ref, "in rg-Logs", Views.NOW, seen);
        TicketRow row = new TicketRow(entry, null, "", "", "", OperationRef.API_VERSION);
        return new Ticket("1.0", new ReportTime(Views.NOW, Views.ZONE), List.of(row), choice, Views.FREE).text();
    }

    @Test
    void itNamesGroupAndWorkspaceAndWhyNoProgressIsKnown() {
        String text = ticket(Purges.REF, TicketChoice.FIRST);

        assertTrue(text.contains("Resource group: rg-Logs\nWorkspace: ws-prod\n"), text);
        assertTrue(
                text.contains("Progress: Azure gives no progress of a purge, only that it is pending or completed."
                        + " A purge can take up to 30 days.\n"),
                text);
        assertFalse(text.contains("Location"), text);
    }

    @Test
    void itsGroupAndWorkspaceHaveStandIns() {
        String text = ticket(Purges.REF, new TicketChoice(true, true));

        assertEquals(
                List.of(),
                Stream.of("rg-Logs", "ws-prod").filter(text::contains).toList(),
                text);
        assertTrue(text.contains("/resourceGroups/resource-1/"), text);
        assertTrue(text.contains("Label: in resource-1\n"), text);
    }

    /// In a URL for any shell no sign may have a meaning for one of them.
    @Test
    void aGroupBeyondAsciiHasAUrlAndNoCommand() {
        Place.Workspace place = new Place.Workspace("größe", "ws-prod");
        OperationRef ref = new OperationRef(Cloud.PUBLIC, Purges.REF.subscriptionId(), place, Purges.REF.operationId());
        String text = ticket(ref, TicketChoice.FIRST);

        assertTrue(text.contains("https://management.azure.com" + ref.path()), text);
        assertFalse(text.contains("az rest"), text);
    }
}
