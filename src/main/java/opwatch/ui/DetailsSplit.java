package opwatch.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Side;
import opwatch.ui.kit.SplitRoom;
import org.jspecify.annotations.Nullable;

/// The table and, below it or at its right, the details, with the divider where the person left it in each
/// place. The details are folded while there is nothing to show, and when the person folds them. In a window
/// that is too narrow for both side by side they stand below, and come back when there is room.
///
/// Nothing but the person moves the divider for good: where the window or what is read leaves less room for a
/// while, the divider gives way and comes back.
///
/// Where the details would unfold under the mouse, they wait until a double click would be over: its second
/// click is meant for the row.
final class DetailsSplit extends SplitPane {
    /// The longest time between the clicks of a double click that systems set by themselves.
    private static final Duration DOUBLE_CLICK = Duration.millis(500);
    /// A divider stands on whole pixels, so it is rarely exactly where it was put.
    private static final double PIXEL = 1;

    private final Parent details;
    private final BooleanSupplier busy;
    private final Supplier<Runnable> place;
    private final PauseTransition patience = new PauseTransition(DOUBLE_CLICK);
    /// The table's share of the height or the width, between 0 and 1.
    private final Map<Side, Double> shares = new EnumMap<>(Side.class);

    private Side side = Side.BELOW;
    private boolean wanted = true;
    private boolean needed;
    private boolean dragging;
    /// Where the mouse was pressed; null when a key has been pressed since.
    private @Nullable Point2D press;

    /// @param busy whether the person does something that unfolding would disturb
    /// @param place is asked before the table changes its size; what it returns puts the rows where they were
    DetailsSplit(Parent table, Parent details, BooleanSupplier busy, Supplier<Runnable> place) {
        this.details = details;
        this.busy = busy;
        this.place = place;
        // In a window too low for both, the lower part is cut; nothing lies over the bar or the status line.
        setMinHeight(0);
        SplitRoom.share(this, table, details);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        restore(Settings.Split.FIRST);
        getItems().setAll(table);
        patience.setOnFinished(_ -> unfoldWhenQuiet());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(new Point2D(event.getX(), event.getY())));
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> press = null);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragging |= isDivider(event.getTarget()));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> dropped());
    }

    /// Arranges the two as the settings say.
    void restore(Settings.Split settings) {
        shares.put(Side.BELOW, settings.divider());
        shares.put(Side.RIGHT, settings.rightDivider());
        side = settings.side();
        wanted = settings.details();
        arrange();
    }

    /// The settings with the two as they are now.
    Settings.Split settings() {
        return new Settings.Split(share(Side.BELOW), share(Side.RIGHT), side, wanted);
    }

    /// Where the person wants the details.
    Side side() {
        return side;
    }

    /// Puts the details there, as soon as the window has room for them there, and unfolds them.
    void side(Side now) {
        Runnable back = place.get();
        side = now;
        wanted = true;
        if (isShown()) {
            divide();
            back.run();
        } else {
            arrange();
        }
    }

    /// Unfolds the details when there is something to show, or keeps them folded, until told otherwise.
    void want(boolean open) {
        wanted = open;
        arrange();
    }

    /// Takes whether there is something to show.
    void need(boolean something) {
        needed = something;
        if (something && wanted && !isShown() && isUnderPress()) {
            patience.playFromStart();
        } else {
            arrange();
        }
    }

    boolean isShown() {
        return getItems().contains(details);
    }

    private double share() {
        return share(placed());
    }

    /// Where the details stand.
    private Side placed() {
        return getOrientation() == Orientation.HORIZONTAL ? Side.RIGHT : Side.BELOW;
    }

    private double share(Side of) {
        return shares.getOrDefault(of, 0.5);
    }

    /// Lets the divider stand where the person left it, whatever has become of the room since.
    @Override
    protected void layoutChildren() {
        turn();
        super.layoutChildren();
        if (isShown() && !dragging && Math.abs(getDividerPositions()[0] - share()) * length() > PIXEL) {
            setDividerPositions(share());
            super.layoutChildren();
        }
    }

    /// The table has half of the width at least.
    private void turn() {
        boolean right = side == Side.RIGHT && getWidth() >= 2 * details.minWidth(-1);
        setOrientation(right ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }

    private double length() {
        return placed() == Side.RIGHT ? getWidth() : getHeight();
    }

    private boolean isDivider(EventTarget target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && node != this && !node.getStyleClass().contains("split-pane-divider")) {
            node = node.getParent();
        }
        // A split pane within has a divider of its own.
        return node != null && node.getParent() == this;
    }

    private void dropped() {
        if (dragging && isShown()) {
            shares.put(placed(), getDividerPositions()[0]);
        }
        dragging = false;
    }

    private void pressed(Point2D where) {
        press = where;
        if (patience.getStatus() == PauseTransition.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    /// At the right, columns change their width too.
    private boolean isUnderPress() {
        return press != null
                && (placed() == Side.RIGHT
                        || press.getY() > share() * getHeight()
                        || press.getY() > getHeight() - details.minHeight(getWidth()));
    }

    private void unfoldWhenQuiet() {
        press = null;
        if (busy.getAsBoolean()) {
            patience.playFromStart();
        } else {
            arrange();
        }
    }

    private void arrange() {
        patience.stop();
        boolean show = wanted && needed;
        if (show == isShown()) {
            return;
        }
        Runnable back = place.get();
        if (show) {
            getItems().add(details);
            divide();
        } else {
            getItems().remove(details);
            layout();
        }
        back.run();
    }

    private void divide() {
        // The details need their styles and a size first: only then it is known how little they can do with.
        applyCss();
        layout();
        requestLayout();
        layout();
    }
}
