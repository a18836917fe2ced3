package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Whether the rows of a table keep their places: a person who points at a row, goes through the rows by
/// key, has a menu open or types a name must not have another row there the next moment. Somebody who works
/// in another window is not about to click here.
final class OrderHold {
    /// So long after the pointer has left: it may be on its way back.
    static final Duration AFTER_LEAVING = Duration.ofSeconds(3);

    /// So long after the last key pressed in the table: the next may follow.
    static final Duration AFTER_KEY = Duration.ofSeconds(3);

    private final TableView<?> view;
    private final InstantSource clock;
    private final Runnable released;
    private final ObservableValue<Boolean> focused;
    private final List<ObservableValue<Boolean>> open = new ArrayList<>();
    private @Nullable Instant left;
    private @Nullable Instant key;
    /// Where the pointer was when the table first heard of it: a window may open under a pointer at rest.
    private @Nullable Point2D first;
    /// Somebody has moved the pointer over the table, or used it there, since the window is open.
    private boolean used;

    /// @param focused whether the window of the table has the focus
    /// @param released is run when the reason for holding may be gone; [#isHeld] tells whether it is. The end
    ///     of the time after leaving or after a key is not told: it comes with a tick.
    OrderHold(TableView<?> view, ObservableValue<Boolean> focused, InstantSource clock, Runnable released) {
        this.view = view;
        this.focused = focused;
        this.clock = clock;
        this.released = released;
        focused.addListener((value, before, now) -> released.run());
        view.hoverProperty().addListener((hover, before, now) -> left = now || !used ? null : clock.instant());
        view.addEventFilter(MouseEvent.ANY, this::moved);
        view.addEventFilter(ScrollEvent.SCROLL, event -> used = true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.editingCellProperty().addListener((cell, before, now) -> released.run());
        view.contextMenuProperty().addListener((property, before, menu) -> during(menu));
    }

    /// Whether the window that a node is in has the focus.
    static ObservableValue<Boolean> focusAround(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
    }

    private void moved(MouseEvent event) {
        Point2D place = new Point2D(event.getScreenX(), event.getScreenY());
        first = first == null ? place : first;
        used |= !place.equals(first) || event.getButton() != MouseButton.NONE;
    }

    private void pressed(KeyEvent event) {
        // Tab goes through no rows: it leaves them.
        if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.TAB) {
            key = clock.instant();
        }
    }

    private void during(@Nullable ContextMenu menu) {
        if (menu != null) {
            during(menu.showingProperty());
        }
    }

    /// Holds the order while this is true, too.
    void during(ObservableValue<Boolean> showing) {
        open.add(showing);
        showing.addListener((value, before, now) -> released.run());
    }

    boolean isEditing() {
        return view.getEditingCell() != null;
    }

    boolean isHeld() {
        return isEditing()
                || open.stream().anyMatch(ObservableValue::getValue)
                || (focused.getValue() && (isPointedAt() || isWithin(AFTER_KEY, key)));
    }

    private boolean isPointedAt() {
        return (used && view.isHover()) || isWithin(AFTER_LEAVING, left);
    }

    private boolean isWithin(Duration time, @Nullable Instant since) {
        return since != null && clock.instant().isBefore(since.plus(time));
    }
}
