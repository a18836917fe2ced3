package opwatch.ui;

import atlantafx.base.controls.Spacer;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.polling.Activity;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// The line at the bottom that always says what is going on, and why nothing is when nothing is.
final class StatusBar extends HBox {
    private final Label state = new Label();

    /// @param subject what all in the window is about, see [WindowParts#subject]; empty to say nothing
    StatusBar(String subject) {
        getStyleClass().add(StyleNames.STATUS_BAR);
        setAlignment(Pos.CENTER_LEFT);
        state.setId("status");
        state.setAccessibleRole(AccessibleRole.TEXT);
        Label keys = new Label(Strings.text("status.keys", Action.KEYS.keyText()));
        keys.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(state, new Spacer());
        if (!subject.isEmpty()) {
            Label where = new Label(subject);
            where.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(where, new Label("·"));
        }
        getChildren().add(keys);
    }

    void show(Activity activity, Instant now) {
        String text = StatusText.of(activity, now);
        if (!text.equals(state.getText())) {
            state.setText(text);
        }
    }
}
