package opwatch.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// A delete-data operation that failed on its filter, seen three times.
final class Sample {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-11-03T10:12:30Z");
    static final OperationRef REF = new OperationRef(
            Cloud.PUBLIC, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e", "West US", "713192d7-0000-0000-0000-00000000bd11");
    static final OperationRef OTHER = new OperationRef(
            Cloud.PUBLIC, "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e", "eastus", "1d49a1db-0000-0000-0000-00000000158b");
    static final Problem FORBIDDEN = new Problem.Forbidden(
            "Microsoft.OperationalInsights/locations/operationstatuses/read",
            "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
            "no");
    static final List<Field> FIELDS = List.of(
            new Field("name", "713192d7-0000-0000-0000-00000000bd11"),
            new Field("properties", "", List.of(new Field("RecordCount", "234812"), new Field("Status", "Completed"))));

    private Sample() {}

    static OperationError error() {
        OperationError leaf = new OperationError(
                Origin.UNWRAPPED,
                "InvalidFilter",
                "The column 'Foo' does not exist.",
                "filters[0]",
                List.of(),
                List.of(new Field("PolicyViolation", "", List.of(new Field("allowed", "TenantId")))));
        OperationError middle = new OperationError(
                Origin.DETAIL, "BadRequest", "{\"code\":\"InvalidFilter\"}", "", List.of(leaf), List.of());
        return new OperationError(Origin.TOP, "OperationFailed", "See details.", "", List.of(middle), List.of());
    }

    static OperationStatus running() {
        return new OperationStatus("Updating", time("2026-11-03T10:02:11.689Z"), null, null, null, FIELDS);
    }

    static OperationStatus failed() {
        return new OperationStatus(
                "Failed",
                time("2026-11-03T10:02:11.689Z"),
                time("2026-11-03T10:06:21.0252644Z"),
                null,
                error(),
                FIELDS);
    }

    static Check check(Instant at, int status, String body) {
        return new Check(
                at,
                Duration.ofMillis(240),
                Replies.of(
                        status,
                        at,
                        null,
                        null,
                        new RequestIds("request-1", "correlation-1", "WESTUS:routing-1"),
                        body));
    }

    static Observation observed(Outcome... outcomes) {
        Observation observation = Observation.NOTHING;
        for (Outcome outcome : outcomes) {
            observation = observation.after(outcome, NOW.minusSeconds(3600));
        }
        return observation;
    }

    static Observation failedObservation() {
        return observed(
                new Outcome.Seen(OperationStatus.ofWord("InProgress"), check(NOW.minusSeconds(600), 200, "{}")),
                new Outcome.Seen(running(), check(NOW.minusSeconds(500), 200, "{}")),
                new Outcome.Seen(failed(), check(NOW.minusSeconds(8), 200, "{\"status\":\"Failed\"}")));
    }

    static Observation troubledObservation() {
        return observed(
                new Outcome.Seen(running(), check(NOW.minusSeconds(500), 200, "{\"status\":\"Updating\"}")),
                new Outcome.Unseen(FORBIDDEN, check(NOW.minusSeconds(8), 403, "{\"error\":\"denied\"}")));
    }

    static WatchEntry entry(Observation observation) {
        return new WatchEntry(REF, "purge-prod", NOW.minusSeconds(3600), observation);
    }

    static @Nullable Timestamp time(String raw) {
        return new Timestamp(raw, Instant.parse(raw));
    }
}
