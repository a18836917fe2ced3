package opwatch.ui;

import java.time.Instant;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import opwatch.settings.Settings;
import opwatch.ui.details.DetailsPane;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import org.jspecify.annotations.Nullable;

/// What joins the table with the details and the timeline: the details show the selected rows, and the
/// focus goes from the one to the next. FX thread only.
final class SelectionDetails {
    private final WatchTable table;
    private final TableArea area;
    private final DetailsPane details;
    private final DetailsSplit split;
    /// What had the focus when it last left the details by key.
    private @Nullable Node left;

    /// @param area where the table stands
    SelectionDetails(WatchTable table, TableArea area, DetailsPane details) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.area = area;
        this.details = details;
        split = new DetailsSplit(area, details, this::isBusy, table::keepPlace);
    }

    /// The node to put into the window.
    DetailsSplit view() {
        return split;
    }

    /// Arranges details and timeline as the settings say.
    void restore(Settings.Split settings) {
        split.restore(settings);
        area.timeline().restore(settings);
    }

    /// The settings with the two as they are now.
    Settings.Split settings() {
        return area.timeline().in(split.settings());
    }

    /// Shows the timeline or hides it.
    void toggleTimeline() {
        area.timeline().toggle();
    }

    /// Call it at each tick.
    void tick(Instant now) {
        details.tick(now);
        area.timeline().tick(now);
    }

    /// Shows what has changed while nobody could see it.
    void repaint() {
        details.repaint();
        area.timeline().repaint();
    }

    void show(List<WatchRow> rows) {
        if (rows.isEmpty()) {
            giveBackFocus();
        }
        details.show(rows);
        split.need(!rows.isEmpty());
    }

    /// Gives the focus back to the table; false when the details do not have it.
    boolean giveBackFocus() {
        Node focus = focusInDetails();
        if (focus != null) {
            left = focus;
            area.focus();
        }
        return focus != null;
    }

    /// Folds the details or unfolds them. Without a selected row the row with the focus is shown.
    void toggle() {
        if (split.isShown()) {
            giveBackFocus();
            split.want(false);
        } else {
            unfold();
        }
    }

    private void unfold() {
        split.want(true);
        if (table.selection().get().isEmpty()) {
            table.selectFocused();
        }
    }

    /// Moves the focus from the table into the timeline, if that is shown, from there into the details, and
    /// from anywhere else to the table.
    void moveFocus() {
        if (giveBackFocus()) {
            return;
        }
        boolean fromTable = table.view().isFocused();
        if (fromTable && area.timeline().focusTimeline()) {
            return;
        }
        if (!fromTable && !area.timeline().isTimelineFocused()) {
            area.focus();
            return;
        }
        unfold();
        if (split.isShown() && left != null && isInDetails(left)) {
            left.requestFocus();
        } else if (split.isShown()) {
            details.focus();
        } else {
            area.focus();
        }
    }

    /// Whether the person does what a smaller table would end: names a row, or chooses from its menu.
    private boolean isBusy() {
        ContextMenu menu = table.view().getContextMenu();
        return table.view().getEditingCell() != null || (menu != null && menu.isShowing());
    }

    private @Nullable Node focusInDetails() {
        Node focus = split.getScene() == null ? null : split.getScene().getFocusOwner();
        return focus != null && isInDetails(focus) ? focus : null;
    }

    /// Whether a node is in the details and can be seen: it is in the open tab.
    private boolean isInDetails(Node node) {
        Node each = node;
        while (each != null && each != details && each.isVisible()) {
            each = each.getParent();
        }
        return each == details;
    }
}
