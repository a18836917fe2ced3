package opwatch.ui;

import java.time.Instant;
import opwatch.polling.Activity;
import opwatch.ui.kit.Action;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// The one sentence that says what is going on, or why nothing is. Any thread.
final class StatusText {
    private StatusText() {}

    /// Takes the first reason that holds: what the person did, what the person must do, what Azure or the
    /// network does, and last that all is well.
    static String of(Activity activity, Instant now) {
        Instant next = activity.nextCheck();
        int checking = activity.checking().size();
        String soon = next == null || checking > 0
                ? Strings.text("status.checking", checking)
                : Strings.text("status.next", TimeFormat.in(next, now));
        return of(activity, soon);
    }

    /// The same without what the next second changes.
    static String lasting(Activity activity) {
        return of(activity, "").strip();
    }

    private static String of(Activity activity, String soon) {
        Activity.Rows rows = activity.rows();
        if (rows.watched() == 0) {
            return Strings.text("status.nothing");
        }
        if (activity.paused()) {
            return Strings.text("status.paused", Action.PAUSE.keyText());
        }
        if (rows.unfinished() == 0) {
            return Strings.text("status.finished", rows.watched());
        }
        int active = rows.unfinished() - rows.signInNeeded();
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
                        soon);
    }
}
