package opwatch.ui.kit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import opwatch.platform.OperatingSystem;

/// Everything a person can do by key or from a menu, once: key handler, menus, tool bar, tooltips and the
/// list of keys all read it here. What an action does is decided by the window. Any thread.
///
/// Keys are those of each system. A Mac's keyboard has F5 behind another key, and what it calls Delete is
/// Backspace. That one removes nowhere else, where it is pressed when a text field has lost the focus.
///
/// The order of those with keys is the order of the list of keys: what a newcomer needs first.
@SuppressWarnings("ImmutableEnumChecker") // key combinations do not change
public enum Action {
    PASTE("", "keys.paste", Reach.OUTSIDE_TEXT, shortcut(KeyCode.V)),
    ADD("", "keys.add", Reach.ANYWHERE, shortcut(KeyCode.N)),
    FIND("menu.find", "keys.find", Reach.ANYWHERE, shifted(KeyCode.N)),
    REFRESH("menu.check", "keys.refresh", Reach.ANYWHERE, notOnMac(KeyCode.F5), shortcut(KeyCode.R), onMac(KeyCode.F5)),
    PAUSE("", "keys.pause", Reach.ANYWHERE, shortcut(KeyCode.P)),
    PAUSE_UNTIL("", "keys.pause.until", Reach.ANYWHERE, shifted(KeyCode.P)),
    FILTER("", "keys.filter", Reach.ANYWHERE, shortcut(KeyCode.F)),
    ERRORS("", "keys.errors", Reach.ANYWHERE, shortcut(KeyCode.E)),
    /// Chooses a saved view by its digit ([#view]).
    VIEW(
            "",
            "keys.view",
            Reach.ANYWHERE,
            // With Shift or without: on a French keyboard the digits are above other signs.
            sign(KeyCode.DIGIT1),
            sign(KeyCode.DIGIT2),
            sign(KeyCode.DIGIT3),
            sign(KeyCode.DIGIT4),
            sign(KeyCode.DIGIT5),
            sign(KeyCode.DIGIT6),
            sign(KeyCode.DIGIT7),
            sign(KeyCode.DIGIT8),
            sign(KeyCode.DIGIT9),
            sign(KeyCode.NUMPAD1),
            sign(KeyCode.NUMPAD2),
            sign(KeyCode.NUMPAD3),
            sign(KeyCode.NUMPAD4),
            sign(KeyCode.NUMPAD5),
            sign(KeyCode.NUMPAD6),
            sign(KeyCode.NUMPAD7),
            sign(KeyCode.NUMPAD8),
            sign(KeyCode.NUMPAD9)),
    APPLY_ORDER("menu.order", "keys.order", Reach.ANYWHERE, plain(KeyCode.F8)),
    REMOVE("menu.remove", "keys.remove", Reach.IN_TABLE, onMac(KeyCode.BACK_SPACE), plain(KeyCode.DELETE)),
    UNDO("notice.undo", "keys.undo", Reach.OUTSIDE_SHEETS, shortcut(KeyCode.Z)),
    RENAME("menu.rename", "keys.rename", Reach.OUTSIDE_SHEETS, plain(KeyCode.F2)),
    /// Beside the key that names a row; spreadsheets have their notes there.
    REMARKS(
            "menu.remarks",
            "keys.remarks",
            Reach.OUTSIDE_SHEETS,
            everywhere(new KeyCodeCombination(KeyCode.F2, KeyCombination.SHIFT_DOWN))),
    ACKNOWLEDGE("menu.acknowledge", "keys.acknowledge", Reach.OUTSIDE_SHEETS, shortcut(KeyCode.K)),
    SNOOZE("menu.snooze", "keys.snooze", Reach.OUTSIDE_SHEETS, shifted(KeyCode.K)),
    NEXT_UNREAD("menu.unread.next", "keys.unread.next", Reach.ANYWHERE, shortcut(KeyCode.J)),
    ALL_READ("menu.unread.none", "keys.unread.none", Reach.ANYWHERE, shifted(KeyCode.J)),
    COPY_URL("menu.copy.url", "keys.copy", Reach.OUTSIDE_DETAILS, shortcut(KeyCode.C)),
    COPY_REPORT("menu.copy.report", "keys.report", Reach.ANYWHERE, shifted(KeyCode.C)),
    SELECT_ALL("", "keys.all", Reach.OUTSIDE_DETAILS, shortcut(KeyCode.A)),
    TIMELINE("menu.timeline", "keys.timeline", Reach.ANYWHERE, shortcut(KeyCode.T)),
    DETAILS("menu.details", "keys.details", Reach.ANYWHERE, shortcut(KeyCode.I)),
    OTHER_PART("", "keys.part", Reach.ANYWHERE, plain(KeyCode.F6)),
    IMPORT("menu.import", "keys.import", Reach.ANYWHERE, shortcut(KeyCode.O)),
    EXPORT("menu.export", "keys.export", Reach.ANYWHERE, shortcut(KeyCode.S)),
    EXPORT_VIEW("menu.export.view", "keys.export.view", Reach.ANYWHERE, shifted(KeyCode.S)),
    HISTORY("menu.history", "keys.history", Reach.ANYWHERE, shifted(KeyCode.H)),
    SIGN_IN("menu.signin", "keys.signin", Reach.ANYWHERE, shortcut(KeyCode.L)),
    SETTINGS("menu.signin.settings", "keys.settings", Reach.ANYWHERE, shortcut(KeyCode.COMMA)),
    TEXT_LARGER(
            "menu.text.larger",
            "keys.text.larger",
            Reach.ANYWHERE,
            // With Shift or without: on an American keyboard plus is above the equals sign.
            sign(KeyCode.PLUS),
            sign(KeyCode.EQUALS),
            sign(KeyCode.ADD),
            everywhere(CharacterKey.shortcut("+"))),
    TEXT_SMALLER(
            "menu.text.smaller",
            "keys.text.smaller",
            Reach.ANYWHERE,
            sign(KeyCode.MINUS),
            sign(KeyCode.SUBTRACT),
            everywhere(CharacterKey.shortcut("-"))),
    TEXT_USUAL("menu.text.usual", "keys.text.usual", Reach.ANYWHERE, sign(KeyCode.DIGIT0), sign(KeyCode.NUMPAD0)),
    ESCAPE("", "keys.escape", Reach.ANYWHERE, plain(KeyCode.ESCAPE)),
    CLOSE("menu.close", "keys.close", Reach.ANYWHERE, shortcut(KeyCode.W)),
    MINIMIZE(
            "menu.minimize",
            "keys.minimize",
            Reach.ANYWHERE,
            shortcut(KeyCode.M).only(OperatingSystem.MACOS)),
    KEYS("menu.keys", "keys.help", Reach.ANYWHERE, plain(KeyCode.F1), everywhere(CharacterKey.typed("?"))),

    COPY_ID("menu.copy.id"),
    CORRECT("menu.correct"),
    EXPECT("menu.expect"),
    TELL_DEFAULT("menu.tell.default"),
    TELL_ALWAYS("menu.tell.always"),
    TELL_NEVER("menu.tell.never"),
    REMOVE_FINISHED("menu.remove.finished"),
    NETWORK("menu.network"),
    NOTICES("menu.notices"),
    DEMO("menu.demo"),
    OWN_LIST("menu.own"),
    DIAGNOSTICS("menu.diagnostics"),
    ABOUT("menu.about"),
    /// Ends both windows, whatever closing one does.
    QUIT("menu.quit");

    /// How many views have a key.
    public static final int VIEWS = 9;

    /// Where the focus may be for an action's keys to work.
    public enum Reach {
        ANYWHERE,
        /// Text fields have a use of their own for these keys.
        OUTSIDE_TEXT,
        /// Text fields have a use of their own for these keys. Pressed in a sheet over the content, they
        /// would change rows that it covers.
        OUTSIDE_SHEETS,
        /// Text fields, the details and the sheets over the content have a use of their own for these keys.
        OUTSIDE_DETAILS,
        /// Pressed elsewhere, these keys do nothing.
        IN_TABLE
    }

    private final String text;
    private final String description;
    private final Reach reach;
    private final List<Key> keys;

    /// A key and the systems that have it.
    private record Key(KeyCombination combination, Set<OperatingSystem> systems) {
        Key only(OperatingSystem system) {
            return new Key(combination, EnumSet.of(system));
        }
    }

    Action(String text) {
        this(text, "", Reach.ANYWHERE);
    }

    Action(String text, String description, Reach reach, Key... keys) {
        this.text = text;
        this.description = description;
        this.reach = reach;
        this.keys = List.of(keys);
    }

    /// The key of its name in a menu; empty when it stands in none.
    public String text() {
        return text;
    }

    /// The key of the sentence that says what its keys do; empty when it has none.
    public String description() {
        return description;
    }

    public Reach reach() {
        return reach;
    }

    /// Its keys on a system, the one to be shown first; `SHORTCUT` is Cmd on macOS and Ctrl elsewhere.
    public List<KeyCombination> keys(OperatingSystem system) {
        return keys.stream()
                .filter(key -> key.systems.contains(system))
                .map(Key::combination)
                .toList();
    }

    /// Its keys on this system.
    public List<KeyCombination> keys() {
        return keys(OperatingSystem.THIS);
    }

    /// The first of its keys as this system writes it; of [#VIEW] the first to the last.
    ///
    /// @throws java.util.NoSuchElementException when it has none
    public String keyText() {
        String first = keys().getFirst().getDisplayText();
        return this == VIEW ? first + "–" + VIEWS : first;
    }

    /// Which view the keys of [#VIEW] mean, from 1.
    public static int view(KeyEvent event) {
        String code = event.getCode().name();
        return Character.digit(code.charAt(code.length() - 1), 10);
    }

    public boolean isPressed(KeyEvent event) {
        return isPressed(event, OperatingSystem.THIS);
    }

    boolean isPressed(KeyEvent event, OperatingSystem system) {
        return keys(system).stream().anyMatch(each -> each.match(event))
                // On a French keyboard the sign of smaller text is on the key of the 6.
                && !(this == VIEW && (TEXT_LARGER.isPressed(event, system) || TEXT_SMALLER.isPressed(event, system)));
    }

    private static Key shortcut(KeyCode code) {
        return everywhere(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }

    private static Key shifted(KeyCode code) {
        return everywhere(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    private static Key sign(KeyCode code) {
        return everywhere(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY));
    }

    private static Key plain(KeyCode code) {
        return everywhere(new KeyCodeCombination(code));
    }

    private static Key onMac(KeyCode code) {
        return plain(code).only(OperatingSystem.MACOS);
    }

    private static Key notOnMac(KeyCode code) {
        return new Key(new KeyCodeCombination(code), EnumSet.of(OperatingSystem.LINUX, OperatingSystem.WINDOWS));
    }

    private static Key everywhere(KeyCombination combination) {
        return new Key(combination, EnumSet.allOf(OperatingSystem.class));
    }
}
