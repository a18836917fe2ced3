package opwatch.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.TallAsNeeded;
import org.jspecify.annotations.Nullable;

/// The layer over the table and the details, where forms and cards open: they cover what is below and move
/// nothing. Of several the one that was opened last is seen, and closing it brings back the one before, with
/// the focus where it was. The rest of the window stays usable. FX thread only.
final class Overlay extends StackPane {
    /// A form that is wider is hard to read.
    private static final double WIDEST = 960;

    private final Runnable toBelow;
    private final VBox sheets = new VBox();
    /// What is open, the newest last, and how it is closed.
    private final Map<Node, Runnable> open = new LinkedHashMap<>();
    /// Where the focus was in what is covered.
    private final Map<Node, Node> left = new LinkedHashMap<>();

    /// @param toBelow gives the focus to what is below when nothing is open any more
    Overlay(Runnable toBelow) {
        assert Platform.isFxApplicationThread();
        this.toBelow = toBelow;
        setId("overlay");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        setMinSize(0, 0);
    }

    /// A part that is made on first use, and open while it is visible.
    <P extends Node> LazyNode<P> sheet(Supplier<P> maker, Consumer<P> close) {
        VBox sheet = new VBox();
        LazyNode<P> part = new LazyNode<>(maker, made -> {
            follow(sheet, made.visibleProperty(), () -> close.accept(made));
            return made;
        });
        sheet.getChildren().add(part.place());
        return part;
    }

    /// A part that says itself whether it is open.
    ///
    /// @param sheet holds the part, and is shown while no other part covers it
    void follow(VBox sheet, ObservableValue<Boolean> isOpen, Runnable close) {
        if (sheet.getParent() == null) {
            VBox.setVgrow(sheet, Priority.ALWAYS);
            sheets.getChildren().add(sheet);
        }
        isOpen.subscribe(now -> {
            if (now) {
                opened(sheet, close);
            } else {
                closed(sheet);
            }
        });
    }

    /// Brings a part that is open over the others.
    void raise(Node part) {
        sheets.getChildren().stream()
                .filter(sheet -> open.containsKey(sheet) && isIn(sheet, part))
                .findFirst()
                .ifPresent(sheet -> opened(sheet, Objects.requireNonNull(open.get(sheet))));
    }

    /// Whether a part is open and not covered.
    boolean shows(Node part) {
        Node top = top();
        return top != null && isIn(top, part);
    }

    /// Whether something is open.
    boolean isOpen() {
        return top() != null;
    }

    /// Whether what is open lies over the middle of a line.
    ///
    /// @param line its place in the scene
    boolean covers(Bounds line) {
        return isOpen()
                && getChildren().stream()
                        .map(scroll -> scroll.localToScene(scroll.getLayoutBounds()))
                        .anyMatch(sheet -> sheet.intersects(line)
                                && line.getCenterY() >= sheet.getMinY()
                                && line.getCenterY() <= sheet.getMaxY());
    }

    /// Closes what is seen; false when nothing is open.
    boolean closeTop() {
        Node top = top();
        Runnable close = top == null ? null : open.get(top);
        if (close == null) {
            return false;
        }
        close.run();
        return true;
    }

    /// Gives the focus back, to what was covered or to what is below.
    void giveBackFocus() {
        Node top = top();
        Node focus = top == null ? null : left.get(top);
        if (top == null) {
            toBelow.run();
        } else if (focus != null) {
            focus.requestFocus();
        } else {
            top.requestFocus();
            // To the first in it that can have the focus: on the sheet itself it is not seen.
            boolean _ = top.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void opened(Node sheet, Runnable close) {
        if (getChildren().isEmpty()) {
            TallAsNeeded scroll = new TallAsNeeded(sheets);
            scroll.getStyleClass().add("overlay");
            scroll.setMaxSize(WIDEST, USE_PREF_SIZE);
            getChildren().add(scroll);
            // Now, not with the next pulse: what is in a scroll pane can have the focus only when that has its skin.
            applyCss();
        }
        Node covered = top();
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        if (covered != null && !covered.equals(sheet) && isIn(covered, focus)) {
            left.put(covered, focus);
        }
        open.remove(sheet);
        open.put(sheet, close);
        arrange();
    }

    private void closed(Node sheet) {
        open.remove(sheet);
        left.remove(sheet);
        arrange();
    }

    private @Nullable Node top() {
        List<Node> all = new ArrayList<>(open.keySet());
        return all.isEmpty() ? null : all.getLast();
    }

    private void arrange() {
        Node top = top();
        sheets.getChildren().forEach(sheet -> Forms.show(sheet, sheet.equals(top)));
        getChildren().forEach(scroll -> Forms.show(scroll, top != null));
    }

    private static boolean isIn(Node sheet, @Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(sheet)) {
                return true;
            }
        }
        return false;
    }
}
