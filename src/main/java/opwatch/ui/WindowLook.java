package opwatch.ui;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Theme;
import opwatch.words.Strings;

/// What a person chose of how the window looks: colours, movement and the size of text, which all windows
/// share, and the zone of times and the place above other programs, which are the window's own. FX thread
/// only.
final class WindowLook {
    private final Theme theme;
    private final ShownZone zone;
    private final Node root;

    /// @param root is in the window
    WindowLook(Theme theme, ShownZone zone, Node root) {
        assert Platform.isFxApplicationThread();
        this.theme = theme;
        this.zone = zone;
        this.root = root;
    }

    /// Gives the window's scene its style sheets and title bar.
    void dress(Scene scene) {
        theme.dress(scene);
    }

    /// Takes what is the window's own.
    void restore(Settings.Look look) {
        zone.choose(look.zone());
        stage().setAlwaysOnTop(look.onTop());
    }

    Settings.Look now() {
        return theme.look(zone.choice(), stage().isAlwaysOnTop());
    }

    Map<Action, Runnable> actions() {
        return Map.of(
                Action.TEXT_LARGER, theme.zoom()::larger,
                Action.TEXT_SMALLER, theme.zoom()::smaller,
                Action.TEXT_USUAL, theme.zoom()::reset);
    }

    /// The menu of all this.
    Menu menu(Actions actions) {
        Menu menu = Menus.choice("menu.theme", "menu.theme.", Settings.Theme.values(), theme::choice, theme::choose);
        CheckMenuItem contrast = check(
                menu,
                "menu.contrast",
                () -> theme.contrast() == Settings.Contrast.HIGH || theme.isHighContrastBySystem(),
                on -> theme.choose(on ? Settings.Contrast.HIGH : Settings.Contrast.SYSTEM));
        menu.addEventHandler(Menu.ON_SHOWING, event -> contrast.setDisable(theme.isHighContrastBySystem()));
        CheckMenuItem motion = check(
                menu,
                "menu.motion",
                () -> theme.motion() == Settings.Motion.REDUCED,
                on -> theme.choose(on ? Settings.Motion.REDUCED : Settings.Motion.SYSTEM));
        CheckMenuItem utc = check(
                menu,
                "menu.utc",
                () -> zone.choice() == Settings.Zone.UTC,
                on -> zone.choose(on ? Settings.Zone.UTC : Settings.Zone.LOCAL));
        CheckMenuItem top = check(menu, "menu.ontop", () -> stage().isAlwaysOnTop(), on -> stage().setAlwaysOnTop(on));
        menu.getItems().addAll(new SeparatorMenuItem(), contrast, motion, new SeparatorMenuItem());
        menu.getItems().addAll(actions.items(Action.TEXT_LARGER, Action.TEXT_SMALLER, Action.TEXT_USUAL));
        menu.getItems().addAll(new SeparatorMenuItem(), utc, top);
        return menu;
    }

    /// An item that is read when its menu opens: the last run's choice is known only when the rows are there.
    private static CheckMenuItem check(Menu menu, String key, BooleanSupplier chosen, Consumer<Boolean> choose) {
        CheckMenuItem item = new CheckMenuItem(Strings.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> choose.accept(item.isSelected()));
        menu.addEventHandler(Menu.ON_SHOWING, event -> item.setSelected(chosen.getAsBoolean()));
        return item;
    }

    private Stage stage() {
        return (Stage) root.getScene().getWindow();
    }
}
