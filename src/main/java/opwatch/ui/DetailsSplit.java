package opwatch.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
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
/// place. The details are folded while there is nothing to show, and when the person folds them.
///
/// Where the details would unfold under the mouse, they wait until a double click would be over: its second
/// click is meant for the row.
final class DetailsSplit extends SplitPane {
    /// The longest time between the clicks of a double click that systems set by themselves.
    private static final Duration DOUBLE_CLICK = Duration.millis(500);

    private final Parent details;
    private final BooleanSupplier busy;
    private final Supplier<Runnable> place;
    private final PauseTransition patience = new PauseTransition(DOUBLE_CLICK);
    /// The table's share of the height or the width, between 0 and 1.
    private final Map<Side, Double> shares = new EnumMap<>(Side.class);

    private Side side = Side.BELOW;
    private boolean wanted = true;
    private boolean needed;
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
        widthProperty().addListener((width, before, after) -> {
            if (before.doubleValue() == 0) {
                setDividerPositions(share());
            }
        });
    }

    /// Arranges the two as the settings say.
    void restore(Settings.Split settings) {
        shares.put(Side.BELOW, settings.divider());
        shares.put(Side.RIGHT, settings.rightDivider());
        side = settings.side();
        setOrientation(side == Side.RIGHT ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        setDividerPositions(share());
        wanted = settings.details();
        arrange();
    }

    /// The settings with the two as they are now.
    Settings.Split settings() {
        remember();
        return new Settings.Split(share(Side.BELOW), share(Side.RIGHT), side, wanted);
    }

    Side side() {
        return side;
    }

    /// Puts the details there, and unfolds them.
    void side(Side now) {
        remember();
        Runnable back = place.get();
        side = now;
        setOrientation(side == Side.RIGHT ? Orientation.HORIZONTAL : Orientation.VERTICAL);
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
        return share(side);
    }

    private double share(Side of) {
        return shares.getOrDefault(of, 0.5);
    }

    private void remember() {
        if (isShown()) {
            shares.put(side, getDividerPositions()[0]);
        }
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
                && (side == Side.RIGHT
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
        remember();
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
        // The details need a size first: a notice that comes with the first row would take it all.
        applyCss();
        layout();
        setDividerPositions(share());
        layout();
    }
}
