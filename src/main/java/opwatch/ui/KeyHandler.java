package opwatch.ui;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import opwatch.paste.PastedText;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Action.Reach;
import org.jspecify.annotations.Nullable;

/// Runs the actions whose keys are pressed. In a text field the field's own keys win, except that pasting an
/// operation anywhere but into the form adds it.
record KeyHandler(Actions actions) {
    void install(Scene scene) {
        // A filter, not accelerators: a focused table would swallow some of these keys first.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                handle(scene.getFocusOwner(), event);
            }
        });
    }

    private void handle(@Nullable Node focus, KeyEvent event) {
        if (focus instanceof TextInputControl && Action.ESCAPE.isPressed(event) && isIn(focus, "label-editor")) {
            return;
        }
        for (Action action : Action.values()) {
            if (action.isPressed(event) && isMeant(action, focus)) {
                if (action.reach() != Reach.IN_TABLE || isIn(focus, "watch-table")) {
                    actions.run(action);
                }
                // Consumed even where it does nothing: the accelerator of its menu item would run it.
                event.consume();
                return;
            }
        }
    }

    private boolean isMeant(Action action, @Nullable Node focus) {
        if (action.reach() == Reach.ANYWHERE) {
            return true;
        }
        if (focus instanceof TextInputControl) {
            return action == Action.PASTE && pastesOperation(focus);
        }
        return action.reach() != Reach.OUTSIDE_DETAILS
                || Stream.of("details-pane", "preview-pane", "history-pane").noneMatch(pane -> isIn(focus, pane));
    }

    private boolean pastesOperation(Node focus) {
        String text = Clipboard.getSystemClipboard().getString();
        return !isIn(focus, "add-pane") && text != null && PastedText.mentionsOperation(text);
    }

    private static boolean isIn(@Nullable Node node, String id) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }
}
