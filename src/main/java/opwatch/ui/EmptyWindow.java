package opwatch.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Stands in the place of the table while the list is empty: says what the window is for and how to
/// begin, what is needed next first and the demo last. Scrolls where its room is too small.
final class EmptyWindow extends ScrollPane {
    private static final String ACCENT = "accent";

    private final Button paste;
    private Button first;
    /// Null in the demo.
    private final @Nullable Button signIn;
    /// Null where nothing can be found.
    private final @Nullable Button find;

    /// @param signedIn whether an account is signed in: then there is nothing to sign in for
    EmptyWindow(Actions actions, ObservableBooleanValue signedIn) {
        Forms.named("empty-window", this, "panes");
        VBox.setVgrow(this, Priority.ALWAYS);
        setFitToWidth(true);
        setFitToHeight(true);
        Label title = Forms.styled(new Label(Strings.text("empty.title")), "empty-title");
        Label text = Forms.styled(Forms.text(Strings.text("empty.text", Action.PASTE.keyText())), StyleNames.MUTED);
        text.setMaxWidth(520);
        FlowPane buttons = Forms.row();
        buttons.setAlignment(Pos.CENTER);
        signIn = actions.has(Action.SIGN_IN)
                ? button("signin", "account.signin", Icon.ACCOUNT, Action.SIGN_IN, actions)
                : null;
        paste = button("paste", "empty.paste", Icon.PASTE, Action.PASTE, actions);
        if (signIn != null) {
            buttons.getChildren().add(signIn);
        }
        buttons.getChildren().addAll(paste, button("add", "empty.add", Icon.ADD, Action.ADD, actions));
        find = actions.has(Action.FIND) ? button("find", "empty.find", Icon.SEARCH, Action.FIND, actions) : null;
        if (find != null) {
            buttons.getChildren().add(find);
        }
        if (actions.has(Action.DEMO)) {
            buttons.getChildren().add(button("demo", "empty.demo", Icon.DEMO, Action.DEMO, actions));
        }
        VBox content = Forms.styled(new VBox(Icon.PASTE.node(), title, text, buttons), "empty-window");
        content.setAlignment(Pos.CENTER);
        setContent(content);
        first = paste;
        signedIn.subscribe(this::begin);
    }

    /// Gives the focus to the button to begin with.
    void focus() {
        // What is in a scroll pane can have the focus only when that has its skin.
        applyCss();
        first.requestFocus();
    }

    /// Makes the first button the one to begin with.
    private void begin(boolean signedIn) {
        boolean signsIn = signIn != null && !signedIn;
        boolean focused = first.isFocused();
        paste.getStyleClass().remove(ACCENT);
        if (find != null) {
            Forms.show(find, !signsIn);
        }
        if (signIn != null) {
            Forms.show(signIn, signsIn);
            signIn.getStyleClass().remove(ACCENT);
        }
        first = signIn != null && signsIn ? signIn : paste;
        first.getStyleClass().add(ACCENT);
        if (focused) {
            first.requestFocus();
        }
    }

    private static Button button(String id, String key, Icon icon, Action action, Actions actions) {
        return Forms.button("empty-" + id, key, icon, () -> actions.run(action));
    }
}
