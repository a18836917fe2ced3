package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.DocumentedLimit;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.ui.kit.Action;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.WatchRow;
import opwatch.words.CheckText;
import opwatch.words.DurationText;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.PurgeText;
import opwatch.words.ResultText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// The texts of the cells. Knows no controls.
record CellText(Supplier<ZoneId> zone) {
    private static final int CELL = 300;
    private static final int TIP = 600;

    /// "713192d7…bd11": enough to recognise an ID by its beginning and its end.
    static String middleLeftOut(String id) {
        return id.length() <= 14 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }

    /// Why the operation failed, or why the last check did; empty when neither.
    static String error(WatchRow row) {
        ProblemText trouble = trouble(row);
        OperationError error = trouble == null ? reason(row) : null;
        String text = trouble != null
                ? PlainText.capped(Strings.text("cell.trouble", trouble.title()), CELL)
                : error == null ? "" : ErrorText.brief(error, CELL);
        return PlainText.line(text);
    }

    /// The same with the whole way and as much of the message as a tooltip can show beside the table.
    static String errorInFull(WatchRow row) {
        ProblemText trouble = trouble(row);
        if (trouble != null) {
            String title = Strings.text("cell.trouble", trouble.title());
            return PlainText.of(title + "\n" + trouble.meaning() + "\n" + trouble.nextStep());
        }
        OperationError error = reason(row);
        return error == null ? "" : ErrorText.of(error, TIP);
    }

    /// The tags and the beginning of the note; empty when there is neither.
    static String remarksInFull(WatchRow row) {
        Remarks remarks = row.remarks().get();
        String text = String.join(", ", remarks.tags()) + "\n" + remarks.note();
        return PlainText.capped(text.strip(), TIP);
    }

    private static @Nullable ProblemText trouble(WatchRow row) {
        Observation observation = row.observation().get();
        return observation.problem() == null || observation.isTerminal()
                ? null
                : ProblemText.of(
                        observation.problem(),
                        ProblemText.Outlook.of(observation, row.nextCheck().get()));
    }

    private static @Nullable OperationError reason(WatchRow row) {
        OperationStatus status = row.observation().get().status();
        return status == null ? null : status.error();
    }

    /// The region's display name.
    static String location(WatchRow row, PlaceNames names) {
        return PlainText.line(names.location(row.ref()));
    }

    /// The region's name as URLs carry it, and how it was typed where that is something else; of a purge
    /// what its two names are.
    static String locationInFull(WatchRow row) {
        if (row.ref().place() instanceof Place.Workspace(String group, String workspace)) {
            return Strings.text("location.tip.workspace", group, workspace);
        }
        String name = row.ref().place().key();
        String typed = PlainText.line(row.ref().place().text());
        return typed.equals(name) ? name : name + "\n" + Strings.text("location.tip.typed", typed);
    }

    /// The subscription's name, or what its ID is recognised by.
    static String subscription(WatchRow row, PlaceNames names) {
        return names.knowsSubscription(row.ref())
                ? PlainText.line(names.subscriptionApart(row.ref()))
                : middleLeftOut(row.ref().subscriptionId());
    }

    /// The subscription's ID, below its name where that is known.
    static String subscriptionInFull(WatchRow row, PlaceNames names) {
        String id = row.ref().subscriptionId();
        return names.knowsSubscription(row.ref()) ? subscription(row, names) + "\n" + id : id;
    }

    /// How long the operation took or has been running; empty when the times do not tell. Azure sends none
    /// of a purge: how long it may take stands there instead.
    String duration(WatchRow row, Instant now) {
        Duration elapsed = row.observation().get().elapsed(now);
        return elapsed == null ? PurgeText.mostDays(row.ref(), row.observation().get()) : TimeFormat.length(elapsed);
    }

    /// What is typical of operations like it, whether this one takes longer, and the limit that is
    /// documented for its kind; empty where nothing of this is known.
    static String durationInFull(WatchRow row) {
        List<String> lines = new ArrayList<>();
        String purge = PurgeText.progress(row.ref(), row.observation().get());
        if (!purge.isEmpty()) {
            lines.add(purge);
        }
        TypicalDuration typical = row.typical();
        if (typical != null && row.isUnusuallyLong()) {
            lines.add(DurationText.unusual(typical));
        }
        if (typical != null) {
            lines.add(Strings.text("cell.typical", DurationText.typical(typical)));
        }
        DocumentedLimit limit =
                DocumentedLimit.of(row.ref(), row.remarks().get().kind());
        if (limit != null && !row.state().hasEnded()) {
            lines.add(Strings.text("cell.limit", DurationText.limit(limit)));
        }
        return String.join("\n", lines);
    }

    /// What the operation has brought, and how far it is while it runs; empty where Azure does not say it.
    /// That it never says it of a purge is said instead.
    static String result(WatchRow row) {
        String purge = PurgeText.briefly(row.ref(), row.observation().get());
        if (!purge.isEmpty()) {
            return purge;
        }
        OperationStatus status = row.observation().get().status();
        OperationResult result = row.result();
        return status == null || result == null
                ? ""
                : ResultText.of(result, status.state().isTerminal() ? null : row.progress());
    }

    String time(WatchRow row, Function<OperationStatus, @Nullable Timestamp> time, Instant now) {
        OperationStatus status = row.observation().get().status();
        return status == null ? "" : PlainText.line(TimeFormat.local(time.apply(status), now, zone.get()));
    }

    String timeInFull(WatchRow row, Function<OperationStatus, @Nullable Timestamp> time) {
        OperationStatus status = row.observation().get().status();
        Timestamp stamp = status == null ? null : time.apply(status);
        if (stamp == null) {
            return "";
        }
        String raw = PlainText.line(stamp.raw());
        return stamp.instant() == null ? raw : TimeFormat.full(stamp.instant(), zone.get());
    }

    static @Nullable Instant seenAt(WatchRow row) {
        Check seen = row.observation().get().seen();
        return seen == null ? null : seen.at();
    }

    /// How old the state in the row is: a check that failed does not make it any younger.
    String seen(WatchRow row, Instant now) {
        Instant at = seenAt(row);
        return at == null ? "" : TimeFormat.ago(at, now);
    }

    /// When Azure was last seen to answer, and when it was last asked; empty when it never was.
    String checks(WatchRow row, Instant now) {
        Observation observation = row.observation().get();
        Check seen = observation.seen();
        Check last = observation.lastCheck();
        if (last == null) {
            return "";
        }
        String tried = TimeFormat.full(last.at(), zone.get());
        return seen == null
                ? Strings.text("checked.tip.never", tried)
                : last.equals(seen)
                        ? tried
                        : Strings.text("checked.tip", TimeFormat.full(seen.at(), zone.get()), tried);
    }

    /// "in 12 s", that a request is on its way, or until when it is paused; empty when none is planned.
    String nextCheck(WatchRow row, Instant now) {
        Pause pause = row.paused().get();
        if (pause != null && !row.isChecking()) {
            return CheckText.paused(pause, now, zone.get());
        }
        return CheckText.next(row.nextCheck().get(), row.isChecking(), now);
    }

    /// Why the next check is due when it is.
    String whyNext(WatchRow row, Instant now) {
        Instant next = row.nextCheck().get();
        Pause pause = row.paused().get();
        if (pause != null) {
            return pausedInFull(pause);
        }
        if (next == null) {
            return row.observation().get().isTerminal() ? Strings.text("next.tip.none", Action.REFRESH.keyText()) : "";
        }
        Check check = row.observation().get().lastCheck();
        Duration wish = check == null ? null : check.retryAfter();
        String cadence = PurgeText.cadence(row.ref(), row.observation().get(), Action.REFRESH.keyText());
        String wished = wish == null ? "" : Strings.text("next.tip.retryafter", TimeFormat.length(wish));
        return Stream.of(TimeFormat.full(next, zone.get()), wished, cadence)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String pausedInFull(Pause pause) {
        String key = Action.REFRESH.keyText();
        return pause.until() == null
                ? Strings.text("next.tip.paused", key)
                : Strings.text("next.tip.paused.until", TimeFormat.full(pause.until(), zone.get()), key);
    }
}
