package opwatch.ui;

import java.time.Instant;
import opwatch.polling.Activity;

/// The one sentence that says what is going on, or why nothing is. Any thread.
final class StatusText {
    private StatusText() {}

    /// Reasons in the order in which a person would want to hear them: what they did themselves, what they
    /// must do, what the world does, and last that all is well.
    static String of(Activity activity, Instant now) {
        if (activity.watched() == 0) {
            return Strings.text("status.nothing");
        }
        if (activity.paused()) {
            return Strings.text("status.paused", Keys.PAUSE.text());
        }
        if (activity.inFlight() > 0) {
            return Strings.text("status.looking", activity.inFlight());
        }
        if (activity.waiting() == 0 && activity.signInNeeded() == 0) {
            return Strings.text("status.finished", activity.watched());
        }
        return Strings.text("status.watching", activity.waiting(), activity.watched(), now);
    }
}
