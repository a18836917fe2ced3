package opwatch.ui;

import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import opwatch.ui.kit.StyleNames;
import org.jspecify.annotations.Nullable;

/// Marks a window that is used by key, at its root and at what has the focus ([StyleNames#BY_KEY]): JavaFX
/// calls a focus visible only after Tab, but F6 and a closed form move it too. FX thread only.
///
/// Style sheets ask for the mark of what has the focus. Where they ask for one of the root, or for the focus
/// of a table, JavaFX applies the styles of all rows anew: at the first key, and each time that the window
/// comes to the front.
final class KeyFocus {
    private final Scene scene;
    private final ObservableValue<Boolean> front;
    private @Nullable Node marked;

    private KeyFocus(Scene scene) {
        this.scene = scene;
        this.front = scene.windowProperty().flatMap(Window::focusedProperty).orElse(false);
    }

    static void on(Scene scene) {
        assert Platform.isFxApplicationThread();
        KeyFocus focus = new KeyFocus(scene);
        focus.front.addListener((is, before, now) -> focus.mark());
        scene.focusOwnerProperty().addListener((owner, before, now) -> focus.mark());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                focus.byKey(true);
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> focus.byKey(false));
    }

    private void byKey(boolean byKey) {
        scene.getRoot().pseudoClassStateChanged(StyleNames.BY_KEY, byKey);
        mark();
    }

    private void mark() {
        boolean byKey = scene.getRoot().getPseudoClassStates().contains(StyleNames.BY_KEY);
        Node next = byKey && front.getValue() ? scene.getFocusOwner() : null;
        if (Objects.equals(next, marked)) {
            return;
        }
        // The root has its own mark.
        if (marked != null && !marked.equals(scene.getRoot())) {
            marked.pseudoClassStateChanged(StyleNames.BY_KEY, false);
        }
        if (next != null) {
            next.pseudoClassStateChanged(StyleNames.BY_KEY, true);
        }
        marked = next;
    }
}
