package opwatch.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import opwatch.network.ServerClock;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.DocumentedLimit;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.Action;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.TableNumbers;
import opwatch.ui.rows.WatchRow;
import opwatch.words.CheckText;
import opwatch.words.CloudText;
import opwatch.words.DurationText;
import opwatch.words.LocationText;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.PurgeText;
import opwatch.words.ResultText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// What the overview says of one row at one moment, as plain values. Any thread.
///
/// @param plan what the poller said last of the row
/// @param names what people call subscriptions and regions
record Facts(WatchEntry entry, Plan plan, Instant now, ZoneId zone, PlaceNames names) {
    /// When a row is checked, and how long it may run.
    ///
    /// @param next when the next check is due; null when none is planned
    /// @param checking whether a request is on its way
    /// @param paused until when it is not checked by itself; null when it is
    /// @param typical how long operations like it run; null where too few were seen
    /// @param numbers what its table said last; null where that is not known
    record Plan(
            @Nullable Instant next,
            boolean checking,
            @Nullable Pause paused,
            @Nullable TypicalDuration typical,
            @Nullable TableNumbers numbers) {
        static Plan of(WatchRow row) {
            return new Plan(
                    row.nextCheck().get(), row.isChecking(), row.paused().get(), row.typical(), row.numbers());
        }

        /// In words; empty when none is planned.
        private String text(Instant now, ZoneId zone) {
            return paused != null && !checking
                    ? CheckText.paused(paused, now, zone)
                    : CheckText.next(next, checking, now);
        }
    }

    /// Where services put what an operation brought, such as the number of deleted records.
    private static boolean isResult(Field field) {
        return field.name().equals("properties");
    }

    /// What the failed check means and what it does not; empty where there is none.
    String meaning() {
        Problem problem = entry.observation().problem();
        return problem == null
                ? ""
                : PlainText.of(ProblemText.of(problem, ProblemText.Outlook.of(entry.observation(), plan.next))
                        .meaning());
    }

    /// How the operation stands, what it brought, and which it is.
    List<Fact> operation() {
        List<Fact> facts = new ArrayList<>();
        Observation observation = entry.observation();
        OperationStatus status = observation.status();
        facts.add(Fact.of("details.state", state()));
        facts.addAll(new DecidedFacts(entry, now, zone).all());
        facts.addAll(new TableFacts(entry.remarks(), plan.numbers(), now).all());
        if (status != null) {
            addTime(facts, "details.started", status.start());
            addTime(facts, "details.ended", status.end());
            Duration elapsed = observation.elapsed(now);
            if (elapsed != null) {
                facts.add(Fact.of("details.duration", TimeFormat.length(elapsed)));
            }
            addTypical(facts);
            if (status.percent() != null) {
                facts.add(Fact.of("details.progress", ResultText.percent(status.percent())));
            }
            addText(facts, "details.result", ResultText.of(OperationResult.of(status), null));
            addFields(facts, status.fields().stream().filter(Facts::isResult).toList(), 0);
        }
        addText(facts, "details.progress", PurgeText.progress(entry.ref(), observation));
        facts.add(Fact.id("details.operation.id", entry.ref().operationId()));
        addPlace(facts);
        facts.add(Fact.of("details.cloud", CloudText.inFull(entry.ref().cloud())));
        facts.add(moment("details.added", entry.addedAt()));
        return facts;
    }

    /// How long operations like it run: as seen, and as documented.
    private void addTypical(List<Fact> facts) {
        Observation observation = entry.observation();
        TypicalDuration typical = plan.typical();
        if (typical != null) {
            facts.add(Fact.of("details.typical", DurationText.typical(typical)));
            if (typical.isExceededBy(observation)) {
                facts.add(new Fact(
                        1, Strings.text("details.unusual"), DurationText.unusual(typical), Fact.Kind.WARNING, ""));
            }
        }
        DocumentedLimit limit = DocumentedLimit.of(entry.ref(), entry.remarks().kind());
        if (limit != null && !observation.isTerminal()) {
            facts.add(Fact.of("details.limit", DurationText.limit(limit)));
        }
    }

    /// Everything that Azure sent beside the schema and the result, as it came.
    List<Fact> fields() {
        List<Fact> facts = new ArrayList<>();
        OperationStatus status = entry.observation().status();
        if (status != null) {
            addFields(facts, status.fields().stream().filter(f -> !isResult(f)).toList(), 0);
        }
        return facts;
    }

    List<Fact> check() {
        List<Fact> facts = new ArrayList<>();
        Check check = entry.observation().lastCheck();
        facts.add(
                check == null
                        ? Fact.of("details.checked", Strings.text("details.checked.never"))
                        : aged("details.checked", check.at()));
        Check seen = entry.observation().seen();
        if (seen != null && entry.observation().problem() != null) {
            facts.add(aged("details.seen", seen.at()));
        }
        String next = plan.text(now, zone);
        facts.add(Fact.of("details.next", next.isEmpty() ? Strings.text("next.never") : next));
        addText(
                facts,
                "details.cadence",
                PurgeText.cadence(entry.ref(), entry.observation(), Action.REFRESH.keyText()));
        if (check != null) {
            addAnswer(facts, check);
        }
        return facts;
    }

    /// The names that the table shows, and what URLs and tickets carry.
    private void addPlace(List<Fact> facts) {
        OperationRef ref = entry.ref();
        boolean named = names.knowsSubscription(ref);
        if (named) {
            facts.add(Fact.of("details.subscription", PlainText.line(names.subscription(ref))));
        }
        facts.add(Fact.id(named ? "details.subscription.id" : "details.subscription", ref.subscriptionId()));
        addTenant(facts);
        switch (ref.place()) {
            case Place.Location location -> facts.add(location(location, names.location(ref)));
            case Place.Workspace(String group, String workspace) -> {
                facts.add(Fact.of("details.group", PlainText.line(group)));
                facts.add(Fact.of("details.workspace", workspace));
            }
        }
    }

    /// @param name what people call it
    private static Fact location(Place.Location place, String name) {
        String code = place.key();
        String typed = PlainText.line(place.name());
        boolean usual = place.name().equals(name) || place.name().equals(code);
        return Fact.of(
                "details.location",
                name.equals(code)
                        ? LocationText.of(place)
                        : Strings.text("details.location.code", PlainText.line(name), code),
                usual ? "" : Strings.text("location.tip.typed", typed));
    }

    private void addTenant(List<Fact> facts) {
        String id = entry.tenantId();
        if (names.knowsTenant(id)) {
            facts.add(Fact.of("details.tenant", PlainText.line(names.tenant(id))));
        }
        addId(facts, names.knowsTenant(id) ? "details.tenant.id" : "details.tenant", id);
    }

    private String state() {
        Observation observation = entry.observation();
        OperationStatus status = observation.status();
        Check seen = observation.seen();
        if (status == null || seen == null) {
            return Strings.text(RowState.of(observation).key());
        }
        String words = StateText.full(status);
        return observation.problem() == null || observation.isTerminal()
                ? words
                : Strings.text("cell.stale", words, TimeFormat.ago(seen.at(), now));
    }

    private void addAnswer(List<Fact> facts, Check check) {
        addText(facts, "details.http", CheckText.http(check, entry.observation().problem()));
        if (check.retryAfter() != null) {
            facts.add(Fact.of("details.retryafter", TimeFormat.length(check.retryAfter())));
        }
        if (check.serverDate() != null) {
            facts.add(moment("details.server.date", check.serverDate()));
            addClock(facts, ServerClock.worthTelling(Duration.between(check.serverDate(), check.at())));
        }
        addId(facts, "details.request", check.ids().request());
        addId(facts, "details.correlation", check.ids().correlation());
        addId(facts, "details.routing", check.ids().routing());
        if (check.remainingReads() != null) {
            facts.add(Fact.of("details.reads", String.valueOf(check.remainingReads())));
        }
    }

    private static void addClock(List<Fact> facts, Duration ahead) {
        if (!ahead.isZero()) {
            String by = TimeFormat.length(ahead.abs());
            String text = ahead.isNegative()
                    ? Strings.text("details.clock.behind", by)
                    : Strings.text("details.clock.ahead", by);
            facts.add(new Fact(0, Strings.text("details.clock"), text, Fact.Kind.WARNING, ""));
        }
    }

    private static void addText(List<Fact> facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(key, text));
        }
    }

    private static void addId(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.id(key, PlainText.line(value)));
        }
    }

    private void addTime(List<Fact> facts, String key, @Nullable Timestamp time) {
        if (time == null) {
            return;
        }
        String raw = PlainText.line(time.raw());
        facts.add(
                time.instant() == null
                        ? Fact.of(key, raw, Strings.text("details.time.unread"))
                        : Fact.of(
                                key,
                                TimeFormat.local(time.instant(), now, zone),
                                TimeFormat.full(time.instant(), zone) + "\n" + Strings.text("details.time.raw", raw)));
    }

    private Fact moment(String key, Instant when) {
        return Fact.of(key, TimeFormat.local(when, now, zone), TimeFormat.full(when, zone));
    }

    private Fact aged(String key, Instant when) {
        String text = Strings.text("details.aged", TimeFormat.local(when, now, zone), TimeFormat.ago(when, now));
        return Fact.of(key, text, TimeFormat.full(when, zone));
    }

    private static void addFields(List<Fact> facts, List<Field> fields, int depth) {
        for (Field field : fields) {
            String value = PlainText.of(field.value());
            boolean address = value.startsWith("/subscriptions/") || value.startsWith("https://");
            Fact.Kind kind = address ? Fact.Kind.ID : Fact.Kind.TEXT;
            facts.add(new Fact(depth, PlainText.line(field.name()), value, kind, ""));
            addFields(facts, field.parts(), depth + 1);
        }
    }
}
