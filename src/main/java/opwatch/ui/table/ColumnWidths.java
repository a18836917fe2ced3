package opwatch.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import opwatch.ui.rows.TableLine;

/// How wide the columns are. The width that they leave goes to those with the longest texts, as long as the
/// person has not given these a width by hand.
///
/// While an edge is dragged, only what is right of it makes room or takes what is left: the edge stays under
/// the pointer. Columns left of it share again when the table changes its size or its columns.
final class ColumnWidths {
    private static final double SCROLL_BAR = 16;
    private static final double WIDEST = 4000;
    /// Two widths that differ by less are the same to a person.
    private static final double SAME = 0.5;
    /// Which columns take spare width, and how much of it for each.
    private static final Map<String, Integer> SHARES =
            Map.of(Columns.id(Columns.LABEL), 1, Columns.id(Columns.ERROR), 2);

    private final TableView<TableLine> view;
    private final Map<TableColumn<TableLine, ?>, Double> usual = new HashMap<>();
    /// Without what was spare: the usual width, or the one that the person gave by hand.
    private final Map<TableColumn<TableLine, ?>, Double> own = new HashMap<>();

    private double zoom = 1;
    private boolean filling;

    ColumnWidths(TableView<TableLine> view) {
        this.view = view;
        for (TableColumn<TableLine, ?> column : view.getColumns()) {
            usual.put(column, column.getPrefWidth());
            own.put(column, column.getPrefWidth());
            column.widthProperty().addListener((width, before, now) -> resized(column, now.doubleValue()));
        }
        view.widthProperty().addListener(change -> fill());
        view.getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> fill());
    }

    /// The column's own width in the usual size of text, to be kept.
    double of(TableColumn<TableLine, ?> column) {
        return Objects.requireNonNull(own.get(column));
    }

    /// Gives a column a width in the usual size of text. [#fill] shows it.
    void set(TableColumn<TableLine, ?> column, double width) {
        own.put(column, Math.clamp(width, column.getMinWidth() / zoom, WIDEST));
    }

    /// Gives all columns their usual widths. [#fill] shows them.
    void reset() {
        own.putAll(usual);
    }

    /// Makes all columns so many times as wide as in the usual size of text.
    void zoom(double factor) {
        // A column that is narrower than that is made wider here, which is not by hand.
        filling = true;
        view.getColumns().forEach(column -> column.setMinWidth(column.getMinWidth() * factor / zoom));
        filling = false;
        zoom = factor;
        fill();
    }

    /// Whether all columns have their usual widths.
    boolean areUsual() {
        return own.keySet().stream().noneMatch(this::isByHand);
    }

    /// Shares out what the columns leave of the table's width.
    void fill() {
        fill(0);
    }

    /// @param from the first column that makes room or takes more; those before it stay as wide as they are
    private void fill(int from) {
        List<TableColumn<TableLine, ?>> all = List.copyOf(view.getVisibleLeafColumns());
        List<TableColumn<TableLine, ?>> shown = all.subList(from, all.size());
        double taken = shown.stream().mapToDouble(this::shownWidth).sum()
                + all.subList(0, from).stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
        double spare = view.getWidth() == 0 ? 0 : Math.max(0, view.getWidth() - SCROLL_BAR - taken);
        int shares = shown.stream().mapToInt(this::share).sum();
        filling = true;
        for (TableColumn<TableLine, ?> column : shown) {
            double more = shares == 0 ? 0 : Math.floor(spare * share(column) / shares);
            resize(column, shownWidth(column) + more);
        }
        filling = false;
    }

    private double shownWidth(TableColumn<TableLine, ?> column) {
        return of(column) * zoom;
    }

    private int share(TableColumn<TableLine, ?> column) {
        return isByHand(column) ? 0 : SHARES.getOrDefault(column.getId(), 0);
    }

    private boolean isByHand(TableColumn<TableLine, ?> column) {
        return Math.abs(of(column) - Objects.requireNonNull(usual.get(column))) >= SAME;
    }

    private void resized(TableColumn<TableLine, ?> column, double now) {
        if (!filling) {
            set(column, now / zoom);
            fill(view.getVisibleLeafColumns().indexOf(column) + 1);
        }
    }

    private static void resize(TableColumn<TableLine, ?> column, double width) {
        if (column.getWidth() == width) {
            return;
        }
        if (column.getPrefWidth() == width) {
            // Dragging changes the width alone; the same preference again would change nothing.
            column.setPrefWidth(width + 1);
        }
        column.setPrefWidth(width);
    }
}
