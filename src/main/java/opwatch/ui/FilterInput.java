package opwatch.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import opwatch.filter.FilterQuery;
import opwatch.filter.SearchedRow;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Reading;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.ChipBar;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.RowFilter.Group;
import opwatch.ui.table.RowTexts;
import opwatch.ui.table.WatchTable;

/// The chips and the filter field, which filter the table together. FX thread only.
///
/// Azure's answers that come from disk are read when they are first searched. Where that takes long, they are
/// read on another thread from the moment the field gets the focus, and the words filter when it is done.
final class FilterInput {
    /// So many answers are read in less than a person notices.
    private static final int FEW = 500;

    private final WatchTable table;
    private final WatchList list;
    private final RowTexts texts;
    private final Reading reading;
    private final ChipBar chips = new ChipBar(group -> apply());
    private final QueryField field = new QueryField();
    private final ReadOnlyObjectWrapper<RowFilter> filter = new ReadOnlyObjectWrapper<>(RowFilter.NONE);
    /// While chip and words change together.
    private boolean setting;
    /// While the words wait for answers that are read.
    private boolean pending;
    /// All answers of the rows have been read, and no row has come since.
    private boolean isRead;

    FilterInput(WatchTable table, WatchList list, WindowParts parts, NoticeBar notices) {
        this(table, list, new RowTexts(parts.clock(), parts.zone()), new Reading(parts.mailbox()::post, notices));
    }

    /// @param reading reads answers on another thread
    FilterInput(WatchTable table, WatchList list, RowTexts texts, Reading reading) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.list = list;
        this.texts = texts;
        this.reading = reading;
        field.focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                isRead();
            } else if (field.getText().isBlank()) {
                texts.forget();
            }
        });
        field.textProperty().addListener((text, before, after) -> apply());
        list.rows().addListener((ListChangeListener<WatchRow>) change -> isRead = false);
        // However the reading ended: words do not wait for an answer that cannot be read.
        reading.waiting().addListener((waiting, before, now) -> {
            if (now.intValue() == 0 && pending) {
                apply();
            }
        });
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
        if (pending) {
            return;
        }
        texts.forgetAllBut(list.rows());
        chips.count(list, filter.get());
    }

    /// Counts anew where what passes may depend on the time, as that of all words may: a moment is shown by
    /// the day and the zone. Call it at each tick.
    void tick() {
        if (filter.get().isWorded()) {
            count();
        }
    }

    private void apply() {
        if (setting) {
            return;
        }
        FilterQuery query = FilterQuery.of(field.getText());
        field.show(query.flaws());
        pending = !query.isEmpty() && !isRead();
        if (pending) {
            chips.searching();
            return;
        }
        filter.set(RowFilter.of(chips.chosen(), query, texts));
        table.filter(filter.get());
        count();
    }

    /// Whether the rows can be searched at once. Otherwise their answers are read, and then words that wait
    /// for them filter.
    private boolean isRead() {
        if (reading.waiting().get() > 0) {
            return false;
        }
        if (isRead) {
            return true;
        }
        List<SearchedRow> unread = texts.unread(list.rows(), list.names());
        isRead = unread.isEmpty();
        if (unread.size() <= FEW) {
            return true;
        }
        reading.read(
                () -> {
                    read(unread);
                    return unread.size();
                },
                _ -> {});
        return false;
    }

    /// Reads all that can be read; then fails as the last failed that could not.
    private static void read(List<SearchedRow> rows) {
        RuntimeException bug = null;
        for (SearchedRow row : rows) {
            try {
                row.read();
            } catch (RuntimeException e) {
                bug = e;
            }
        }
        if (bug != null) {
            throw bug;
        }
    }
}
