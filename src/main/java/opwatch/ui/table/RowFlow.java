package opwatch.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import opwatch.ui.rows.TableLine;
import org.jspecify.annotations.Nullable;

/// The rows of a table on the screen. A line that slides, because another has come above it, takes its row
/// with it, so that no cell is filled anew; JavaFX's own leaves the rows in their places and gives them the
/// other lines.
final class RowFlow extends VirtualFlow<TableRow<TableLine>> {
    private final TableView<TableLine> view;
    /// The rows on the way to the screen that look another way than when the styles were applied.
    private final Set<TableRow<TableLine>> restyled = new HashSet<>();

    RowFlow(TableView<TableLine> view) {
        this.view = view;
    }

    /// JavaFX takes the rows from the pile by their index, which is the place of their lines.
    @Override
    protected void addAllToPile() {
        restyled.clear();
        List<TableRow<TableLine>> rows = rows();
        super.addAllToPile();
        if (!rows.stream().allMatch(this::isInPlace)) {
            slide(rows);
        }
    }

    /// A row that is in its place already needs nothing. JavaFX's own applies the styles of all its cells
    /// anew.
    @Override
    protected void setCellIndex(TableRow<TableLine> row, int index) {
        if (row.getIndex() != index || !isInPlace(row) || restyled.remove(row)) {
            super.setCellIndex(row, index);
        }
    }

    /// Those on the screen, top to bottom.
    private List<TableRow<TableLine>> rows() {
        List<TableRow<TableLine>> rows = new ArrayList<>();
        TableRow<TableLine> first = getFirstVisibleCell();
        TableRow<TableLine> last = getLastVisibleCell();
        if (first != null && last != null) {
            for (int i = first.getIndex(); i <= last.getIndex(); i++) {
                TableRow<TableLine> row = getVisibleCell(i);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private boolean isInPlace(TableRow<TableLine> row) {
        return row.getItem() == line(row.getIndex());
    }

    /// Gives the rows their indexes in another order: each that of its line, where one of them has that.
    private void slide(List<TableRow<TableLine>> rows) {
        Map<TableLine, TableRow<TableLine>> byLine = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        for (TableRow<TableLine> row : rows) {
            places.add(row.getIndex());
            if (row.getItem() != null) {
                byLine.put(row.getItem(), row);
            }
        }
        List<TableRow<TableLine>> left = new ArrayList<>(rows);
        List<Integer> free = new ArrayList<>();
        for (int place : places) {
            TableRow<TableLine> row = byLine.get(line(place));
            if (row == null) {
                free.add(place);
            } else {
                left.remove(row);
                move(row, place);
            }
        }
        for (int i = 0; i < free.size(); i++) {
            left.get(i).updateIndex(free.get(i));
            restyled.add(left.get(i));
        }
    }

    private void move(TableRow<TableLine> row, int place) {
        boolean selected = row.isSelected();
        boolean focused = row.isFocused();
        row.updateIndex(place);
        if (row.isSelected() != selected || row.isFocused() != focused) {
            restyled.add(row);
        }
    }

    private @Nullable TableLine line(int index) {
        List<TableLine> lines = view.getItems();
        return index >= 0 && index < lines.size() ? lines.get(index) : null;
    }
}
