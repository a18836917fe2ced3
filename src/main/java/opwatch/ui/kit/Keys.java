package opwatch.ui.kit;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Every key of the window, once: the handler, the tooltips and the list of keys all read it here.
///
/// @param combination what is pressed; `SHORTCUT` is Cmd on macOS and Ctrl elsewhere
/// @param description key of the sentence that says what it does
public record Keys(KeyCombination combination, String description) {
    public static final Keys PASTE = shortcut(KeyCode.V, "keys.paste");
    public static final Keys ADD = shortcut(KeyCode.N, "keys.add");
    public static final Keys REFRESH = plain(KeyCode.F5, "keys.refresh");
    public static final Keys REFRESH_MAC = shortcut(KeyCode.R, "keys.refresh");
    public static final Keys PAUSE = shortcut(KeyCode.P, "keys.pause");
    public static final Keys FILTER = shortcut(KeyCode.F, "keys.filter");
    public static final Keys REMOVE = plain(KeyCode.DELETE, "keys.remove");
    public static final Keys REMOVE_MAC = plain(KeyCode.BACK_SPACE, "keys.remove");
    public static final Keys UNDO = shortcut(KeyCode.Z, "keys.undo");
    public static final Keys RENAME = plain(KeyCode.F2, "keys.rename");
    public static final Keys COPY = shortcut(KeyCode.C, "keys.copy");
    public static final Keys DETAILS = shortcut(KeyCode.I, "keys.details");
    public static final Keys ALL = shortcut(KeyCode.A, "keys.all");
    public static final Keys IMPORT = shortcut(KeyCode.O, "keys.import");
    public static final Keys EXPORT = shortcut(KeyCode.S, "keys.export");
    public static final Keys ESCAPE = plain(KeyCode.ESCAPE, "keys.escape");
    public static final Keys SIGN_IN = shortcut(KeyCode.L, "keys.signin");
    public static final Keys SETTINGS = shortcut(KeyCode.COMMA, "keys.settings");
    public static final Keys CLOSE = shortcut(KeyCode.W, "keys.close");
    public static final Keys HELP = plain(KeyCode.F1, "keys.help");

    /// The keys for the help, in the order a newcomer needs them.
    public static final List<Keys> LISTED = List.of(
            PASTE, ADD, REFRESH, PAUSE, FILTER, REMOVE, UNDO, RENAME, COPY, ALL, DETAILS, IMPORT, EXPORT, SIGN_IN,
            SETTINGS, ESCAPE, CLOSE, HELP);

    /// How the keys are written on this system.
    public String text() {
        return combination.getDisplayText();
    }

    private static Keys shortcut(KeyCode code, String description) {
        return new Keys(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), description);
    }

    private static Keys plain(KeyCode code, String description) {
        return new Keys(new KeyCodeCombination(code), description);
    }
}
