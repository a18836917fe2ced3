package opwatch.ui;

import java.util.function.IntConsumer;
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
/// operation anywhere but into the form adds it. In text that is only read, copying and selecting win. While
/// a sheet over the content has the focus, the keys of the rows that it covers do nothing to them.
///
/// @param view chooses a saved view by its digit
record KeyHandler(Actions actions, IntConsumer view) {
    void install(Scene scene) {
        KeyFocus.on(scene);
        // A filter, not accelerators: a focused table would swallow some of these keys first.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene.getFocusOwner(), event));
        MenuKey.on(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keepFromMenus(scene.getFocusOwner(), event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!isTypedInto(scene.getFocusOwner())) {
                handle(scene.getFocusOwner(), event);
            }
        });
    }

    private void handle(@Nullable Node focus, KeyEvent event) {
        if (Action.ESCAPE.isPressed(event) && (isIn(focus, "label-editor") || isIn(focus, "preview-editor"))) {
            return;
        }
        for (Action action : Action.values()) {
            if (action.isPressed(event) && isMeant(action, focus)) {
                if (action == Action.VIEW) {
                    view.accept(Action.view(event));
                } else if (action.reach() != Reach.IN_TABLE
                        || isIn(focus, "watch-table")
                        || isIn(focus, "timeline-pane")) {
                    actions.run(action);
                    if (focus != null && action == Action.UNDO && isIn(focus, "timeline-pane")) {
                        // What comes back is selected in the table, which takes the focus for it.
                        focus.requestFocus();
                    }
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
        if (isTypedInto(focus)) {
            return action == Action.PASTE && pastesOperation(focus);
        }
        return switch (action.reach()) {
            case OUTSIDE_SHEETS -> !isInSheet(focus);
            case OUTSIDE_DETAILS ->
                !(focus instanceof TextInputControl || isInSheet(focus) || isIn(focus, "details-pane"));
            case ANYWHERE, OUTSIDE_TEXT, IN_TABLE -> true;
        };
    }

    /// In a sheet the keys of the rows are left to what has the focus. What it does not use would still run
    /// the item of a menu.
    private static void keepFromMenus(@Nullable Node focus, KeyEvent event) {
        if (isInSheet(focus)
                && Stream.of(Action.values()).anyMatch(action -> isOfRows(action.reach()) && action.isPressed(event))) {
            event.consume();
        }
    }

    private static boolean isOfRows(Reach reach) {
        return reach == Reach.OUTSIDE_SHEETS || reach == Reach.OUTSIDE_DETAILS;
    }

    private static boolean isInSheet(@Nullable Node focus) {
        return isIn(focus, "overlay");
    }

    private static boolean isTypedInto(@Nullable Node focus) {
        return focus instanceof TextInputControl text && text.isEditable();
    }

    private boolean pastesOperation(@Nullable Node focus) {
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
