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
        if (activity.watched() == 0) {
            return Strings.text("status.nothing");
        }
        if (activity.paused()) {
            return Strings.text("status.paused", Action.PAUSE.keyText());
        }
        if (activity.unfinished() == 0) {
            return Strings.text("status.finished", activity.watched());
        }
        if (activity.signInNeeded() == activity.unfinished()) {
            return Strings.text("status.signin", activity.signInNeeded());
        }
        Instant next = activity.nextCheck();
        if (next == null) {
            return activity.inFlight() > 0
                    ? Strings.text("status.checking", activity.inFlight())
                    : Strings.text("status.waiting", activity.unfinished());
        }
        String soon = activity.inFlight() > 0 ? Strings.text("time.now") : TimeFormat.in(next, now);
        if (activity.offline() == activity.unfinished()) {
            return Strings.text("status.offline", soon);
        }
        return activity.closedUntil() != null
                ? Strings.text("status.throttled", soon)
                : Strings.text("status.watching", activity.unfinished(), activity.watched(), soon);
    }
}
