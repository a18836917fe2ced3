package opwatch.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Whether the rows of a table keep their places: a person who points at a row, has a menu open or types a
/// name must not have another row there the next moment. Somebody who works in another window is not about
/// to click here.
final class OrderHold {
    /// So long after the pointer has left: it may be on its way back.
    static final Duration AFTER_LEAVING = Duration.ofSeconds(3);

    private final TableView<?> view;
    private final InstantSource clock;
    private final Runnable released;
    private final ObservableValue<Boolean> focused;
    private final List<ObservableValue<Boolean>> open = new ArrayList<>();
    private @Nullable Instant left;

    /// @param released is run when the reason for holding may be gone; [#isHeld] tells whether it is. The end
    ///     of the time after leaving is not told: it comes with a tick.
    OrderHold(TableView<?> view, InstantSource clock, Runnable released) {
        this.view = view;
        this.clock = clock;
        this.released = released;
        focused = view.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        focused.addListener((value, before, now) -> released.run());
        view.hoverProperty().addListener((hover, before, now) -> left = now ? null : clock.instant());
        view.editingCellProperty().addListener((cell, before, now) -> released.run());
        view.contextMenuProperty().addListener((property, before, menu) -> during(menu));
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
        return isEditing() || open.stream().anyMatch(ObservableValue::getValue) || (focused.getValue() && isPointedAt());
    }

    private boolean isPointedAt() {
        return view.isHover() || (left != null && clock.instant().isBefore(left.plus(AFTER_LEAVING)));
    }
}
