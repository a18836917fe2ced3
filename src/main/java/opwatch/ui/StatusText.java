package opwatch.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import opwatch.operation.Attention.Pause;
import opwatch.polling.Activity;
import opwatch.ui.kit.Action;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// The one sentence that says what is going on, or why nothing is. Any thread.
final class StatusText {
    private StatusText() {}

    /// Takes the first reason that holds: what the person did, what the person must do, what Azure or the
    /// network does, and last that all is well.
    ///
    /// @param zone the zone that the window shows times in
    static String of(Activity activity, Instant now, ZoneId zone) {
        Instant next = activity.nextCheck();
        int checking = activity.checking().size();
        String soon = next == null || checking > 0
                ? Strings.text("status.checking", checking)
                : Strings.text("status.next", TimeFormat.in(next, now));
        return of(activity, soon, end -> TimeFormat.until(end, now, zone));
    }

    /// The same without what the next second changes.
    static String lasting(Activity activity, Instant now, ZoneId zone) {
        return of(activity, "", end -> TimeFormat.until(end, now, zone)).strip();
    }

    /// @param end says a moment
    private static String of(Activity activity, String soon, Function<Instant, String> end) {
        Activity.Rows rows = activity.rows();
        Activity.Paused paused = activity.paused();
        if (rows.watched() == 0) {
            return Strings.text("status.nothing");
        }
        if (paused.all() != null) {
            String said = paused(paused.all(), end);
            return rows.unfinished() == 0 ? Strings.text("status.paused.finished", rows.watched(), said) : said;
        }
        if (rows.unfinished() == 0) {
            return Strings.text("status.finished", rows.watched());
        }
        int active = rows.unfinished() - rows.signInNeeded() - paused.rows();
        if (active == 0 && paused.rows() > 0) {
            return paused(paused, rows.signInNeeded(), end);
        }
        if (active == 0) {
            return Strings.text("status.signin", rows.signInNeeded());
        }
        if (activity.nextCheck() == null && activity.checking().isEmpty()) {
            return Strings.text("status.waiting", active);
        }
        if (rows.offline() == active) {
            return Strings.text("status.offline", soon);
        }
        if (rows.signInRefused() == active) {
            return Strings.text("status.refused", soon);
        }
        return rows.throttled() == active
                ? Strings.text("status.throttled", soon)
                : Strings.text(
                        "status.watching",
                        active,
                        rows.watched(),
                        rows.signInNeeded(),
                        rows.signInRefused(),
                        rows.throttled(),
                        rows.offline(),
                        soon,
                        paused.rows());
    }

    private static String paused(Pause all, Function<Instant, String> end) {
        return all.until() == null
                ? Strings.text("status.paused", Action.PAUSE.keyText())
                : Strings.text("status.paused.until", end.apply(all.until()), Action.PAUSE.keyText());
    }

    /// Rows are paused one by one, and no other can be checked.
    private static String paused(Activity.Paused paused, int signInNeeded, Function<Instant, String> end) {
        String key = Action.PAUSE_UNTIL.keyText();
        return paused.next() == null
                ? Strings.text("status.paused.rows", paused.rows(), signInNeeded, key)
                : Strings.text("status.paused.rows.until", paused.rows(), signInNeeded, key, end.apply(paused.next()));
    }
}
