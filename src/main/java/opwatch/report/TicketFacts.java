package opwatch.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Transition;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.timeline.Bar;
import opwatch.words.CheckText;
import opwatch.words.CloudText;
import opwatch.words.DurationText;
import opwatch.words.KindText;
import opwatch.words.LocationText;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.PurgeText;
import opwatch.words.ResultText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import opwatch.words.TransitionText;
import org.jspecify.annotations.Nullable;

/// What a ticket says of one operation, in sections; one without lines is left out. Any thread.
///
/// @param now when the ticket is made
/// @param free makes fit what a person or a server has written
record TicketFacts(TicketRow row, Instant now, TicketChoice choice, FreeText free) {
    List<TicketSection> sections() {
        List<TicketSection> sections = new ArrayList<>();
        sections.add(new TicketSection("", operation()));
        sections.add(new TicketSection(Strings.text("report.ask"), ask()));
        sections.add(new TicketSection(Strings.text("details.note"), note()));
        sections.addAll(new TicketError(free).sections(observation().status()));
        sections.add(new TicketSection(Strings.text("details.history"), history()));
        Problem problem = observation().problem();
        if (problem != null) {
            ProblemText words = ProblemText.of(problem, ProblemText.Outlook.of(observation(), null));
            String title = free.line(Strings.text("cell.trouble", words.title()));
            sections.add(new TicketSection(title, trouble(words, problem)));
        }
        sections.add(new TicketSection(
                Strings.text("report.seen"), new Lines().check(observation().seen(), null)));
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }

    private WatchEntry entry() {
        return row.entry();
    }

    private Observation observation() {
        return row.entry().observation();
    }

    private List<TicketLine> operation() {
        OperationRef ref = entry().ref();
        Remarks remarks = entry().remarks();
        Lines lines = new Lines();
        lines.add("details.label", free.line(entry().label()));
        lines.add("details.kind", remarks.kind() == OperationKind.UNKNOWN ? "" : KindText.of(remarks.kind()));
        lines.add("details.tags", free.line(String.join(", ", remarks.tags())));
        lines.code("details.operation.id", ref.operationId());
        lines.named("details.subscription", "details.subscription.id", row.subscription(), ref.subscriptionId());
        if (choice.account()) {
            lines.named("details.tenant", "details.tenant.id", row.tenant(), entry().tenantId());
            lines.add("report.account", free.line(row.account()));
        }
        addPlace(lines, ref.place());
        Cloud cloud = ref.cloud();
        lines.add("details.cloud", Strings.text("report.cloud", CloudText.inFull(cloud), cloud.armHost()));
        lines.add("details.state", state());
        addAcknowledgement(lines);
        lines.add("details.progress", PurgeText.progress(ref, observation()));
        addTimes(lines);
        return lines.all;
    }

    private static void addPlace(Lines lines, Place place) {
        switch (place) {
            case Place.Location location -> lines.add("details.location", LocationText.of(location));
            case Place.Workspace(String group, String workspace) -> {
                lines.code("details.group", group);
                lines.code("details.workspace", workspace);
            }
        }
    }

    private void addTimes(Lines lines) {
        OperationStatus status = observation().status();
        if (status != null) {
            lines.add("details.started", free.line(ReportTime.utc(status.start())));
            lines.add("details.ended", free.line(ReportTime.utc(status.end())));
            Duration elapsed = observation().elapsed(now);
            lines.add("details.duration", elapsed == null ? "" : TimeFormat.length(elapsed));
        }
        TypicalDuration typical = row.typical();
        if (typical != null) {
            String usual = DurationText.typical(typical);
            boolean unusual = typical.isExceededBy(observation());
            lines.add("details.typical", unusual ? Strings.then(usual + ".", DurationText.unusual(typical)) : usual);
        }
        if (status != null && status.percent() != null) {
            lines.add("details.progress", ResultText.percent(status.percent()));
        }
    }

    private void addAcknowledgement(Lines lines) {
        Acknowledgement known = entry().attention().acknowledged();
        if (known != null && entry().attention().isAcknowledged(observation())) {
            // The person who says so is named, unless there are stand-ins: the net hides every address.
            String who = PlainText.line(free.names().apply(known.who()));
            lines.add(
                    "details.known",
                    Strings.text("report.known", who, ReportTime.utc(known.of().at())));
            lines.add("report.reason", free.line(known.reason()));
        }
    }

    private String state() {
        OperationStatus status = observation().status();
        Check seen = observation().seen();
        if (status == null || seen == null) {
            return RowText.name(Bar.of(observation(), entry().addedAt(), now).mark());
        }
        String word = free.line(StateText.word(status.word()));
        return observation().problem() == null ? word : Strings.text("report.stale", word, ReportTime.utc(seen.at()));
    }

    /// How to ask Azure for the same again.
    private List<TicketLine> ask() {
        OperationRef ref = entry().ref();
        String version = row.apiVersion();
        ShellCommand.Asked asked = new ShellCommand.Asked(ref, entry().tenantId());
        Lines lines = new Lines();
        lines.code("report.url", ref.statusUrl(version));
        if (ShellCommand.AZ_REST.isFor(ref)) {
            lines.code("report.az", ShellCommand.AZ_REST.of(List.of(asked), _ -> version));
        }
        lines.code("report.version", version);
        return lines.all;
    }

    private List<TicketLine> note() {
        String note = free.of(entry().remarks().note(), Remarks.LONGEST_NOTE);
        return note.isBlank() ? List.of() : List.of(new TicketLine(0, "", note, false));
    }

    /// What changed, oldest first, each change with the two moments between which it happened.
    private List<TicketLine> history() {
        List<TicketLine> lines = new ArrayList<>();
        for (Transition change : observation().history()) {
            lines.add(new TicketLine(0, free.line(TransitionText.of(change)), bracket(change), false));
        }
        return lines;
    }

    private static String bracket(Transition change) {
        String seen = ReportTime.utc(later(change.seenAt()));
        if (change.kind() == Transition.Kind.LOCATION) {
            return Strings.text("report.history.corrected", ReportTime.utc(change.seenAt()));
        }
        return change.notBefore() == null
                ? Strings.text("report.history.first", seen)
                : Strings.text("details.history.span", ReportTime.utc(change.notBefore()), seen);
    }

    /// Rounded up to what is written, so that the bracket holds the change.
    private static Instant later(Instant moment) {
        return moment.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    private List<TicketLine> trouble(ProblemText words, Problem problem) {
        Lines lines = new Lines();
        lines.all.add(new TicketLine(0, "", free.line(words.meaning()), false));
        List<TicketLine> all = lines.check(observation().lastCheck(), problem);
        if (observation().failures() > 1) {
            lines.add("report.failures", String.valueOf(observation().failures()));
        }
        return all;
    }

    /// Collects lines; those without a value are left out.
    private final class Lines {
        private final List<TicketLine> all = new ArrayList<>();

        void add(String key, String value) {
            if (!value.isBlank()) {
                all.add(new TicketLine(0, Strings.text(key), value, false));
            }
        }

        void code(String key, String value) {
            if (!value.isBlank()) {
                all.add(new TicketLine(
                        0, Strings.text(key), PlainText.of(free.names().apply(value)), true));
            }
        }

        /// A name where it is known, and an ID.
        void named(String nameKey, String idKey, String name, String id) {
            add(nameKey, free.line(name));
            code(name.isBlank() ? nameKey : idKey, id);
        }

        List<TicketLine> check(@Nullable Check check, @Nullable Problem problem) {
            if (check != null) {
                add("report.asked", ReportTime.utc(check.askedAt()));
                add("report.answered", ReportTime.utc(check.at()));
                add("details.http", check.reply() == null ? CheckText.http(check, problem) : "" + check.httpStatus());
                add("details.server.date", ReportTime.utc(check.serverDate()));
                code("details.request", check.ids().request());
                code("details.correlation", check.ids().correlation());
                code("details.routing", check.ids().routing());
            }
            return all;
        }
    }
}
