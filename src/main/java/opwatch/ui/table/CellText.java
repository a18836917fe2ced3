package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.ui.Keys;
import opwatch.ui.PlainText;
import opwatch.ui.ProblemText;
import opwatch.ui.Strings;
import opwatch.ui.Times;
import org.jspecify.annotations.Nullable;

/// What stands in the cells, as text. Knows no controls.
final class CellText {
    private static final int CELL = 300;

    private final ZoneId zone;

    CellText(ZoneId zone) {
        this.zone = zone;
    }

    /// "713192d7…bd11": enough to recognise an ID by its beginning and its end.
    static String middleLeftOut(String id) {
        return id.length() <= 14 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }

    /// Why it failed, or why we could not look; empty when neither.
    static String error(WatchRow row) {
        return PlainText.line(PlainText.capped(errorAsCame(row, true), CELL));
    }

    /// The same with the whole message.
    static String errorInFull(WatchRow row) {
        return PlainText.of(errorAsCame(row, false));
    }

    private static String errorAsCame(WatchRow row, boolean brief) {
        Observation observation = row.observation().get();
        OperationStatus status = observation.status();
        if (observation.problem() != null && !observation.isTerminal()) {
            ProblemText words = ProblemText.of(observation.problem(), false);
            String title = Strings.text("cell.trouble", words.title());
            return brief ? title : title + "\n" + words.meaning() + "\n" + words.nextStep();
        }
        OperationError error = status == null ? null : status.error();
        return error == null ? "" : error.deepest().summary();
    }

    /// How long it took or has been taking; empty when the times do not tell.
    String duration(WatchRow row, Instant now) {
        Duration elapsed = row.observation().get().elapsed(now);
        return elapsed == null ? "" : Times.length(elapsed);
    }

    String time(WatchRow row, Function<OperationStatus, @Nullable Timestamp> time, Instant now) {
        OperationStatus status = row.observation().get().status();
        return status == null ? "" : PlainText.line(Times.local(time.apply(status), now, zone));
    }

    String timeInFull(WatchRow row, Function<OperationStatus, @Nullable Timestamp> time) {
        OperationStatus status = row.observation().get().status();
        Timestamp stamp = status == null ? null : time.apply(status);
        if (stamp == null) {
            return "";
        }
        String raw = PlainText.line(stamp.raw());
        return stamp.instant() == null ? raw : Times.full(stamp.instant(), zone);
    }

    /// When Azure was last seen to answer, and when it was last asked; empty when it never was.
    String looks(WatchRow row) {
        Observation observation = row.observation().get();
        Look seen = observation.seen();
        Look last = observation.lastLook();
        if (last == null) {
            return "";
        }
        String tried = Times.full(last.at(), zone);
        return seen == null
                ? Strings.text("checked.tip.never", tried)
                : last.equals(seen) ? tried : Strings.text("checked.tip", Times.full(seen.at(), zone), tried);
    }

    /// "in 12 s"; empty when none is planned.
    String nextLook(WatchRow row, Instant now) {
        Instant next = row.nextLook().get();
        return next == null ? "" : Times.in(next, now);
    }

    /// Why the next look is when it is.
    String whyNext(WatchRow row, Instant now) {
        Instant next = row.nextLook().get();
        if (next == null) {
            return row.observation().get().isTerminal() ? Strings.text("next.tip.none", Keys.REFRESH.text()) : "";
        }
        Look look = row.observation().get().lastLook();
        Duration wish = look == null ? null : look.retryAfter();
        String when = Times.full(next, zone);
        return wish == null ? when : when + "\n" + Strings.text("next.tip.retryafter", Times.length(wish));
    }
}
