package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import opwatch.settings.Settings;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// How the person arranged the columns: into the settings and back. FX thread only.
public final class ColumnLayout {
    private final TableView<TableLine> view;
    private final ColumnWidths widths;
    /// The columns in their usual order.
    private final List<TableColumn<TableLine, ?>> usual;

    private final Set<TableColumn<TableLine, ?>> usuallyShown;

    /// @param view its columns stand as they usually do
    ColumnLayout(TableView<TableLine> view) {
        assert Platform.isFxApplicationThread();
        this.view = view;
        usual = List.copyOf(view.getColumns());
        usuallyShown = usual.stream().filter(TableColumn::isVisible).collect(Collectors.toSet());
        widths = new ColumnWidths(view);
    }

    /// All columns, left to right, the hidden ones too.
    List<TableColumn<TableLine, ?>> columns() {
        return List.copyOf(view.getColumns());
    }

    /// Puts the columns in their usual order and widths, and shows those that usually are. What the table is
    /// sorted by stays.
    public void reset() {
        assert Platform.isFxApplicationThread();
        List<TableColumn<TableLine, ?>> sort = List.copyOf(view.getSortOrder());
        arrange(List.of());
        if (!sort.equals(view.getSortOrder())) {
            view.getSortOrder().setAll(sort);
        }
    }

    /// Makes all columns so many times as wide as in the usual size of text.
    void zoom(double factor) {
        widths.zoom(factor);
    }

    /// Arranges the columns as the settings say. Columns that are new since then come last; unknown ones
    /// are skipped.
    void restore(Settings.Table settings) {
        arrange(settings.columns());
        view.getSortOrder()
                .setAll(settings.sort().stream()
                        .map(this::sorted)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void arrange(List<Settings.Column> remembered) {
        widths.reset();
        usual.forEach(column -> column.setVisible(usuallyShown.contains(column)));
        List<TableColumn<TableLine, ?>> left = new ArrayList<>(usual);
        List<TableColumn<TableLine, ?>> ordered = new ArrayList<>();
        for (Settings.Column one : remembered) {
            column(left, one.id()).ifPresent(column -> {
                if (one.width() > 0) {
                    widths.set(column, one.width());
                }
                column.setVisible(one.visible());
                left.remove(column);
                ordered.add(column);
            });
        }
        ordered.addAll(left);
        if (ordered.stream().noneMatch(TableColumn::isVisible)) {
            usuallyShown.forEach(column -> column.setVisible(true));
        }
        if (!ordered.equals(view.getColumns())) {
            view.getColumns().setAll(ordered);
        }
        widths.fill();
    }

    /// The columns as they are now, for the settings; empty when they are the usual ones.
    List<Settings.Column> kept() {
        if (view.getColumns().equals(usual)
                && Set.copyOf(view.getVisibleLeafColumns()).equals(usuallyShown)
                && widths.areUsual()) {
            return List.of();
        }
        return view.getColumns().stream()
                .map(column -> new Settings.Column(column.getId(), widths.of(column), column.isVisible()))
                .toList();
    }

    /// What the table is sorted by now, for the settings.
    List<Settings.Sort> sort() {
        return view.getSortOrder().stream()
                .map(column -> new Settings.Sort(column.getId(), column.getSortType() == SortType.ASCENDING))
                .toList();
    }

    private @Nullable TableColumn<TableLine, ?> sorted(Settings.Sort sort) {
        TableColumn<TableLine, ?> column = column(usual, sort.column()).orElse(null);
        if (column != null) {
            column.setSortType(sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
        }
        return column;
    }

    private static Optional<TableColumn<TableLine, ?>> column(List<TableColumn<TableLine, ?>> columns, String id) {
        return columns.stream().filter(column -> id.equals(column.getId())).findFirst();
    }
}
