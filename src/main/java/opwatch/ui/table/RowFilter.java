package opwatch.ui.table;

import java.util.List;
import java.util.function.Predicate;
import opwatch.filter.FilterField;
import opwatch.filter.FilterQuery;
import opwatch.filter.Span;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.RowTrait;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// Which rows are shown: one group of states, and what is asked of the rows in words.
///
/// @param group the chosen chip
/// @param query what is asked in words
/// @param texts what is searched; null where nothing is asked in words
public record RowFilter(
        Group group, FilterQuery query, @Nullable RowTexts texts) {
    /// The chips, in the order they stand. Those of a state have its name.
    public enum Group {
        ALL,
        NEEDS,
        TROUBLE,
        RUNNING,
        FAILED,
        CANCELED,
        SUCCEEDED,
        /// Failed, or not to be checked: what a person looks for who looks for trouble. Chosen by a key.
        ERRORS;

        /// The key of its name.
        public String key() {
            return switch (this) {
                case ALL -> "chip.all";
                case ERRORS -> "chip.errors";
                case NEEDS -> "chip.needs";
                case TROUBLE, RUNNING, FAILED, CANCELED, SUCCEEDED ->
                    RowState.valueOf(name()).key();
            };
        }

        /// The key of what the chip means.
        String tipKey() {
            return switch (this) {
                case ALL -> "chip.all.tip";
                case ERRORS -> "chip.errors.tip";
                case NEEDS -> "chip.needs.tip";
                case TROUBLE -> "chip.trouble.tip";
                case RUNNING -> "chip.running.tip";
                case FAILED -> "chip.failed.tip";
                case CANCELED -> "chip.canceled.tip";
                case SUCCEEDED -> "chip.succeeded.tip";
            };
        }

        /// The state whose shape and colour the chip has; null for those of several states.
        @Nullable
        RowState state() {
            return switch (this) {
                case ALL, NEEDS, ERRORS -> null;
                case TROUBLE -> RowState.TROUBLE;
                case RUNNING -> RowState.RUNNING;
                case FAILED -> RowState.FAILED;
                case CANCELED -> RowState.CANCELED;
                case SUCCEEDED -> RowState.SUCCEEDED;
            };
        }

        /// How many rows of a list belong to this group.
        int count(WatchList list) {
            return switch (this) {
                case ALL -> list.rows().size();
                case ERRORS -> list.tally().of(RowTrait.FAILED) + list.tally().of(RowTrait.TROUBLE);
                case NEEDS -> list.tally().of(RowTrait.NEEDS_PERSON);
                case TROUBLE, RUNNING, FAILED, CANCELED, SUCCEEDED ->
                    list.tally().of(RowTrait.valueOf(name()));
            };
        }

        /// Whether a row belongs to this group. A row whose last check failed still counts as what it was
        /// before. What is acknowledged or snoozed needs nobody; it stays in the group of its state.
        public boolean holds(WatchRow row) {
            return switch (this) {
                case ALL -> true;
                case ERRORS -> row.has(RowTrait.FAILED) || row.has(RowTrait.TROUBLE);
                case NEEDS -> row.has(RowTrait.NEEDS_PERSON);
                case RUNNING -> row.has(RowTrait.RUNNING);
                case TROUBLE -> row.has(RowTrait.TROUBLE);
                case FAILED -> row.has(RowTrait.FAILED);
                case CANCELED -> row.has(RowTrait.CANCELED);
                case SUCCEEDED -> row.has(RowTrait.SUCCEEDED);
            };
        }
    }

    /// Shows everything.
    public static final RowFilter NONE = new RowFilter(Group.ALL, FilterQuery.ALL, null);

    /// The filter for a chip and what is asked in words.
    public static RowFilter of(Group group, FilterQuery query, RowTexts texts) {
        return new RowFilter(group, query, query.isEmpty() ? null : texts);
    }

    /// Whether anything is asked in words.
    public boolean isWorded() {
        return !query.isEmpty();
    }

    /// Whether the table shows a row.
    ///
    /// @param names what people call its place: what stands in the row can be looked for
    boolean passes(WatchRow row, PlaceNames names) {
        return passing(names).test(row);
    }

    /// As [#passes], to be asked of many rows one after the other, as of now.
    Predicate<WatchRow> passing(PlaceNames names) {
        Predicate<WatchRow> words = words(names);
        return row -> group.holds(row) && words.test(row);
    }

    /// Whether a row has what is asked in words, whatever its state: to be asked of many rows one after the
    /// other, as of now.
    public Predicate<WatchRow> words(PlaceNames names) {
        return texts == null ? row -> true : texts.holding(query, names);
    }

    /// How the rows are shown that words are looked for in, see [RowTexts#shown]; null where nothing is
    /// asked in words.
    @Nullable
    Object shown(PlaceNames names) {
        return texts == null ? null : texts.shown(names);
    }

    /// Where the words stand in a text that the table shows.
    List<Span> marks(FilterField field, String shown) {
        return query.marks(field, shown);
    }
}
