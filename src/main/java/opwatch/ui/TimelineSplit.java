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
import javafx.stage.Window;
import opwatch.settings.Settings;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.table.WatchTable;
import opwatch.ui.timeline.TimelinePane;
import org.jspecify.annotations.Nullable;

/// The table and, at its right, the timeline, with the divider where the person left it. The timeline is made
/// when it is first wanted. FX thread only.
///
/// The table stays where it is when the timeline comes and goes: a table that leaves the scene for a moment
/// gets the styles of all its cells anew, which takes longer than all else.
final class TimelineSplit extends SplitPane {
    /// A divider stands on whole pixels, so it is rarely exactly where it was put.
    private static final double PIXEL = 1;

    private final WatchTable table;
    private final InstantSource clock;
    private final ShownZone zone;
    private final Zoom zoom;
    private double share = Settings.Split.FIRST.timelineDivider();
    private boolean dragging;
    private @Nullable TimelinePane made;

    TimelineSplit(WatchTable table, WindowParts parts, Zoom zoom) {
        this(table, parts.clock(), parts.zone(), zoom);
    }

    TimelineSplit(WatchTable table, InstantSource clock, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.clock = clock;
        this.zone = zone;
        this.zoom = zoom;
        setId("timeline-split");
        setMinHeight(0);
        getItems().setAll(table.view());
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
        return made != null && getItems().contains(made);
    }

    void toggle() {
        show(!isShown());
    }

    /// Call it at each tick.
    void tick(Instant now) {
        if (made != null && isShown()) {
            made.tick(now);
        }
    }

    /// Paints what has changed while nobody could see it.
    void repaint() {
        if (made != null && isShown()) {
            made.repaint();
        }
    }

    /// Gives the focus to the timeline; false when it is not shown.
    boolean focusTimeline() {
        if (made != null && isShown()) {
            made.requestFocus();
        }
        return isShown();
    }

    boolean isTimelineFocused() {
        return made != null && made.isFocusWithin();
    }

    private void show(boolean wanted) {
        if (wanted == isShown()) {
            return;
        }
        Runnable back = table.keepPlace();
        TimelinePane timeline = made == null ? timeline() : made;
        made = timeline;
        if (wanted) {
            getItems().add(timeline);
            timeline.tick(clock.instant());
        } else {
            // What has left the scene has lost the focus.
            if (isTimelineFocused()) {
                table.view().requestFocus();
            }
            getItems().remove(timeline);
        }
        applyCss();
        layout();
        back.run();
    }

    private TimelinePane timeline() {
        TimelinePane timeline = new TimelinePane(new TableRows(table), clock, zone, zoom);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> dragging = !timeline.isHover());
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> dropped());
        table.holdDuring(hovered(timeline));
        return timeline;
    }

    /// The table keeps its order while a person who works in the window points at the timeline.
    private ObservableValue<Boolean> hovered(TimelinePane timeline) {
        ObservableValue<Boolean> focused = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
        return Bindings.createBooleanBinding(
                () -> timeline.isHover() && focused.getValue(), timeline.hoverProperty(), focused);
    }

    private void dropped() {
        if (dragging && isShown()) {
            share = getDividerPositions()[0];
        }
        dragging = false;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (isShown() && !dragging && Math.abs(getDividerPositions()[0] - share) * getWidth() > PIXEL) {
            setDividerPositions(share);
            super.layoutChildren();
        }
    }
}
