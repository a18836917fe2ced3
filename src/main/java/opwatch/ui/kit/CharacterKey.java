package opwatch.ui.kit;

import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key named by the character on it, wherever a keyboard's layout has it and with or without Shift. Any
/// thread.
final class CharacterKey extends KeyCombination {
    private final String character;
    private final boolean typed;

    private CharacterKey(String character, boolean typed, Modifier... modifiers) {
        super(modifiers);
        this.character = character;
        this.typed = typed;
    }

    /// A character as text fields get it; a window hears of it by `KEY_TYPED`.
    static CharacterKey typed(String character) {
        return new CharacterKey(character, true, SHIFT_ANY, CONTROL_ANY, ALT_ANY, META_ANY);
    }

    /// A character's key together with Ctrl, or Cmd on macOS.
    static CharacterKey shortcut(String character) {
        return new CharacterKey(character, false, SHORTCUT_DOWN, SHIFT_ANY);
    }

    @Override
    public boolean match(KeyEvent event) {
        if (typed) {
            // Where a layout has a character behind AltGr, Windows says Ctrl and Alt of it.
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && character.equals(event.getCharacter())
                    && event.isControlDown() == event.isAltDown()
                    && !event.isMetaDown();
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && super.match(event) && bears(event);
    }

    private boolean bears(KeyEvent event) {
        if (character.equals(event.getText())) {
            return true;
        }
        // A digit's key with another character on it is that digit's: Shift makes a Swiss 1 a plus, and a
        // French 6 is a hyphen without it.
        boolean itsOwn = !event.getCode().isDigitKey() || event.isShiftDown() == character.equals("+");
        return itsOwn && isOnLayout(event);
    }

    private boolean isOnLayout(KeyEvent event) {
        try {
            return new KeyCharacterCombination(character, SHORTCUT_DOWN, SHIFT_ANY).match(event);
        } catch (UnsupportedOperationException headless) {
            // A platform without a keyboard has no layout.
            return false;
        }
    }

    @Override
    public String getName() {
        return typed ? character : "Shortcut+" + character;
    }

    @Override
    public String getDisplayText() {
        return typed ? character : super.getDisplayText() + character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterKey key && character.equals(key.character) && typed == key.typed;
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}
