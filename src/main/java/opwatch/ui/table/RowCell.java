package opwatch.ui.table;

import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import opwatch.filter.FilterField;
import opwatch.filter.Span;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.WindowSight;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// A cell that paints one aspect of a row, again whenever the row changes and, for ages and durations,
/// every second, for places when their names are learned.
///
/// Only cells on screen exist, so the cost follows what is visible, not the number of rows. It listens
/// weakly, because the table drops cells without telling them.
class RowCell extends TableCell<TableLine, WatchRow> {
    interface Painter {
        void paint(RowCell cell, WatchRow row, Instant now);
    }

    interface Words {
        String of(WatchRow row, Instant now);
    }

    /// What the cells of one table have in common: the time, moved on every second, and the filter whose
    /// words are marked.
    record Shared(ObservableValue<Instant> now, ObservableValue<RowFilter> filter) {}

    private final Painter painter;
    private final @Nullable Words hint;
    private final ObservableValue<Instant> now;
    private final ObservableValue<RowFilter> filter;
    private final InvalidationListener repaint = change -> paint();
    private final WeakInvalidationListener weakRepaint = new WeakInvalidationListener(repaint);
    private @Nullable WatchRow painted;
    /// What the cell shows is its row as it is now.
    private boolean current;
    /// Null as long as no word of a filter stood in this cell.
    private @Nullable MatchMarks marks;

    /// @param hint its tooltip, asked for only when it is about to be shown; null or empty for none
    /// @param besides what is shown depends on this besides the row; null for nothing
    RowCell(Painter painter, @Nullable Words hint, Shared shared, @Nullable Observable besides) {
        this.painter = painter;
        this.hint = hint;
        this.now = shared.now();
        this.filter = shared.filter();
        if (besides != null) {
            besides.addListener(weakRepaint);
        }
    }

    @Override
    protected final void updateItem(@Nullable WatchRow row, boolean empty) {
        super.updateItem(row, empty);
        WatchRow next = empty ? null : row;
        boolean changed = next != painted;
        if (changed) {
            if (painted == null) {
                // A heading may have said its words here.
                setAccessibleText(null);
            }
            follow(painted, next);
            painted = next;
        }
        if (next == null) {
            current = false;
            setText(null);
            setGraphic(null);
            mark(List.of());
        } else if (changed || !current) {
            paint();
        }
    }

    /// Shows the row again after something else stood in its place.
    final void repaint() {
        current = false;
        updateItem(getItem(), isEmpty());
    }

    /// What its tooltip says; empty for nothing.
    final String hint() {
        return painted == null || hint == null ? "" : hint.of(painted, now.getValue());
    }

    final boolean hasHint() {
        return hint != null;
    }

    /// Whether the text is an ID, whose letters are best read in equal widths.
    final void identifier(boolean identifier) {
        if (identifier != getStyleClass().contains(StyleNames.MONOSPACE)) {
            if (identifier) {
                getStyleClass().add(StyleNames.MONOSPACE);
            } else {
                getStyleClass().remove(StyleNames.MONOSPACE);
            }
        }
    }

    final void stale(boolean stale) {
        pseudoClassStateChanged(StyleNames.STALE, stale);
    }

    /// Shows a text in which the words of the filter are marked.
    final void showMarked(FilterField field, String text) {
        setText(text);
        mark(filter.getValue().marks(field, text));
    }

    /// Marks these parts of the text, and nothing else.
    final void mark(List<Span> spans) {
        if (marks == null && !spans.isEmpty()) {
            marks = new MatchMarks(this, getChildren());
        }
        if (marks != null) {
            marks.show(spans);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (marks != null) {
            marks.place();
        }
    }

    /// A label beside the text, as wide as the text leaves room for.
    ///
    /// @param least the share of the cell that it has in any case
    final Label beside(Label label, double least) {
        label.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> roomBeside(least), widthProperty(), textProperty(), fontProperty(), insetsProperty()));
        return label;
    }

    /// How wide a graphic beside the text may be: what the text leaves, and this share of the cell in any
    /// case.
    private double roomBeside(double least) {
        double all = getWidth() - snappedLeftInset() - snappedRightInset();
        String text = getText();
        if (text == null || text.isEmpty()) {
            return Math.max(0, all);
        }
        Text measure = new Text(text);
        measure.setFont(getFont());
        // A pixel more: what has no whole pixel less than it needs ends in dots.
        double taken = Math.ceil(measure.getLayoutBounds().getWidth()) + getGraphicTextGap() + 1;
        return Math.max(all * least, all - taken);
    }

    /// Paints it, where that can be seen; [WatchTable#repaint] makes up for it.
    final void paint() {
        WatchRow row = painted;
        current = row != null && !isEditing() && WindowSight.isSeen(this);
        if (row != null && current) {
            painter.paint(this, row, now.getValue());
        }
    }

    /// Paints all cells of a table.
    static void paintAll(Node table) {
        for (Node each : table.lookupAll(".table-cell")) {
            if (each instanceof RowCell cell) {
                cell.paint();
            }
        }
    }

    private void follow(@Nullable WatchRow before, @Nullable WatchRow next) {
        if (before != null) {
            before.changes().removeListener(weakRepaint);
        }
        if (next != null) {
            next.changes().addListener(weakRepaint);
        }
    }
}
