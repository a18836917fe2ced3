package opwatch.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import opwatch.platform.OperatingSystem;
import opwatch.ui.kit.Action;
import opwatch.words.Strings;

/// The menus at the top of a Mac's screen: the same actions as in the window's own menus, where a person who
/// works with a Mac looks for them.
///
/// The first menu, named after the app, is JavaFX's own: Hide, Show All, Quit under Cmd+Q (JavaFX 26,
/// `MacApplication.installAppleMenu`; the app's name is that of its Info.plist). JavaFX has no way to add
/// About and Settings there, so they stand in Help and File. A key runs its action once: the scene hears it
/// first, and where the [KeyHandler] consumes it the menu does not (`GlassView3D.m`, `performKeyEquivalent`).
/// FX thread only.
final class SystemMenuBar {
    private static final Action[][] FILE = {
        {Action.FIND, Action.IMPORT, Action.EXPORT, Action.EXPORT_VIEW},
        {Action.SIGN_IN, Action.SETTINGS, Action.NETWORK, Action.NOTICES},
        {Action.CLOSE, Action.QUIT}
    };
    private static final Action[][] EDIT = {
        {Action.UNDO},
        {Action.COPY_URL, Action.COPY_ID, Action.COPY_REPORT},
        {Action.RENAME, Action.REMARKS, Action.CORRECT},
        {Action.ACKNOWLEDGE, Action.SNOOZE, Action.EXPECT},
        {Action.NEXT_UNREAD, Action.ALL_READ},
        {Action.TELL_DEFAULT, Action.TELL_ALWAYS, Action.TELL_NEVER},
        {Action.REMOVE, Action.REMOVE_FINISHED}
    };
    private static final Action[][] WINDOW = {{Action.MINIMIZE}, {Action.DEMO, Action.OWN_LIST}};
    private static final Action[][] HELP = {{Action.KEYS, Action.DIAGNOSTICS, Action.ABOUT}};

    private SystemMenuBar() {}

    /// Adds the menu bar to a window on macOS.
    ///
    /// @param view makes the items of the View menu
    static void addTo(BorderPane window, Actions actions, Supplier<List<MenuItem>> view) {
        assert Platform.isFxApplicationThread();
        if (OperatingSystem.THIS == OperatingSystem.MACOS) {
            // In the system's place it takes no room here.
            window.setTop(new VBox(of(actions, view.get()), window.getTop()));
        }
    }

    static MenuBar of(Actions actions, List<MenuItem> view) {
        Function<Action[], List<MenuItem>> items = group -> actions.items(OperatingSystem.MACOS, group);
        MenuBar bar = new MenuBar(
                menu(Strings.text("bar.file"), Stream.of(FILE).map(items)),
                menu(Strings.text("bar.edit"), Stream.of(EDIT).map(items)),
                menu(Strings.text("bar.view"), Stream.of(view, actions.items(OperatingSystem.MACOS, Action.REFRESH))),
                menu(Strings.text("bar.window"), Stream.of(WINDOW).map(items)),
                menu(Strings.text("bar.help"), Stream.of(HELP).map(items)));
        bar.setId("menu-bar");
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu menu(String title, Stream<List<MenuItem>> groups) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(Menus.groups(groups.toList()));
        menu.getItems().stream().filter(SystemMenuBar::hasBareKey).forEach(item -> item.setAccelerator(null));
        return menu;
    }

    /// A menu of the system would take such a key from a text field.
    private static boolean hasBareKey(MenuItem item) {
        KeyCombination key = item.getAccelerator();
        return key != null && key.getShortcut() != KeyCombination.ModifierValue.DOWN;
    }
}
