package opwatch.ui.table;

import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The one tooltip of a table's cells, made when the mouse first enters one: each tooltip is a window of
/// its own, and one for each of two hundred cells took a tenth of a start.
final class CellTip {
    private static final double WIDEST = 520;

    private @Nullable Tooltip tip;
    private @Nullable RowCell entered;

    /// Listens at the table, not at each cell. What a cell has to say is asked for again when it is about to
    /// be shown; nothing is shown where that is empty.
    void on(TableView<?> table) {
        table.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof RowCell cell && cell.hasHint()) {
                entered = cell;
                cell.setTooltip(cell.hint().isEmpty() ? null : shared());
            }
        });
    }

    private Tooltip shared() {
        Tooltip made = tip;
        if (made == null) {
            Tooltip fresh = new Tooltip();
            fresh.setWrapText(true);
            fresh.setMaxWidth(WIDEST);
            fresh.setOnShowing(event -> {
                String words = entered == null ? "" : entered.hint();
                fresh.setText(words);
                // It may have become so since the mouse entered. Not all desktops can show a window that is clear.
                fresh.setOpacity(words.isEmpty() ? 0 : 1);
            });
            made = fresh;
            tip = fresh;
        }
        return made;
    }
}
