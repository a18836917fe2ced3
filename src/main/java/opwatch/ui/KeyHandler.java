package opwatch.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/// The keys of the window. In a text field the field's own keys win, except that pasting an operation
/// anywhere but into the form adds it. FX thread only.
final class KeyHandler {
    private final Commands commands;
    private final TableView<?> table;
    private final Map<Keys, Runnable> anywhere = new LinkedHashMap<>();
    private final Map<Keys, Runnable> outsideText = new LinkedHashMap<>();

    KeyHandler(Commands commands, ListExchange exchange, MainWindow window, Panes panes) {
        this.commands = commands;
        this.table = window.table().view();
        anywhere.put(Keys.ADD, () -> panes.openAdd(""));
        anywhere.put(Keys.REFRESH, commands::refresh);
        anywhere.put(Keys.REFRESH_MAC, commands::refresh);
        anywhere.put(Keys.PAUSE, commands::togglePause);
        anywhere.put(Keys.FILTER, window::focusFilter);
        anywhere.put(Keys.DETAILS, window::toggleDetails);
        anywhere.put(Keys.IMPORT, exchange::chooseImport);
        anywhere.put(Keys.EXPORT, exchange::chooseExport);
        anywhere.put(Keys.SIGN_IN, panes::openSignIn);
        anywhere.put(Keys.SETTINGS, panes::openSettings);
        anywhere.put(Keys.HELP, window::showKeys);
        anywhere.put(Keys.ESCAPE, window::escape);
        outsideText.put(Keys.PASTE, commands::paste);
        outsideText.put(Keys.UNDO, commands::undo);
        outsideText.put(Keys.RENAME, commands::rename);
        outsideText.put(Keys.COPY, () -> commands.copyRows(row -> RowMenu.url(row.ref())));
        outsideText.put(Keys.ALL, () -> table.getSelectionModel().selectAll());
        outsideText.put(Keys.REMOVE, this::removeFromTable);
        outsideText.put(Keys.REMOVE_MAC, this::removeFromTable);
    }

    void install(Scene scene) {
        // A filter, not accelerators: a focused table would swallow some of these keys first.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene, event));
    }

    private void handle(Scene scene, KeyEvent event) {
        boolean inText = scene.getFocusOwner() instanceof TextInputControl;
        if (inText && Keys.PASTE.combination().match(event) && pastesOperation(scene.getFocusOwner())) {
            commands.paste();
            event.consume();
            return;
        }
        if (inText && Keys.ESCAPE.combination().match(event) && isIn(scene.getFocusOwner(), "label-editor")) {
            return;
        }
        if (run(anywhere, event) || (!inText && run(outsideText, event))) {
            event.consume();
        }
    }

    private static boolean run(Map<Keys, Runnable> actions, KeyEvent event) {
        for (Map.Entry<Keys, Runnable> action : actions.entrySet()) {
            if (action.getKey().combination().match(event)) {
                action.getValue().run();
                return true;
            }
        }
        return false;
    }

    private boolean pastesOperation(Node focused) {
        String text = Clipboard.getSystemClipboard().getString();
        return !isIn(focused, "add-pane") && text != null && commands.holdsOperation(text);
    }

    private void removeFromTable() {
        Node focused = table.getScene().getFocusOwner();
        if (isIn(focused, "watch-table")) {
            commands.remove();
        }
    }

    private static boolean isIn(Node node, String id) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }
}
