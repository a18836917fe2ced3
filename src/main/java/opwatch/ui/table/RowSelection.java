package opwatch.ui.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;

/// The rows that commands act on: the selected ones, and all rows of a selected heading, folded or not.
///
/// A selected row that leaves the table although it is on the list, by the filter or with its group, is
/// remembered and selected again when it comes back, unless the person has selected something else since.
/// Until then it is not among the rows: no command acts on what cannot be seen.
final class RowSelection {
    private final TableView<TableLine> view;
    private final RowFocus focus;
    private final ReadOnlyObjectWrapper<List<WatchRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private Set<TableLine> hidden = Set.of();

    RowSelection(TableView<TableLine> view, RowFocus focus) {
        this.view = view;
        this.focus = focus;
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TableLine>) change -> chosen());
    }

    /// Top to bottom, each once.
    ReadOnlyObjectProperty<List<WatchRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The first that is selected itself, not with its group.
    Optional<WatchRow> first() {
        return view.getSelectionModel().getSelectedItems().stream()
                .<WatchRow>mapMulti((line, next) -> {
                    if (line instanceof WatchRow row) {
                        next.accept(row);
                    }
                })
                .findFirst();
    }

    /// The heading that is selected alone.
    Optional<GroupLine> group() {
        List<TableLine> lines = view.getSelectionModel().getSelectedItems();
        return lines.size() == 1 && lines.getFirst() instanceof GroupLine group ? Optional.of(group) : Optional.empty();
    }

    /// The selected rows that are not shown.
    Set<TableLine> hidden() {
        return hidden;
    }

    void forgetHidden() {
        hidden = Set.of();
    }

    /// Remembers those of the lines that are not shown any more.
    ///
    /// @param selected what was selected and is on the list
    void remember(Collection<? extends TableLine> selected) {
        if (selected.isEmpty()) {
            hidden = Set.of();
            publish();
            return;
        }
        Set<TableLine> shown = new HashSet<>(view.getItems());
        hidden = selected.stream().filter(line -> !shown.contains(line)).collect(Collectors.toSet());
        publish();
    }

    /// The person has selected something, or a row that left was selected.
    private void chosen() {
        if (!focus.isArranging() && !selected().equals(rows.get())) {
            hidden = Set.of();
            publish();
        }
    }

    /// Takes the selection as it is. Call it when the rows of a heading may have changed, too.
    void publish() {
        List<WatchRow> now = selected();
        if (!now.equals(rows.get())) {
            rows.set(now);
        }
    }

    private List<WatchRow> selected() {
        Set<WatchRow> selected = new LinkedHashSet<>();
        for (TableLine line : view.getSelectionModel().getSelectedItems()) {
            if (line instanceof WatchRow row) {
                selected.add(row);
            } else if (line instanceof GroupLine group) {
                selected.addAll(group.rows());
            }
        }
        return List.copyOf(selected);
    }
}
