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
        state.setText(StatusText.of(activity, now));
    }
}
