package opwatch.ui.table;

import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import opwatch.ui.StyleNames;
import org.jspecify.annotations.Nullable;

/// A cell that paints one aspect of a row, again whenever the row changes and, for ages and durations,
/// every second.
///
/// Only cells on screen exist, so the cost follows what is visible, not the number of rows. It listens
/// weakly: the table throws cells away without telling them.
class RowCell extends TableCell<WatchRow, WatchRow> {
    /// Puts what is to be seen of a row into its cell.
    interface Painter {
        void paint(RowCell cell, WatchRow row, Instant now);
    }

    /// The text of a cell's tooltip; empty for none. Asked only when it is about to be shown.
    interface Hint {
        String text(WatchRow row, Instant now);
    }

    private final Painter painter;
    private final ObservableValue<Instant> now;
    private final InvalidationListener repaint = change -> paint();
    private final WeakInvalidationListener weakRepaint = new WeakInvalidationListener(repaint);
    private @Nullable WatchRow painted;

    RowCell(Painter painter, @Nullable Hint hint, ObservableValue<Instant> now, boolean ticks) {
        this.painter = painter;
        this.now = now;
        if (ticks) {
            now.addListener(weakRepaint);
        }
        if (hint != null) {
            setTooltip(tooltip(hint));
        }
    }

    @Override
    protected final void updateItem(@Nullable WatchRow row, boolean empty) {
        super.updateItem(row, empty);
        WatchRow next = empty ? null : row;
        if (next != painted) {
            follow(painted, next);
            painted = next;
        }
        if (next == null) {
            setText(null);
            setGraphic(null);
        } else {
            paint();
        }
    }

    /// Text for the cell and for a screen reader.
    final void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    final void stale(boolean stale) {
        pseudoClassStateChanged(StyleNames.STALE, stale);
    }

    private void paint() {
        if (painted != null && !isEditing()) {
            painter.paint(this, painted, now.getValue());
        }
    }

    private void follow(@Nullable WatchRow before, @Nullable WatchRow next) {
        if (before != null) {
            before.observation().removeListener(weakRepaint);
            before.nextLook().removeListener(weakRepaint);
            before.label().removeListener(weakRepaint);
        }
        if (next != null) {
            next.observation().addListener(weakRepaint);
            next.nextLook().addListener(weakRepaint);
            next.label().addListener(weakRepaint);
        }
    }

    private Tooltip tooltip(Hint hint) {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(520);
        tip.setOnShowing(event -> {
            String text = painted == null ? "" : hint.text(painted, now.getValue());
            tip.setText(text);
            tip.setOpacity(text.isEmpty() ? 0 : 1);
        });
        return tip;
    }
}
