package opwatch.ui;

import atlantafx.base.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The tool bar: buttons, the filter field, the account.
final class MainToolBar extends HBox {
    private final Button pause = new Button();
    private final MenuButton more = new MenuButton(null, Icon.MORE.node());

    /// @param filter the filter field
    /// @param account who is signed in, or that this is the demo
    /// @param paused whether checking is paused
    MainToolBar(Actions actions, Node filter, Node account, ObservableValue<Boolean> paused) {
        getStyleClass().add(StyleNames.TOOL_BAR);
        setAlignment(Pos.CENTER_LEFT);
        Button add = button("tool-add", "tool.add", Icon.ADD);
        add.setOnAction(event -> actions.run(Action.ADD));
        add.getStyleClass().add("accent");
        Tooltips.on(add, Strings.text("tool.add.tip", Action.ADD.keyText(), Action.PASTE.keyText()));
        Button refresh = button("tool-refresh", "tool.refresh", Icon.REFRESH);
        refresh.setOnAction(event -> actions.run(Action.REFRESH));
        Tooltips.on(refresh, Strings.text("tool.refresh.tip", Action.REFRESH.keyText()));
        pause.setId("tool-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(event -> actions.run(Action.PAUSE));
        paused.subscribe(this::showPaused);
        more.setId("tool-more");
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        more.setAccessibleText(Strings.text("tool.more"));
        Tooltips.on(more, Strings.text("tool.more"));
        getChildren().addAll(add, refresh, pause, new Spacer(), filter, new Spacer(), account, more);
    }

    /// The menu with everything that is not needed every minute.
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
        Label badge = new Label(Strings.text("tool.demo"));
        badge.setId("account");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().add(StyleNames.BADGE);
        Tooltips.on(badge, Strings.text("tool.demo.tip"));
        return badge;
    }

    private static Button button(String id, String key, Icon icon) {
        Button button = new Button(Strings.text(key), icon.node());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
