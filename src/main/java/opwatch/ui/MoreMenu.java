package opwatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleGroup;
import opwatch.polling.CheckInterval;
import opwatch.settings.Settings;
import opwatch.ui.kit.Keys;
import opwatch.ui.kit.Theme;
import opwatch.words.Strings;

/// The menu behind "…": everything that is not needed every minute, so that the keyboard reaches it too.
final class MoreMenu {
    private final Commands commands;
    private final ListExchange exchange;
    private final MainWindow window;
    private final Theme theme;
    private final Runnable openOther;

    MoreMenu(Commands commands, ListExchange exchange, MainWindow window, Theme theme, Runnable openOther) {
        this.commands = commands;
        this.exchange = exchange;
        this.window = window;
        this.theme = theme;
        this.openOther = openOther;
    }

    List<MenuItem> items(Panes panes) {
        List<MenuItem> items = new ArrayList<>();
        items.add(RowMenu.item("menu.remove.finished", null, commands::removeFinished));
        items.add(RowMenu.item("notice.undo", Keys.UNDO, commands::undo));
        items.add(new SeparatorMenuItem());
        items.add(RowMenu.item("menu.import", Keys.IMPORT, exchange::chooseImport));
        items.add(RowMenu.item("menu.export", Keys.EXPORT, exchange::chooseExport));
        items.add(new SeparatorMenuItem());
        items.add(columns());
        items.add(RowMenu.item("menu.details", Keys.DETAILS, window::toggleDetails));
        items.add(themes());
        items.add(paces());
        items.add(new SeparatorMenuItem());
        boolean demo = panes.account() == null;
        if (!demo) {
            items.add(RowMenu.item("menu.signin", Keys.SIGN_IN, panes::openSignIn));
            items.add(RowMenu.item("menu.signin.settings", Keys.SETTINGS, panes::openSettings));
            items.add(RowMenu.item("menu.network", null, panes::openNetwork));
            items.add(new SeparatorMenuItem());
        }
        items.add(RowMenu.item(demo ? "menu.own" : "menu.demo", null, openOther));
        items.add(RowMenu.item("menu.keys", Keys.HELP, window::showKeys));
        items.add(RowMenu.item("menu.about", null, panes::openAbout));
        return items;
    }

    private Menu columns() {
        Menu menu = new Menu(Strings.text("column.show"));
        for (TableColumn<?, ?> column : window.table().view().getColumns()) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu paces() {
        Menu menu = new Menu(Strings.text("menu.pace"));
        ToggleGroup group = new ToggleGroup();
        for (CheckInterval choice : CheckInterval.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(Strings.text("pace." + choice.name().toLowerCase(Locale.ROOT)));
            item.setId("pace-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(event -> window.pace(choice));
            menu.getItems().add(item);
        }
        // What was remembered is known only when the rows are there.
        menu.setOnShowing(
                event -> group.selectToggle(group.getToggles().get(window.pace().ordinal())));
        return menu;
    }

    private Menu themes() {
        Menu menu = new Menu(Strings.text("menu.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Settings.Theme choice : Settings.Theme.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(Strings.text("menu.theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.choose(choice));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event ->
                group.selectToggle(group.getToggles().get(theme.choice().ordinal())));
        return menu;
    }
}
