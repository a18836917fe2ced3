package opwatch.ui;

import java.time.Instant;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import opwatch.settings.Settings;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.table.WatchTable;
import opwatch.ui.timeline.TimelinePane;
import org.jspecify.annotations.Nullable;

/// The table and, at its right, the timeline, with the divider where the person left it. Timeline and
/// divider are made when the timeline is first wanted. FX thread only.
final class TimelineSplit extends StackPane {
    /// A divider stands on whole pixels, so it is rarely exactly where it was put.
    private static final double PIXEL = 1;

    private final WatchTable table;
    private final InstantSource clock;
    private final ShownZone zone;
    private final Zoom zoom;
    private double share = Settings.Split.FIRST.timelineDivider();
    private @Nullable Divided made;

    /// The two side by side.
    private final class Divided extends SplitPane {
        final TimelinePane timeline = new TimelinePane(new TableRows(table), clock, zone, TimelineSplit.this.zoom);
        private boolean dragging;

        Divided() {
            setId("timeline-split");
            setMinHeight(0);
            addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragging = !timeline.isHover());
            addEventFilter(MouseEvent.MOUSE_RELEASED, event -> dropped());
            table.holdDuring(hovered());
        }

        /// The table keeps its order while a person who works in the window points at the timeline.
        private ObservableValue<Boolean> hovered() {
            ObservableValue<Boolean> focused = sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::focusedProperty)
                    .orElse(false);
            return Bindings.createBooleanBinding(
                    () -> timeline.isHover() && focused.getValue(), timeline.hoverProperty(), focused);
        }

        private void dropped() {
            if (dragging) {
                share = getDividerPositions()[0];
            }
            dragging = false;
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (!dragging && Math.abs(getDividerPositions()[0] - share) * getWidth() > PIXEL) {
                setDividerPositions(share);
                super.layoutChildren();
            }
        }
    }

    TimelineSplit(WatchTable table, WindowParts parts, Zoom zoom) {
        this(table, parts.clock(), parts.zone(), zoom);
    }

    TimelineSplit(WatchTable table, InstantSource clock, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.clock = clock;
        this.zone = zone;
        this.zoom = zoom;
        getChildren().setAll(table.view());
    }

    TableView<?> table() {
        return table.view();
    }

    /// Shows the timeline or not, as the settings say.
    void restore(Settings.Split settings) {
        share = settings.timelineDivider();
        show(settings.timeline());
    }

    /// The settings with the timeline as it is now.
    Settings.Split in(Settings.Split settings) {
        return settings.withTimeline(isShown(), share);
    }

    boolean isShown() {
        return made != null && getChildren().contains(made);
    }

    void toggle() {
        show(!isShown());
    }

    /// Call it once a second.
    void tick(Instant now) {
        if (made != null && isShown()) {
            made.timeline.tick(now);
        }
    }

    /// Gives the focus to the timeline; false when it is not shown.
    boolean focusTimeline() {
        if (made != null && isShown()) {
            made.timeline.requestFocus();
        }
        return isShown();
    }

    boolean isTimelineFocused() {
        return made != null && made.timeline.isFocusWithin();
    }

    private void show(boolean wanted) {
        if (wanted == isShown()) {
            return;
        }
        boolean focused = table.view().isFocused() || isTimelineFocused();
        Runnable back = table.keepPlace();
        Divided divided = made == null ? new Divided() : made;
        made = divided;
        getChildren().clear();
        divided.getItems().clear();
        if (wanted) {
            divided.getItems().setAll(table.view(), divided.timeline);
            getChildren().setAll(divided);
            divided.timeline.tick(clock.instant());
        } else {
            getChildren().setAll(table.view());
        }
        // What has left the scene for a moment has lost the focus.
        if (focused) {
            table.view().requestFocus();
        }
        applyCss();
        layout();
        back.run();
    }
}
