package opwatch.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import opwatch.ui.kit.Keys;

/// The keys of the window. In a text field the field's own keys win, except that pasting an operation
/// anywhere but into the form adds it. FX thread only.
final class KeyHandler {
    private final Commands commands;
    private final TableView<?> table;
    private final List<Binding> anywhere;
    private final List<Binding> outsideText;
    /// What the details have of their own.
    private final List<Binding> outsideDetails;

    private record Binding(Keys keys, Runnable action) {}

    KeyHandler(Commands commands, ListExchange exchange, MainWindow window, Panes panes) {
        this.commands = commands;
        this.table = window.table().view();
        anywhere = List.of(
                new Binding(Keys.ADD, () -> panes.openAdd("")),
                new Binding(Keys.REFRESH, commands::refresh),
                new Binding(Keys.REFRESH_MAC, commands::refresh),
                new Binding(Keys.PAUSE, commands::togglePause),
                new Binding(Keys.FILTER, window::focusFilter),
                new Binding(Keys.DETAILS, window::toggleDetails),
                new Binding(Keys.IMPORT, exchange::chooseImport),
                new Binding(Keys.EXPORT, exchange::chooseExport),
                new Binding(Keys.SIGN_IN, panes::openSignIn),
                new Binding(Keys.SETTINGS, panes::openSettings),
                new Binding(Keys.HELP, window::showKeys),
                new Binding(Keys.CLOSE, this::closeWindow),
                new Binding(Keys.ESCAPE, window::escape));
        outsideText = List.of(
                new Binding(Keys.PASTE, commands::paste),
                new Binding(Keys.UNDO, commands::undo),
                new Binding(Keys.RENAME, commands::rename),
                new Binding(Keys.REMOVE, this::removeFromTable),
                new Binding(Keys.REMOVE_MAC, this::removeFromTable));
        outsideDetails = List.of(
                new Binding(Keys.COPY, () -> commands.copyRows(row -> RowMenu.url(row.ref()))),
                new Binding(Keys.ALL, () -> table.getSelectionModel().selectAll()));
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
        boolean inDetails = isIn(scene.getFocusOwner(), "details-pane");
        if (run(anywhere, event)
                || (!inText && run(outsideText, event))
                || (!inText && !inDetails && run(outsideDetails, event))) {
            event.consume();
        }
    }

    private static boolean run(List<Binding> bindings, KeyEvent event) {
        for (Binding binding : bindings) {
            if (binding.keys().combination().match(event)) {
                binding.action().run();
                return true;
            }
        }
        return false;
    }

    private boolean pastesOperation(Node focused) {
        String text = Clipboard.getSystemClipboard().getString();
        return !isIn(focused, "add-pane") && text != null && commands.holdsOperation(text);
    }

    /// As the button in the title bar does.
    private void closeWindow() {
        Window window = table.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
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
