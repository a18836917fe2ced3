package opwatch.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import opwatch.filter.FilterQuery;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.ChipBar;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.RowFilter.Group;
import opwatch.ui.table.RowTexts;
import opwatch.ui.table.WatchTable;

/// The chips and the filter field, which filter the table together. FX thread only.
final class FilterInput {
    private final WatchTable table;
    private final WatchList list;
    private final RowTexts texts;
    private final ChipBar chips = new ChipBar(group -> apply());
    private final QueryField field = new QueryField();
    private final ReadOnlyObjectWrapper<RowFilter> filter = new ReadOnlyObjectWrapper<>(RowFilter.NONE);
    /// While chip and words change together.
    private boolean setting;

    FilterInput(WatchTable table, WatchList list, RowTexts texts) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.list = list;
        this.texts = texts;
        field.textProperty().addListener((text, before, after) -> apply());
    }

    Region chips() {
        return chips;
    }

    TextField field() {
        return field;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// The words, as they were typed.
    String text() {
        return field.getText();
    }

    Group chosen() {
        return chips.chosen();
    }

    /// Chip and words that filter the table now.
    ReadOnlyObjectProperty<RowFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Puts this chip and these words in the place of those that are there.
    void set(Group group, String text) {
        assert Platform.isFxApplicationThread();
        setting = true;
        field.setText(text);
        chips.choose(group);
        setting = false;
        apply();
    }

    /// Shows all rows again.
    void clear() {
        set(Group.ALL, "");
    }

    /// Shows errors only, or all states again; the words stay.
    void toggleErrors() {
        chips.choose(chips.chosen() == Group.ERRORS ? Group.ALL : Group.ERRORS);
    }

    /// Counts anew. Call it when rows have come, gone or changed.
    void count() {
        RowFilter now = filter.get();
        chips.count(list.rows(), now.isWorded(), row -> now.holdsWords(row, list.names()));
    }

    /// Counts anew where what passes depends on the time. Call it once a second.
    void tick() {
        if (filter.get().query().isTimed()) {
            count();
        }
    }

    private void apply() {
        if (setting) {
            return;
        }
        FilterQuery query = FilterQuery.of(field.getText());
        if (query.isEmpty()) {
            texts.forget();
        }
        field.show(query.flaws());
        filter.set(RowFilter.of(chips.chosen(), query, texts));
        table.filter(filter.get());
        count();
    }
}
