package opwatch.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Stands in the place of the table while the list is empty: says what the window is for and how to
/// begin. Scrolls where its room is too small.
final class EmptyWindow extends ScrollPane {
    /// @param signedIn whether an account is signed in: then there is nothing to sign in for
    EmptyWindow(Actions actions, ObservableBooleanValue signedIn) {
        Forms.named("empty-window", this, "panes");
        VBox.setVgrow(this, Priority.ALWAYS);
        setFitToWidth(true);
        setFitToHeight(true);
        Label title = Forms.styled(new Label(Strings.text("empty.title")), "empty-title");
        Label text = Forms.styled(Forms.text(Strings.text("empty.text", Action.PASTE.keyText())), StyleNames.MUTED);
        text.setMaxWidth(520);
        HBox buttons = new HBox(10);
        buttons.setAlignment(Pos.CENTER);
        if (actions.has(Action.SIGN_IN)) {
            Button signIn = button("signin", "account.signin", Icon.ACCOUNT, Action.SIGN_IN, actions);
            signIn.visibleProperty().bind(Bindings.not(signedIn));
            signIn.managedProperty().bind(signIn.visibleProperty());
            buttons.getChildren().add(signIn);
        }
        if (actions.has(Action.DEMO)) {
            buttons.getChildren().add(button("demo", "empty.demo", Icon.DEMO, Action.DEMO, actions, "accent"));
        }
        buttons.getChildren().add(button("add", "empty.add", Icon.ADD, Action.ADD, actions));
        VBox content = Forms.styled(new VBox(Icon.PASTE.node(), title, text, buttons), "empty-window");
        content.setAlignment(Pos.CENTER);
        setContent(content);
    }

    private static Button button(String id, String key, Icon icon, Action action, Actions actions, String... styles) {
        return Forms.button("empty-" + id, key, icon, () -> actions.run(action), styles);
    }
}
