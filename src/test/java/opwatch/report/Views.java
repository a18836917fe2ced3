package opwatch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Snooze;
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
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.redaction.Redaction;

/// Views for tests: one of each state, and one whose every text is hostile.
public final class Views {
    public static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final FreeText FREE = new FreeText(new Redaction("/home/kim"));
    public static final String SUBSCRIPTION = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
    public static final String HOSTILE = "</script><img src=x onerror=alert(1)>";
    public static final String LINK = "javascript:alert(1)";

    private Views() {}

    public static OperationRef ref(int number) {
        return new OperationRef(
                Cloud.PUBLIC, SUBSCRIPTION, "West US", "713192d7-0000-0000-0000-%012d".formatted(number));
    }

    static Timestamp time(String text) {
        return new Timestamp(text, Instant.parse(text));
    }

    static OperationError error(String code, String message) {
        OperationError leaf = new OperationError(
                Origin.UNWRAPPED, code, message, "filters[0]", List.of(), List.of(new Field("allowed", message)));
        return new OperationError(Origin.TOP, "OperationFailed", "See details.", "", List.of(leaf), List.of());
    }

    public static Observation ended(String word, OperationError error) {
        Check check = Check.unanswered(NOW.minusSeconds(60), Duration.ofMillis(80));
        OperationStatus status = new OperationStatus(
                word, time("2026-03-04T09:00:00Z"), time("2026-03-04T09:04:09Z"), null, error, List.of());
        return new Observation(status, check, null, check, List.of(), 0);
    }

    static Observation running(Problem problem) {
        Check check = Check.unanswered(NOW.minusSeconds(30), Duration.ofMillis(80));
        OperationStatus status =
                new OperationStatus("Updating", time("2026-03-04T09:30:00Z"), null, null, null, List.of());
        return new Observation(status, check, problem, check, List.of(), problem == null ? 0 : 1);
    }

    public static ReportRow row(int number, String label, Remarks remarks, Observation observation) {
        WatchEntry entry = new WatchEntry(
                ref(number), label, remarks, "", NOW.minusSeconds(7200), observation, Attention.NONE, "");
        return new ReportRow(entry, observation.isTerminal() ? null : NOW.plusSeconds(12), "Prod", "West US", Set.of());
    }

    /// A success that has done nothing: acknowledged, and changed since a person saw it.
    static ReportRow nothingDone() {
        OperationStatus status = new OperationStatus(
                "Succeeded",
                time("2026-03-04T09:00:00Z"),
                time("2026-03-04T09:04:09Z"),
                100.0,
                null,
                properties(new Field("RecordCount", "0")));
        return marked(status, Attention.NONE, ReportMark.ACKNOWLEDGED, ReportMark.UNREAD, ReportMark.NOTHING_DONE);
    }

    /// A search that takes unusually long, snoozed until noon in UTC.
    static ReportRow unusuallyLong() {
        OperationStatus status = new OperationStatus(
                "Updating",
                time("2026-03-04T09:30:00Z"),
                null,
                45.0,
                null,
                properties(new Field("ingestedRecords", "77895"), new Field("scannedGb", "18.9")));
        Snooze snooze = new Snooze(NOW.plusSeconds(7200), new StateThen(NOW, "Updating", false));
        return marked(status, Attention.NONE.withSnoozed(snooze), ReportMark.SNOOZED, ReportMark.UNUSUALLY_LONG);
    }

    private static List<Field> properties(Field... fields) {
        return List.of(new Field("properties", "", List.of(fields)));
    }

    private static ReportRow marked(OperationStatus status, Attention attention, ReportMark... marks) {
        Check check = Check.unanswered(NOW.minusSeconds(30), Duration.ofMillis(80));
        WatchEntry entry = new WatchEntry(
                ref(6),
                "marked",
                Remarks.NONE,
                "",
                NOW.minusSeconds(7200),
                new Observation(status, check, null, check, List.of(), 0),
                attention,
                "");
        return new ReportRow(entry, null, "Prod", "West US", Set.of(marks));
    }

    public static Remarks remarks(String note, String... tags) {
        return new Remarks(OperationKind.UNKNOWN, List.of(tags), note);
    }

    public static ReportRow failed() {
        return row(
                1,
                "purge-prod",
                remarks("two\nlines", "gdpr", "night"),
                ended("Failed", error("InvalidFilter", "The column 'Foo' does not exist.")));
    }

    public static ReportRow trouble() {
        return row(2, "", Remarks.NONE, running(new Problem.TimedOut(Duration.ofSeconds(30))));
    }

    public static ReportRow succeeded() {
        return row(3, "restore", Remarks.NONE, ended("Succeeded", null));
    }

    public static ReportRow unseen() {
        return row(4, "new", Remarks.NONE, Observation.NOTHING);
    }

    /// A row whose label, tag, note and error are this text, and a link of it.
    public static ReportRow hostile(int number, String text) {
        return row(
                number, text, remarks(text + "\n" + LINK, text, LINK), ended("Failed", error(text, LINK + " " + text)));
    }

    public static ReportView of(ReportRow... rows) {
        return grouped("", new ReportGroup("", rows.length, List.of(rows)));
    }

    public static ReportView grouped(String by, ReportGroup... groups) {
        return new ReportView(
                "1.0.0",
                new Scope("", "", "", by, 42),
                new ReportTime(NOW, ZONE),
                List.of(Column.values()),
                List.of(groups));
    }

    /// The same with these columns.
    static ReportView in(ReportView view, Column... columns) {
        return new ReportView(view.app(), view.scope(), view.time(), List.of(columns), view.groups());
    }
}
