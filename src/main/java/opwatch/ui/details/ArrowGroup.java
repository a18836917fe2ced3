package opwatch.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Nodes that are one stop for the Tab key, however many there are: the arrow keys up and down go from each
/// to the next. The stop is the node that had the focus last. FX thread only.
final class ArrowGroup {
    private final List<Node> nodes = new ArrayList<>();
    private @Nullable Node stop;

    /// @param parent holds all of the nodes
    ArrowGroup(Parent parent) {
        assert Platform.isFxApplicationThread();
        parent.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Adds a node behind the others.
    void add(Node node) {
        nodes.add(node);
        node.focusedProperty().subscribe(focused -> {
            if (focused && nodes.contains(node)) {
                stopAt(node);
            }
        });
        // What is hidden cannot be the stop: the Tab key would pass by all of the group.
        node.visibleProperty().subscribe(_ -> settle());
    }

    /// Forgets all nodes.
    void clear() {
        nodes.clear();
        stop = null;
    }

    private void settle() {
        List<Node> shown = shown();
        if (stop == null || !shown.contains(stop)) {
            stopAt(shown.isEmpty() ? null : shown.getFirst());
        } else {
            stopAt(stop);
        }
    }

    private void stopAt(@Nullable Node chosen) {
        stop = chosen;
        nodes.forEach(node -> node.setFocusTraversable(node.equals(chosen)));
    }

    private List<Node> shown() {
        return nodes.stream().filter(Node::isVisible).toList();
    }

    private void press(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if ((!down && event.getCode() != KeyCode.UP) || !plain) {
            return;
        }
        List<Node> shown = shown();
        int at = shown.stream().map(Node::isFocused).toList().indexOf(true);
        if (at < 0 || (shown.get(at) instanceof SelectableText text && !text.isCaretInLastLine(down))) {
            return;
        }
        int next = at + (down ? 1 : -1);
        if (next >= 0 && next < shown.size()) {
            shown.get(next).requestFocus();
            bringIntoSight(shown.get(next));
        }
        event.consume();
    }

    private static void bringIntoSight(Node node) {
        Parent above = node.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane pane && pane.getContent() != null) {
            Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double room = pane.getViewportBounds().getHeight();
            double rest = pane.getContent().getLayoutBounds().getHeight() - room;
            double top = pane.getVvalue() * rest;
            if (rest > 0 && place.getMinY() < top) {
                pane.setVvalue(place.getMinY() / rest);
            } else if (rest > 0 && place.getMaxY() > top + room) {
                pane.setVvalue((place.getMaxY() - room) / rest);
            }
        }
    }
}
