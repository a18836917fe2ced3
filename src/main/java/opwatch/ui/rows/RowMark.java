package opwatch.ui.rows;

import java.util.EnumSet;
import java.util.Set;
import opwatch.operation.Attention;

/// What a person has decided about a row, as it stands beside the row's state by shape and word; and whether
/// they have seen its last change. FX thread, as the rows.
///
/// Three words: an acknowledged row is known until it changes, a snoozed one is to be heard of later, and of
/// an expected one the person will be told. Acknowledged and snoozed rows are quiet: they leave what asks for
/// attention (title, worst state of a group, "Needs you"), never the list or a count of states.
///
/// A snooze until a moment lasts here until it is taken from the row, which the window does within a second
/// after that moment.
public enum RowMark {
    ACKNOWLEDGED,
    SNOOZED,
    EXPECTED;

    /// The marks of a row.
    public static Set<RowMark> of(WatchRow row) {
        Set<RowMark> marks = EnumSet.noneOf(RowMark.class);
        for (RowMark mark : values()) {
            if (mark.isOf(row)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /// Whether a row has this mark.
    public boolean isOf(WatchRow row) {
        Attention attention = row.attention().get();
        return switch (this) {
            case ACKNOWLEDGED -> attention.isAcknowledged(row.observation().get());
            case SNOOZED ->
                attention.snoozed() != null
                        && (attention.snoozed().until() != null
                                || attention
                                        .snoozed()
                                        .of()
                                        .holds(row.observation().get()));
            case EXPECTED -> !attention.expected().isEmpty();
        };
    }

    /// Whether the person wants no reminder of the row's state.
    public static boolean isQuiet(WatchRow row) {
        return ACKNOWLEDGED.isOf(row) || SNOOZED.isOf(row);
    }

    /// Whether the row has changed since the person last saw it; not while they want to hear nothing of it.
    public static boolean isUnread(WatchRow row) {
        return row.attention().get().isUnread(row.observation().get()) && !SNOOZED.isOf(row);
    }
}
