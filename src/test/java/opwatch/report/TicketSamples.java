package opwatch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;

/// Operations to write tickets about.
public final class TicketSamples {
    static final Instant NOW = Instant.parse("2026-11-03T10:12:30Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final String SUBSCRIPTION = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
    static final String TENANT = "cccc2c2c-dd3d-ee4e-ff5f-aaaaaa6a6a6a";
    static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "713192d7-0000-0000-0000-00000000bd11");
    static final TypicalDuration TYPICAL =
            new TypicalDuration(Duration.ofSeconds(185), Duration.ofSeconds(550), Duration.ofSeconds(600), 23);
    static final String WORKSPACE = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/rg-contoso/providers/Microsoft.OperationalInsights/workspaces/ws-contoso";
    static final Problem FORBIDDEN = new Problem.Forbidden(
            "Microsoft.OperationalInsights/locations/operationstatuses/read",
            "/subscriptions/" + SUBSCRIPTION,
            "The client 'kim@contoso.com' has no right.");

    private TicketSamples() {}

    /// Prints the ticket of [#failed] in a form, in the language of this process.
    ///
    /// @param args `text`, `html` or `markdown`
    public static void main(String[] args) {
        Ticket ticket = ticket(TicketChoice.FIRST, failed());
        System.out.print(
                switch (args[0]) {
                    case "text" -> ticket.text();
                    case "html" -> ticket.html();
                    default -> ticket.markdown();
                });
    }

    static Ticket ticket(TicketChoice choice, TicketRow... rows) {
        return new Ticket("1.0.0", new ReportTime(NOW, ZONE), List.of(rows), choice, Views.FREE);
    }

    static TicketRow row(
            OperationRef ref, String label, Remarks remarks, Observation observation, Attention attention) {
        WatchEntry entry =
                new WatchEntry(ref, label, remarks, TENANT, NOW.minusSeconds(3600), observation, attention, "");
        return new TicketRow(entry, TYPICAL, "Prod", "Contoso", "contoso.com", "2025-07-01");
    }

    /// Seen three times, the third time failed; acknowledged, with a note of two lines.
    static TicketRow failed() {
        Observation observation = failedWith(error());
        Attention attention = Attention.NONE.withAcknowledged(new Acknowledgement(
                "ada@contoso.com", "known, ticket 42", StateThen.of(observation, NOW.minusSeconds(5))));
        Remarks remarks =
                new Remarks(OperationKind.DELETE_DATA, List.of("gdpr", "night"), "Asked for by legal.\nSee 42.");
        return row(REF, "purge-prod", remarks, observation, attention);
    }

    static OperationError error() {
        OperationError leaf = new OperationError(
                Origin.UNWRAPPED,
                "InvalidFilter",
                "The column 'Foo' of " + WORKSPACE + " does not exist.",
                "filters[0]",
                List.of(),
                List.of(new Field("PolicyViolation", "", List.of(new Field("allowed", "TenantId")))));
        OperationError middle = new OperationError(
                Origin.DETAIL, "BadRequest", "{\"code\":\"InvalidFilter\"}", "", List.of(leaf), List.of());
        return new OperationError(Origin.TOP, "OperationFailed", "See details.", "", List.of(middle), List.of());
    }

    static Observation failedWith(OperationError error) {
        OperationStatus updating =
                new OperationStatus("Updating", time("2026-11-03T10:02:11.689Z"), null, null, null, List.of());
        OperationStatus failed = new OperationStatus(
                "Failed",
                time("2026-11-03T10:02:11.689Z"),
                time("2026-11-03T10:06:21.0252644Z"),
                null,
                error,
                List.of(
                        new Field("name", "713192d7-0000-0000-0000-00000000bd11"),
                        new Field("properties", "", List.of(new Field("RecordCount", "234812")))));
        return observed(
                new Outcome.Seen(OperationStatus.ofWord("InProgress"), check(NOW.minusSeconds(600), 200)),
                new Outcome.Seen(updating, check(NOW.minusSeconds(500), 200)),
                new Outcome.Seen(failed, check(NOW.minusSeconds(8), 200)));
    }

    static Observation observed(Outcome... outcomes) {
        Observation observation = Observation.NOTHING;
        for (Outcome outcome : outcomes) {
            observation = observation.after(outcome, NOW.minusSeconds(3600));
        }
        return observation;
    }

    static Check check(Instant at, int status) {
        RequestIds ids = new RequestIds("request-1", "correlation-1", "WESTUS:routing-1");
        return new Check(at, Duration.ofMillis(240), Replies.of(status, at, null, null, ids, "{}"));
    }

    private static Timestamp time(String raw) {
        return new Timestamp(raw, Instant.parse(raw));
    }
}
