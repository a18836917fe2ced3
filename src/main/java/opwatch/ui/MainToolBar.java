package opwatch.ui;

import atlantafx.base.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The tool bar: buttons, the filter field, the account.
final class MainToolBar extends HBox {
    private final Button pause = Forms.named("tool-pause", new Button());
    private final MenuButton more =
            Forms.named("tool-more", new MenuButton(null, Icon.MORE.node()), "button-icon", "flat", "no-arrow");

    /// @param account who is signed in, or that this is the demo
    MainToolBar(Actions actions, Node filter, Node account, ObservableValue<Boolean> paused) {
        getStyleClass().add("main-tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button add = Forms.button("tool-add", "tool.add", Icon.ADD, () -> actions.run(Action.ADD), "accent");
        Tooltips.on(add, Strings.text("tool.add.tip", Action.ADD.keyText(), Action.PASTE.keyText()));
        Button refresh = Forms.button("tool-refresh", "tool.refresh", Icon.REFRESH, () -> actions.run(Action.REFRESH));
        Tooltips.on(refresh, Strings.text("tool.refresh.tip", Action.REFRESH.keyText()));
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setOnAction(event -> actions.run(Action.PAUSE));
        paused.subscribe(this::showPaused);
        more.setAccessibleText(Strings.text("tool.more"));
        Tooltips.on(more, Strings.text("tool.more"));
        getChildren().addAll(add, refresh, pause, new Spacer(), filter, new Spacer(), account, more);
    }

    MenuButton more() {
        return more;
    }

    private void showPaused(boolean paused) {
        String key = paused ? "tool.resume" : "tool.pause";
        pause.setText(Strings.text(key));
        pause.setGraphic((paused ? Icon.RESUME : Icon.PAUSE).node());
        Tooltips.on(pause, Strings.text(key + ".tip", Action.PAUSE.keyText()));
    }

    /// A badge that says that every operation here is made up.
    static Node demoBadge() {
        Label badge = Forms.named("account", new Label(Strings.text("tool.demo")), "badge");
        badge.setMinWidth(USE_PREF_SIZE);
        Tooltips.on(badge, Strings.text("tool.demo.tip"));
        return badge;
    }
}
