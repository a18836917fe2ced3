package opwatch.ui.table;

import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The one tooltip of a table's cells, made when the mouse first enters one: each tooltip is a window of
/// its own, and one for each of two hundred cells took a tenth of a start.
final class CellTip {
    private static final double WIDEST = 520;

    private @Nullable Tooltip tip;
    private Supplier<String> text = () -> "";

    /// Shows these words while the mouse rests on the cell; nothing where they are empty.
    void on(TableCell<?, ?> cell, Supplier<String> words) {
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            text = words;
            if (cell.getTooltip() == null) {
                cell.setTooltip(shared());
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
                String words = text.get();
                fresh.setText(words);
                fresh.setOpacity(words.isEmpty() ? 0 : 1);
            });
            made = fresh;
            tip = fresh;
        }
        return made;
    }
}
