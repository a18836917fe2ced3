package opwatch.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Rows of all states, to be found by what is known of them. It is six minutes past six in Berlin.
final class SampleRows {
    static final AsOf NOW = new AsOf(Instant.parse("2026-03-04T05:06:07Z"), ZoneId.of("Europe/Berlin"));

    private static final String SUB = "00000000-1111-2222-3333-44444444444";
    private static final String TENANT = "66666666-7777-8888-9999-aaaaaaaaaaaa";

    static final List<SearchedRow> ALL = List.of(
            row(
                    new OperationRef(Cloud.PUBLIC, SUB + "1", "West US", "713192d7-503f"),
                    "CMK batch",
                    new Remarks(OperationKind.CLUSTER, List.of("Night", "gdpr"), "ticket 4711\nask Robin"),
                    TENANT,
                    ago(Duration.ofHours(3)),
                    seen(status("Failed", "2026-03-04T01:00:00Z", "2026-03-04T02:30:00Z", null, vault())),
                    new SearchedRow.Places("Contoso Prod", "West US", "Contoso")),
            row(
                    new OperationRef(Cloud.US_GOVERNMENT, SUB + "2", "usgovvirginia", "1d49a1db-158b"),
                    "Übung Köln",
                    Remarks.NONE.withKind(OperationKind.RESTORE),
                    "",
                    ago(Duration.ofMinutes(50)),
                    seen(status("Updating", "2026-03-04T04:16:07Z", null, 40.0, null)),
                    new SearchedRow.Places(SUB + "2", "USGov Virginia", "")),
            row(
                    new OperationRef(Cloud.CHINA, SUB + "3", "chinaeast2", "fresh-one"),
                    "fresh",
                    Remarks.NONE,
                    "",
                    ago(Duration.ofSeconds(5)),
                    Observation.NOTHING,
                    new SearchedRow.Places(SUB + "3", "China East 2", "")),
            row(
                    new OperationRef(Cloud.PUBLIC, SUB + "1", "eastus", "a17c0de5-0001"),
                    "purge prod",
                    new Remarks(OperationKind.DELETE_DATA, List.of("gdpr"), ""),
                    TENANT,
                    ago(Duration.ofDays(2)),
                    seen(status("Succeeded", "2026-03-02T06:00:00Z", "2026-03-02T06:00:40Z", null, null)),
                    new SearchedRow.Places("Contoso Prod", "East US", "Contoso")),
            row(
                    new OperationRef(Cloud.PUBLIC, SUB + "4", "northeurope", "b2b2b2b2-0002"),
                    "drill",
                    Remarks.NONE,
                    "",
                    ago(Duration.ofHours(9)),
                    unseen(
                            status("Accepted", "2026-03-03T21:30:00Z", null, null, null),
                            new Problem.ServiceTrouble(503, "ServerBusy", "Try later")),
                    new SearchedRow.Places(SUB + "4", "North Europe", "")),
            row(
                    new OperationRef(Cloud.PUBLIC, SUB + "4", "westus2", "c3c3c3c3-0003"),
                    "stopped",
                    Remarks.NONE,
                    "",
                    ago(Duration.ofDays(20)),
                    seen(status("Canceled", "soon", "2026-02-12T00:00:00Z", null, null)),
                    new SearchedRow.Places(SUB + "4", "West US 2", "")));

    private SampleRows() {}

    /// The labels of the rows that a text finds, their first words.
    static String found(String text) {
        FilterQuery query = FilterQuery.of(text);
        return names(ALL.stream().filter(row -> query.holds(row, NOW)));
    }

    static String names(Stream<SearchedRow> rows) {
        return String.join(
                " ", rows.map(row -> row.entry().label().split(" ")[0]).toList());
    }

    private static Instant ago(Duration time) {
        return NOW.now().minus(time);
    }

    private static SearchedRow row(
            OperationRef ref,
            String label,
            Remarks remarks,
            String tenant,
            Instant added,
            Observation observation,
            SearchedRow.Places places) {
        return new SearchedRow(
                new WatchEntry(ref, label, remarks, tenant, added, observation, Attention.NONE, ""), places, NOW);
    }

    private static Observation seen(OperationStatus status) {
        return new Observation(status, check(Duration.ofSeconds(8)), null, check(Duration.ofSeconds(8)), List.of(), 0);
    }

    private static Observation unseen(OperationStatus status, Problem problem) {
        return new Observation(status, check(Duration.ofHours(1)), problem, check(Duration.ofMinutes(1)), List.of(), 7);
    }

    private static Check check(Duration before) {
        return new Check(ago(before), Duration.ofMillis(85), Replies.of(200, "{}"));
    }

    private static OperationStatus status(
            String word, String start, @Nullable String end, @Nullable Double percent, @Nullable OperationError error) {
        return new OperationStatus(
                word,
                time(start),
                end == null ? null : time(end),
                percent,
                error,
                List.of(
                        new Field("name", "name of " + word),
                        new Field(
                                "properties",
                                "",
                                word.equals("Succeeded") ? List.of(new Field("recordCount", "17")) : List.of())));
    }

    private static Timestamp time(String text) {
        return new Timestamp(text, text.endsWith("Z") ? Instant.parse(text) : null);
    }

    private static OperationError vault() {
        OperationError leaf = error("Forbidden", "Caller is not authorized on the key vault", List.of());
        OperationError other = error("Gone", "The column “Foo” was not found", List.of());
        return error("OperationFailed", "See the details", List.of(leaf, other));
    }

    private static OperationError error(String code, String message, List<OperationError> causes) {
        return new OperationError(
                OperationError.Origin.TOP,
                code,
                message,
                "target-of-" + code,
                causes,
                List.of(new Field("info", "x9")));
    }
}
