package opwatch.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Stands in the place of the table while the list is empty: says what the window is for and how to
/// begin.
final class EmptyWindow extends VBox {
    /// @param signedIn whether an account is signed in: then there is nothing to sign in for
    EmptyWindow(Actions actions, ObservableBooleanValue signedIn) {
        setId("empty-window");
        getStyleClass().add(StyleNames.EMPTY_WINDOW);
        setAlignment(Pos.CENTER);
        Label title = new Label(Strings.text("empty.title"));
        title.getStyleClass().add(StyleNames.EMPTY_TITLE);
        Label text = paragraph(Strings.text("empty.text", Action.PASTE.keyText()));
        HBox buttons = new HBox(10);
        buttons.setAlignment(Pos.CENTER);
        if (actions.has(Action.SIGN_IN)) {
            Button signIn = button("signin", "account.signin", Icon.ACCOUNT, Action.SIGN_IN, actions);
            signIn.visibleProperty().bind(Bindings.not(signedIn));
            signIn.managedProperty().bind(signIn.visibleProperty());
            buttons.getChildren().add(signIn);
        }
        if (actions.has(Action.DEMO)) {
            Button tryDemo = button("demo", "empty.demo", Icon.DEMO, Action.DEMO, actions);
            tryDemo.getStyleClass().add("accent");
            buttons.getChildren().add(tryDemo);
        }
        buttons.getChildren().add(button("add", "empty.add", Icon.ADD, Action.ADD, actions));
        getChildren().addAll(Icon.PASTE.node(), title, text, buttons);
    }

    private static Button button(String id, String key, Icon icon, Action action, Actions actions) {
        Button button = new Button(Strings.text(key), icon.node());
        button.setId("empty-" + id);
        button.setOnAction(event -> actions.run(action));
        return button;
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        paragraph.setMaxWidth(520);
        paragraph.getStyleClass().add(StyleNames.MUTED);
        return paragraph;
    }
}
