package opwatch.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.RowState;
import opwatch.words.CheckText;
import opwatch.words.CloudText;
import opwatch.words.DurationText;
import opwatch.words.ErrorText;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.PurgeText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// All that is known of one operation as plain text, for a support ticket: IDs to find it by, what OpWatch
/// asked and when, the error from the leaf to the top. Times are UTC. It holds no token and no query of any
/// URL: the tail of a status URL is signed and gives access to the status. Any thread.
public final class SupportReport {
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>?]*=[^\\s\"'<>]*");
    private static final String INDENT = "  ";
    private static final int LONGEST_WAY = 500;

    private final StringBuilder text = new StringBuilder(1024);
    private final WatchEntry entry;
    private final @Nullable TypicalDuration typical;
    private final Instant now;

    private SupportReport(WatchEntry entry, @Nullable TypicalDuration typical, Instant now) {
        this.entry = entry;
        this.typical = typical;
        this.now = now;
    }

    /// The report of an operation.
    ///
    /// @param typical how long operations like it run; null where too few were seen
    /// @param now when it is made, by this computer's clock
    /// @param zone where the reader sits: the moment it was made is given in this zone too
    public static String of(WatchEntry entry, @Nullable TypicalDuration typical, Instant now, ZoneId zone) {
        SupportReport report = new SupportReport(entry, typical, now);
        report.line(Strings.text("report.title", iso(now), TimeFormat.local(now, now, zone), zone.getId()));
        report.addOperation();
        report.addNote();
        report.addError();
        report.addFields();
        report.addChecks();
        return QUERY.matcher(report.text).replaceAll("?…");
    }

    private void addOperation() {
        Observation observation = entry.observation();
        OperationStatus status = observation.status();
        line("");
        pair("details.label", entry.label());
        Remarks remarks = entry.remarks();
        pair("details.kind", remarks.kind() == OperationKind.UNKNOWN ? "" : KindText.of(remarks.kind()));
        pair("details.tags", String.join(", ", remarks.tags()));
        pair("details.operation.id", entry.ref().operationId());
        pair("details.subscription", entry.ref().subscriptionId());
        pair("details.tenant", entry.tenantId());
        addPlace(entry.ref().place());
        Cloud cloud = entry.ref().cloud();
        pair("details.cloud", Strings.text("report.cloud", CloudText.inFull(cloud), cloud.armHost()));
        pair("details.state", state(observation));
        addAcknowledgement();
        pair("details.progress", PurgeText.progress(entry.ref(), observation));
        if (status != null) {
            pair("details.started", iso(status.start()));
            pair("details.ended", iso(status.end()));
            Duration elapsed = observation.elapsed(now);
            pair("details.duration", elapsed == null ? "" : TimeFormat.length(elapsed));
            addTypical(observation);
            if (status.percent() != null) {
                pair("details.progress", Strings.text("details.percent", Facts.percent(status.percent())));
            }
        }
    }

    private void addPlace(Place place) {
        if (place instanceof Place.Workspace(String group, String workspace)) {
            pair("details.group", group);
            pair("details.workspace", workspace);
        } else {
            pair("details.location", Facts.place(place));
        }
    }

    private void addTypical(Observation observation) {
        if (typical != null) {
            String usual = DurationText.typical(typical);
            boolean unusual = typical.isExceededBy(observation);
            pair("details.typical", unusual ? Strings.then(usual + ".", DurationText.unusual(typical)) : usual);
        }
    }

    private void addAcknowledgement() {
        Acknowledgement known = entry.attention().acknowledged();
        if (known != null && entry.attention().isAcknowledged(entry.observation())) {
            pair(
                    "details.known",
                    Strings.text(
                            "report.known",
                            PlainText.line(known.who()),
                            iso(known.of().at())));
            pair("report.reason", PlainText.line(known.reason()));
        }
    }

    private void addNote() {
        if (!entry.remarks().note().isEmpty()) {
            heading(Strings.text("details.note"));
            // Indented, so that no line of it can pose as a name; of its own length, which is limited already.
            line(INDENT
                    + PlainText.capped(entry.remarks().note(), Remarks.LONGEST_NOTE)
                            .replace("\n", "\n" + INDENT));
        }
    }

    private static String state(Observation observation) {
        OperationStatus status = observation.status();
        Check seen = observation.seen();
        if (status == null || seen == null) {
            return Strings.text(RowState.of(observation).key());
        }
        return observation.problem() == null
                ? StateText.word(status.word())
                : Strings.text("report.stale", StateText.word(status.word()), iso(seen.at()));
    }

    private void addError() {
        OperationStatus status = entry.observation().status();
        OperationError error = status == null ? null : status.error();
        if (error == null) {
            return;
        }
        heading(Strings.text("report.error"));
        OperationError deepest = error.deepest();
        pair(INDENT, "details.error.code", deepest.code());
        pair(INDENT, "details.error.message", deepest.message());
        pair(INDENT, "details.error.target", deepest.target());
        pair(INDENT, "details.error.way", ErrorText.way(error).isEmpty() ? "" : ErrorText.of(error, LONGEST_WAY));
        if (!error.causes().isEmpty() || !error.additionalInfo().isEmpty()) {
            heading(Strings.text("report.chain"));
            addNode(ErrorNode.of(error), INDENT);
        }
    }

    private void addNode(ErrorNode node, String indent) {
        String name = node.origin().isEmpty() ? node.name() : Strings.text("report.node", node.name(), node.origin());
        named(indent, name, node.text());
        pair(indent + INDENT, "details.error.target", node.target());
        node.parts().forEach(part -> addNode(part, indent + INDENT));
    }

    private void addFields() {
        OperationStatus status = entry.observation().status();
        if (status != null && !status.fields().isEmpty()) {
            heading(Strings.text("details.section.fields"));
            addFields(status.fields(), INDENT);
        }
    }

    private void addFields(List<Field> fields, String indent) {
        for (Field field : fields) {
            named(indent, PlainText.line(field.name()), field.value());
            addFields(field.parts(), indent + INDENT);
        }
    }

    private void addChecks() {
        Observation observation = entry.observation();
        Problem problem = observation.problem();
        if (problem != null) {
            ProblemText words = ProblemText.of(problem, ProblemText.Outlook.of(observation, null));
            heading(Strings.text("cell.trouble", words.title()));
            line(INDENT + PlainText.line(words.meaning()));
            addCheck(observation.lastCheck(), problem);
            if (observation.failures() > 1) {
                pair(INDENT, "report.failures", String.valueOf(observation.failures()));
            }
        }
        if (observation.seen() != null) {
            heading(Strings.text("report.seen"));
            addCheck(observation.seen(), null);
        }
    }

    private void addCheck(@Nullable Check check, @Nullable Problem problem) {
        if (check == null) {
            return;
        }
        pair(INDENT, "report.asked", iso(check.askedAt()));
        pair(INDENT, "report.answered", iso(check.at()));
        String http = check.reply() == null ? CheckText.http(check, problem) : String.valueOf(check.httpStatus());
        pair(INDENT, "details.http", http);
        Instant date = check.serverDate();
        pair(INDENT, "details.server.date", date == null ? "" : iso(date));
        pair(INDENT, "details.request", check.ids().request());
        pair(INDENT, "details.correlation", check.ids().correlation());
        pair(INDENT, "details.routing", check.ids().routing());
    }

    private void heading(String title) {
        line("");
        line(PlainText.line(title));
    }

    private void pair(String key, String value) {
        pair("", key, value);
    }

    /// A pair for a value that is there.
    private void pair(String indent, String key, String value) {
        if (!value.isBlank()) {
            named(indent, Strings.text(key), value);
        }
    }

    private void named(String indent, String name, String value) {
        if (value.isBlank()) {
            line(indent + name);
            return;
        }
        // A value of several lines stays below its name, so that no line of it can pose as another name.
        String safe = PlainText.of(value).replace("\n", "\n" + indent + INDENT + INDENT);
        line(Strings.text("report.pair", indent + name, safe));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String iso(Instant when) {
        return when.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String iso(@Nullable Timestamp time) {
        if (time == null) {
            return "";
        }
        return time.instant() == null ? time.raw() : time.instant().toString();
    }
}
