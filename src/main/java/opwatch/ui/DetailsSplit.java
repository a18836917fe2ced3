package opwatch.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import opwatch.settings.Settings;

/// The table and, below it, the details, with the divider where the person left it. Hides the
/// details while there are no rows, and when the person asks for it.
final class DetailsSplit extends SplitPane {
    private final Node details;
    private double divider = 0.62;
    private boolean wanted = true;
    private boolean needed = true;

    DetailsSplit(Node table, Node details) {
        this.details = details;
        setOrientation(Orientation.VERTICAL);
        // Gives way to a tall pane in a low window; else the status line would be pushed out of it.
        setMinHeight(0);
        getItems().setAll(table, details);
        widthProperty().addListener((width, before, after) -> {
            if (before.doubleValue() == 0) {
                setDividerPositions(divider);
            }
        });
    }

    /// The table's share of the height, between 0 and 1; while the details are hidden, what it was before.
    double divider() {
        return isShown() ? getDividerPositions()[0] : divider;
    }

    /// Arranges the two as the settings say.
    void restore(Settings.Split settings) {
        divider = settings.divider();
        setDividerPositions(divider);
    }

    /// The same settings with the two as they are now.
    Settings.Split into(Settings.Split before) {
        return new Settings.Split(divider(), before.rightDivider(), before.side(), before.details());
    }

    /// Shows the details, or hides them, until told otherwise.
    void toggle() {
        wanted = !wanted;
        arrange();
    }

    /// Takes whether there are rows to show details of.
    void need(boolean rows) {
        needed = rows;
        arrange();
    }

    private boolean isShown() {
        return getItems().size() > 1;
    }

    private void arrange() {
        boolean show = wanted && needed;
        if (show && !isShown()) {
            getItems().add(details);
            // The details need a height first: a notice that comes with the first row would take it all.
            applyCss();
            layout();
            setDividerPositions(divider);
        } else if (!show && isShown()) {
            divider = divider();
            getItems().remove(details);
        }
    }
}
