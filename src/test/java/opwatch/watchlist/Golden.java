package opwatch.watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;

/// A watch list in each schema there ever was. The format is a promise to every list that is out there:
/// never change these texts, add another.
final class Golden {
    private static final String ROWS = """
            {"cloud":"PUBLIC","subscriptionId":"00000000-1111-2222-3333-444444444444",\
            "location":"West US","operationId":"abc","label":"x","addedAt":"2026-01-01T00:00:00Z",\
            "seen":{"status":"Failed","startTime":"s","endTime":"e","at":"2026-01-01T00:01:00Z","tookMillis":85,\
            "httpStatus":200,"serverDate":"2026-01-01T00:00:59Z","requestId":"r","correlationId":"c",\
            "routingId":"o","body":"{}"},"lookedAt":"2026-01-01T00:02:00Z",\
            "history":[{"from":"","to":"Updating","seenAt":"2026-01-01T00:00:30Z"},\
            {"from":"Updating","to":"Failed","notBefore":"2026-01-01T00:00:30Z","seenAt":"2026-01-01T00:01:00Z"}]},\
            {"cloud":"CHINA","subscriptionId":"00000000-1111-2222-3333-444444444444","location":"chinaeast2",\
            "operationId":"def","label":"","addedAt":"2026-01-01T00:00:00.123456789Z","history":[]}""";

    static final String SCHEMA_1 = "{\"schema\":1,\"rows\":[" + ROWS + "]}";

    /// The same rows, one a line, and one more that shows what is new: an answer in its own file, and that
    /// Azure no longer knows the operation.
    static final String SCHEMA_2 = "{\"schema\":2,\"rows\":[\n" + ROWS.replace("]},{", "]},\n{") + """
            ,
            {"cloud":"US_GOVERNMENT","subscriptionId":"00000000-1111-2222-3333-444444444444","location":"usgovvirginia",\
            "operationId":"ghi","label":"long","addedAt":"2026-01-01T00:00:00Z","seen":{"status":"Succeeded",\
            "at":"2026-01-01T00:01:00Z","tookMillis":85,"httpStatus":200,\
            "bodyFile":"6735ad9f2e97ef671a692791f3c4a075723d91c7f9c4ee1df5f2bc7ef87dc76d"},"forgotten":true,\
            "lookedAt":"2026-01-01T00:01:00Z","history":[]}
            ]}""";

    /// The rows of schema 2, and one more that shows what is new: kind, tags, note and tenant, a field of a
    /// newer OpWatch in the row, and one beside the rows.
    static final String SCHEMA_3 =
            SCHEMA_2.replace("\"schema\":2", "\"schema\":3").replace("\n]}", "") + """
            ,
            {"cloud":"PUBLIC","subscriptionId":"00000000-1111-2222-3333-444444444444","location":"eastus",\
            "operationId":"mno","label":"","addedAt":"2026-01-01T00:00:00Z","kind":"SEARCH_JOB",\
            "tags":["gdpr","night shift"],"note":"Ask Ada\\nbefore noon","tenantId":"11111111-2222-3333-4444-555555555555",\
            "history":[],"snoozed":{ "until" : "2026-01-02T00:00:00Z", "n": 1.10 }}
            ],
            "later":[ 1.50 ]}""";

    static final String LONG_ANSWER = "0123456789".repeat(500);
    static final String LONG_ANSWER_FILE = "6735ad9f2e97ef671a692791f3c4a075723d91c7f9c4ee1df5f2bc7ef87dc76d";

    /// A list of schema 2 and, but for its number, of 3, with a row whose location was corrected.
    static final String CORRECTED = """
            {"schema":2,"rows":[
            {"cloud":"PUBLIC","subscriptionId":"00000000-1111-2222-3333-444444444444","location":"South Central US",\
            "operationId":"jkl","label":"x","addedAt":"2026-01-01T00:00:00Z","history":[\
            {"from":"","to":"Updating","seenAt":"2026-01-01T00:00:30Z"},\
            {"kind":"LOCATION","from":"South Cental US","to":"South Central US","seenAt":"2026-01-01T00:01:00Z"}]}
            ]}""";

    private static final String SUBSCRIPTION = "00000000-1111-2222-3333-444444444444";
    private static final Instant ADDED = Instant.parse("2026-01-01T00:00:00Z");

    private Golden() {}

    /// What schema 1 holds.
    static List<WatchEntry> rows() {
        Instant at = ADDED.plusSeconds(60);
        Check check = new Check(
                at,
                Duration.ofMillis(85),
                Replies.of(200, at.minusSeconds(1), null, null, new RequestIds("r", "c", "o"), "{}"));
        OperationStatus status = new OperationStatus(
                "Failed", new Timestamp("s", null), new Timestamp("e", null), null, null, List.of());
        List<Transition> history = List.of(
                new Transition("", "Updating", null, ADDED.plusSeconds(30)),
                new Transition("Updating", "Failed", ADDED.plusSeconds(30), at));
        Check last = Check.unanswered(ADDED.plusSeconds(120), Duration.ZERO);
        return List.of(
                new WatchEntry(
                                new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", "abc"),
                                "x",
                                ADDED,
                                new Observation(status, check, null, last, history, 0))
                        .with(settled(at)),
                WatchEntry.of(
                        new OperationRef(Cloud.CHINA, SUBSCRIPTION, "chinaeast2", "def"),
                        "",
                        ADDED.plusNanos(123_456_789)));
    }

    /// The row of [#CORRECTED].
    static WatchEntry correctedRow() {
        List<Transition> history = List.of(new Transition("", "Updating", null, ADDED.plusSeconds(30)));
        return new WatchEntry(
                        new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "South Cental US", "jkl"),
                        "x",
                        ADDED,
                        new Observation(null, null, null, null, history, 0))
                .in("South Central US", ADDED.plusSeconds(60))
                .with(settled(ADDED.plusSeconds(30)));
    }

    /// Told and seen up to a change: how a list counts whose OpWatch told nobody.
    private static Attention settled(Instant change) {
        return Attention.NONE
                .withTold(new Attention.Told(Attention.Choice.DEFAULT, change, false))
                .withRead(change);
    }

    /// The row that only schema 3 can hold.
    static WatchEntry remarkedRow() {
        return new WatchEntry(
                new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "eastus", "mno"),
                "",
                new Remarks(OperationKind.SEARCH_JOB, List.of("gdpr", "night shift"), "Ask Ada\nbefore noon"),
                "11111111-2222-3333-4444-555555555555",
                ADDED,
                Observation.NOTHING,
                Attention.NONE,
                "{\"snoozed\":{ \"until\" : \"2026-01-02T00:00:00Z\", \"n\": 1.10 }}");
    }

    /// The row that schema 1 cannot hold.
    static WatchEntry longRow() {
        Instant at = ADDED.plusSeconds(60);
        Check check = new Check(at, Duration.ofMillis(85), Replies.of(200, LONG_ANSWER));
        return new WatchEntry(
                new OperationRef(Cloud.US_GOVERNMENT, SUBSCRIPTION, "usgovvirginia", "ghi"),
                "long",
                ADDED,
                new Observation(
                        OperationStatus.ofWord("Succeeded"), check, new Problem.NoLongerKept(), check, List.of(), 1));
    }
}
