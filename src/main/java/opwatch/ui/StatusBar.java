package opwatch.ui;

import atlantafx.base.controls.Spacer;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import opwatch.polling.Activity;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// The line at the bottom that always says what is going on, and why nothing is when nothing is.
final class StatusBar extends HBox {
    private final Label state = Forms.named("status", new Label());

    /// @param subject what all in the window is about, see [WindowParts#subject]; empty to say nothing
    StatusBar(String subject) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        state.setAccessibleRole(AccessibleRole.TEXT);
        Label keys = new Label(Strings.text("status.keys", Action.KEYS.keyText()));
        keys.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(state, new Spacer());
        if (!subject.isEmpty()) {
            Label where = new Label(subject);
            where.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(where, new Label("·"));
        }
        getChildren().add(keys);
    }

    void show(Activity activity, Instant now) {
        state.setText(text(activity, now));
    }

    /// Takes the first reason that holds: what the person did, what the person must do, what Azure or the
    /// network does, and last that all is well.
    private static String text(Activity activity, Instant now) {
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
        if (rows.signInNeeded() == rows.unfinished()) {
            return Strings.text("status.signin", rows.signInNeeded());
        }
        Instant next = activity.nextCheck();
        if (next == null) {
            return activity.inFlight() > 0
                    ? Strings.text("status.checking", activity.inFlight())
                    : Strings.text("status.waiting", rows.unfinished());
        }
        String soon = activity.inFlight() > 0 ? Strings.text("time.now") : TimeFormat.in(next, now);
        if (rows.offline() == rows.unfinished()) {
            return Strings.text("status.offline", soon);
        }
        return activity.throttled()
                ? Strings.text("status.throttled", soon)
                : Strings.text("status.watching", rows.unfinished(), rows.watched(), soon);
    }
}
