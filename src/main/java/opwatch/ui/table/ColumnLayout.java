package opwatch.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import opwatch.settings.Settings;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// How the person arranged the columns: into the settings and back. FX thread only.
public final class ColumnLayout {
    private static final double LAST_LEAST = 150;
    private static final double SCROLL_BAR = 16;

    private final TableView<WatchRow> view;
    private final Zoom zoom;

    ColumnLayout(TableView<WatchRow> view, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.view = view;
        this.zoom = zoom;
        zoom.fit(view, List.copyOf(view.getColumns()), this::fill);
        view.widthProperty().addListener(change -> fill());
        view.getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> fill());
    }

    /// Gives the last column the width that the others leave: it has the longest texts.
    private void fill() {
        List<TableColumn<WatchRow, ?>> shown = view.getVisibleLeafColumns();
        if (shown.isEmpty() || view.getWidth() == 0) {
            return;
        }
        double others = shown.stream()
                .limit(shown.size() - 1)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        shown.getLast().setPrefWidth(Math.max(zoom.of(LAST_LEAST), view.getWidth() - others - SCROLL_BAR));
    }

    /// Arranges the columns as the settings say. Columns that are new since then come last; unknown ones
    /// are skipped.
    public void restore(Settings settings) {
        List<TableColumn<WatchRow, ?>> left = new ArrayList<>(view.getColumns());
        List<TableColumn<WatchRow, ?>> ordered = new ArrayList<>();
        for (Settings.Column remembered : settings.table().columns()) {
            column(left, remembered.id()).ifPresent(column -> {
                column.setPrefWidth(Math.clamp(zoom.of(remembered.width()), column.getMinWidth(), 4000));
                column.setVisible(remembered.visible());
                left.remove(column);
                ordered.add(column);
            });
        }
        ordered.addAll(left);
        if (ordered.stream().noneMatch(TableColumn::isVisible)) {
            ordered.forEach(column -> column.setVisible(true));
        }
        view.getColumns().setAll(ordered);
        view.getSortOrder()
                .setAll(settings.table().sort().stream()
                        .map(sort -> sorted(ordered, sort))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// The same settings with the columns as they are now.
    public Settings into(Settings settings) {
        List<Settings.Column> columns = view.getColumns().stream()
                .map(column -> new Settings.Column(column.getId(), zoom.usual(column.getWidth()), column.isVisible()))
                .toList();
        List<Settings.Sort> sort = view.getSortOrder().stream()
                .map(column -> new Settings.Sort(column.getId(), column.getSortType() == SortType.ASCENDING))
                .toList();
        return settings.withTable(
                new Settings.Table(columns, sort, settings.table().rows()));
    }

    private static @Nullable TableColumn<WatchRow, ?> sorted(
            List<TableColumn<WatchRow, ?>> columns, Settings.Sort sort) {
        TableColumn<WatchRow, ?> column = column(columns, sort.column()).orElse(null);
        if (column != null) {
            column.setSortType(sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
        }
        return column;
    }

    private static Optional<TableColumn<WatchRow, ?>> column(List<TableColumn<WatchRow, ?>> columns, String id) {
        return columns.stream().filter(column -> id.equals(column.getId())).findFirst();
    }
}
