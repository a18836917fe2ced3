package opwatch.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import opwatch.platform.OperatingSystem;

/// Opens the menu of what has the focus with Shift+F10 and with the menu key. On Linux JavaFX asks for a menu
/// only at the right mouse button; Windows asks by itself, and macOS has no such key. FX thread only.
final class MenuKey {
    private static final KeyCombination SHIFT_F10 = KeyCombination.valueOf("Shift+F10");

    private MenuKey() {}

    static void on(Scene scene) {
        assert Platform.isFxApplicationThread();
        if (OperatingSystem.THIS == OperatingSystem.LINUX) {
            // A handler: what has the focus may use the key itself.
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        }
    }

    private static void pressed(Scene scene, KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (focus != null && (event.getCode() == KeyCode.CONTEXT_MENU || SHIFT_F10.match(event))) {
            event.consume();
            focus.fireEvent(asked(focus, line(focus).orElse(focus)));
        }
    }

    /// The line that has the focus in a table, where it is in sight.
    private static Optional<Node> line(Node table) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(line -> line instanceof TableRow<?> row && row.isFocused() && !row.isEmpty())
                .findFirst();
    }

    /// Asks for the menu near the start of the line.
    private static ContextMenuEvent asked(Node focus, Node at) {
        Bounds scene = at.localToScene(at.getLayoutBounds());
        double x = scene.getMinX() + Math.min(scene.getWidth() / 4, 40);
        double y = scene.getMinY() + Math.min(scene.getHeight() / 2, 40);
        Bounds screen = at.localToScreen(at.getLayoutBounds());
        return new ContextMenuEvent(
                focus,
                focus,
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                x,
                y,
                screen.getMinX() + x - scene.getMinX(),
                screen.getMinY() + y - scene.getMinY(),
                true,
                null);
    }
}
