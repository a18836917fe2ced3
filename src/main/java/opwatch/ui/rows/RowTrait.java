package opwatch.ui.rows;

import opwatch.operation.Attention;

/// What is counted of the rows of a list ([RowTally]). A row has several of these at a time, none of them by
/// the clock: each changes with the row only.
public enum RowTrait {
    /// It has not ended as far as Azure has said, or Azure has said nothing yet.
    OPEN,
    /// It has not ended, and Azure has said so; the last check may have failed since.
    RUNNING,
    TROUBLE,
    FAILED,
    CANCELED,
    SUCCEEDED,
    /// A person has to act before it can be checked, and wants to be reminded of it.
    NEEDS_PERSON,
    /// It failed, and the person wants no reminder of that.
    KNOWN_FAILED,
    /// It could not be checked, and the person wants no reminder of that.
    KNOWN_TROUBLE,
    /// The person wants no reminder of its state.
    QUIET,
    /// It has changed since the person last saw it.
    UNREAD,
    /// The person has decided something of it that ends by itself: it is acknowledged, snoozed or paused.
    DECIDED;

    private static final RowTrait[] ALL = values();

    /// Whether a row has this trait.
    public boolean isOf(WatchRow row) {
        return switch (this) {
            case OPEN -> !row.state().hasEnded();
            case RUNNING -> !row.state().hasEnded() && row.observation().get().status() != null;
            case TROUBLE -> row.state() == RowState.TROUBLE;
            case FAILED -> row.state() == RowState.FAILED;
            case CANCELED -> row.state() == RowState.CANCELED;
            case SUCCEEDED -> row.state() == RowState.SUCCEEDED;
            case NEEDS_PERSON -> RowState.needsPerson(row.observation().get()) && !RowMark.isQuiet(row);
            case KNOWN_FAILED -> row.state() == RowState.FAILED && RowMark.isQuiet(row);
            case KNOWN_TROUBLE -> row.state() == RowState.TROUBLE && RowMark.isQuiet(row);
            case QUIET -> RowMark.isQuiet(row);
            case UNREAD -> RowMark.isUnread(row);
            case DECIDED -> {
                Attention attention = row.attention().get();
                yield attention.acknowledged() != null || attention.snoozed() != null || attention.paused() != null;
            }
        };
    }

    /// Whether it is one of these traits, which have a bit each.
    boolean isIn(int bits) {
        return (bits >> ordinal() & 1) != 0;
    }

    /// The traits of a row, a bit for each.
    static int bits(WatchRow row) {
        int bits = 0;
        for (int i = 0; i < ALL.length; i++) {
            bits |= ALL[i].isOf(row) ? 1 << i : 0;
        }
        return bits;
    }
}
