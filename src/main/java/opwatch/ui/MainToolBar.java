package opwatch.ui;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Keys;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.words.Strings;

/// The row of buttons on top, the filter field, and who one is. FX thread only.
final class MainToolBar extends HBox {
    private final Button pause = new Button();
    private final CustomTextField filter = new CustomTextField();
    private final MenuButton more = new MenuButton(null, Icon.MORE.node());

    /// @param who who one is
    MainToolBar(Commands commands, Runnable openAdd, Node who) {
        getStyleClass().add(StyleNames.TOOL_BAR);
        setAlignment(Pos.CENTER_LEFT);
        Button add = button("tool-add", "tool.add", Icon.ADD, openAdd);
        add.getStyleClass().add("accent");
        Tooltips.on(add, Strings.text("tool.add.tip", Keys.ADD.text(), Keys.PASTE.text()));
        Button refresh = button("tool-refresh", "tool.refresh", Icon.REFRESH, commands::refresh);
        Tooltips.on(refresh, Strings.text("tool.refresh.tip", Keys.REFRESH.text()));
        pause.setId("tool-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(event -> commands.togglePause());
        paused(false);
        filter.setId("tool-filter");
        filter.setPromptText(Strings.text("tool.filter"));
        filter.setAccessibleText(Strings.text("tool.filter.name"));
        filter.setLeft(Icon.SEARCH.node());
        filter.setPrefWidth(320);
        filter.setMinWidth(60);
        HBox.setHgrow(filter, Priority.SOMETIMES);
        filter.setMaxWidth(420);
        more.setId("tool-more");
        more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        more.setAccessibleText(Strings.text("tool.more"));
        Tooltips.on(more, Strings.text("tool.more"));
        getChildren().addAll(add, refresh, pause, new Spacer(), filter, new Spacer(), who, more);
    }

    /// The text the rows are filtered by.
    TextField filter() {
        return filter;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// The menu with everything that is not needed every minute.
    MenuButton more() {
        return more;
    }

    /// Shows whether looking is paused.
    void paused(boolean paused) {
        String key = paused ? "tool.resume" : "tool.pause";
        pause.setText(Strings.text(key));
        pause.setGraphic((paused ? Icon.RESUME : Icon.PAUSE).node());
        Tooltips.on(pause, Strings.text(key + ".tip", Keys.PAUSE.text()));
    }

    /// Says that everything here is made up.
    static Node demoBadge() {
        Label badge = new Label(Strings.text("tool.demo"));
        badge.setId("account");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.getStyleClass().add(StyleNames.BADGE);
        Tooltips.on(badge, Strings.text("tool.demo.tip"));
        return badge;
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = new Button(Strings.text(key), icon.node());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
