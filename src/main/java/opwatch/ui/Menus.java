package opwatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import opwatch.polling.CheckInterval;
import opwatch.settings.Settings;
import opwatch.ui.kit.Action;
import opwatch.ui.table.ColumnMenu;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;

/// The menus of the window: what can be done with the selected rows, and behind "…" everything that is not
/// needed every minute, so that the keyboard reaches it too. On macOS [SystemMenuBar] has both.
final class Menus {
    private Menus() {}

    /// The menu of the selected rows, for the right mouse button and the menu key.
    static ContextMenu ofRows(Actions actions, Targets targets, Pausing pausing, CopyAs copyAs) {
        Menu pause = pausing.rowMenu();
        Menu forms = copyAs.menu();
        actions.disable(forms.disableProperty(), Action.COPY_URL);
        ContextMenu menu = new ContextMenu(groups(List.of(
                        copies(actions, forms),
                        actions.items(Action.REFRESH, Action.RENAME, Action.REMARKS),
                        actions.items(Action.ACKNOWLEDGE, Action.SNOOZE, Action.EXPECT),
                        List.of(pause, tell(actions)),
                        actions.items(Action.CORRECT),
                        actions.items(Action.REMOVE)))
                .toArray(MenuItem[]::new));
        menu.setOnShowing(_ -> {
            targets.update();
            pausing.update(pause);
            copyAs.fill(forms, actions);
        });
        return menu;
    }

    private static List<MenuItem> copies(Actions actions, Menu forms) {
        List<MenuItem> copies = new ArrayList<>(actions.items(Action.COPY_URL, Action.COPY_ID, Action.COPY_REPORT));
        copies.add(forms);
        return copies;
    }

    static List<MenuItem> more(
            Actions actions,
            WatchTable table,
            WindowLook look,
            Commands commands,
            DetailsSplit split,
            ClipboardChoice clipboard) {
        return groups(List.of(
                actions.items(Action.REMOVE_FINISHED, Action.UNDO),
                actions.items(Action.NEXT_UNREAD, Action.ALL_READ),
                actions.items(Action.FIND, Action.IMPORT, Action.EXPORT, Action.EXPORT_VIEW),
                view(actions, table, look, commands, split, clipboard),
                actions.items(Action.SIGN_IN, Action.SETTINGS, Action.NETWORK, Action.NOTICES),
                last(actions)));
    }

    private static List<MenuItem> last(Actions actions) {
        List<MenuItem> last = new ArrayList<>(actions.items(Action.DEMO, Action.OWN_LIST));
        Menu help = new Menu(Strings.text("bar.help"));
        help.setId("menu-help");
        help.getItems().setAll(actions.items(Action.KEYS, Action.DIAGNOSTICS, Action.ABOUT));
        last.add(help);
        last.addAll(actions.items(Action.CLOSE, Action.QUIT));
        return last;
    }

    /// What changes the look of the window, and what it does by itself.
    static List<MenuItem> view(
            Actions actions,
            WatchTable table,
            WindowLook look,
            Commands commands,
            DetailsSplit split,
            ClipboardChoice clipboard) {
        List<MenuItem> view = new ArrayList<>(List.of(columns(table), grouping(table)));
        view.addAll(actions.items(Action.APPLY_ORDER, Action.TIMELINE, Action.DETAILS, Action.HISTORY));
        view.add(choice("menu.side", "menu.side.", Settings.Side.values(), split::side, split::side));
        view.add(appearance(actions, table, look));
        view.add(choice("menu.pace", "pace.", CheckInterval.values(), commands::interval, commands::interval));
        view.add(clipboard(clipboard));
        return view;
    }

    private static Menu appearance(Actions actions, WatchTable table, WindowLook look) {
        Menu menu = look.menu(actions);
        menu.getItems().addAll(new SeparatorMenuItem(), compact(actions, table), zeros(table));
        return menu;
    }

    private static Menu tell(Actions actions) {
        Menu menu = new Menu(Strings.text("menu.tell"));
        menu.setId("menu-tell");
        menu.getItems().setAll(actions.items(Action.TELL_DEFAULT, Action.TELL_ALWAYS, Action.TELL_NEVER));
        return menu;
    }

    private static CheckMenuItem clipboard(ClipboardChoice choice) {
        CheckMenuItem item = new CheckMenuItem(Strings.text("menu.clipboard"));
        item.setId("menu-clipboard");
        item.setOnAction(event -> choice.choose(item.isSelected()));
        choice.on().subscribe(item::setSelected);
        return item;
    }

    private static CheckMenuItem zeros(WatchTable table) {
        CheckMenuItem item = new CheckMenuItem(Strings.text("menu.zeros"));
        item.setId("menu-zeros");
        item.selectedProperty().bindBidirectional(table.zeroMarks());
        return item;
    }

    /// The groups that have items, with a line between them.
    static List<MenuItem> groups(List<List<MenuItem>> groups) {
        List<MenuItem> items = new ArrayList<>();
        for (List<MenuItem> group : groups) {
            if (!items.isEmpty() && !group.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(group);
        }
        return items;
    }

    private static Menu columns(WatchTable table) {
        Menu menu = new Menu(Strings.text("column.show"));
        menu.getItems().setAll(ColumnMenu.items(table.layout()));
        return menu;
    }

    private static CheckMenuItem compact(Actions actions, WatchTable table) {
        CheckMenuItem item = new CheckMenuItem(Strings.text("menu.compact"));
        item.setId("menu-compact");
        item.selectedProperty().bindBidirectional(table.compact());
        // It changes what the details explain: the rows.
        actions.disable(item.disableProperty(), Action.DETAILS);
        return item;
    }

    private static Menu grouping(WatchTable table) {
        Menu menu = choice("menu.group", "menu.group.", Settings.Grouping.values(), table::grouping, table::group);
        MenuItem fold = item("menu.fold", () -> table.foldAll(true));
        MenuItem unfold = item("menu.unfold", () -> table.foldAll(false));
        menu.getItems().addAll(new SeparatorMenuItem(), fold, unfold);
        menu.addEventHandler(Menu.ON_SHOWING, event -> {
            fold.setDisable(table.grouping() == Settings.Grouping.NONE);
            unfold.setDisable(fold.isDisable());
        });
        return menu;
    }

    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> run.run());
        return item;
    }

    /// A menu of values of which one is chosen.
    ///
    /// @param names the keys of the values' names begin with this, and end with the value in lower case
    static <E extends Enum<E>> Menu choice(
            String title, String names, E[] values, Supplier<E> chosen, Consumer<E> choose) {
        Menu menu = new Menu(Strings.text(title));
        menu.setId(title.replace('.', '-'));
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            String key = names + value.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(Strings.text(key));
            item.setId(key.replace('.', '-'));
            item.setToggleGroup(group);
            item.setOnAction(event -> choose.accept(value));
            menu.getItems().add(item);
        }
        // The choice of the last run is known only when the rows are there.
        menu.addEventHandler(
                Menu.ON_SHOWING,
                event -> group.selectToggle(group.getToggles().get(chosen.get().ordinal())));
        return menu;
    }
}
