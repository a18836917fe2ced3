package opwatch.ui.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/// How many rows of a list have each trait, kept by the difference that each change of a row makes: ten
/// thousand rows are not counted for the news of ten. Tells which rows have changed, too. FX thread only.
public final class RowTally {
    private final int[] counts = new int[RowTrait.values().length];
    private final int[] arrivals = new int[counts.length];
    private final List<Consumer<WatchRow>> followers = new ArrayList<>();

    /// @param first the first to be told of each row that has changed
    RowTally(Consumer<WatchRow> first) {
        followers.add(first);
    }

    /// How many rows of the list have a trait.
    public int of(RowTrait trait) {
        assert Platform.isFxApplicationThread();
        return counts[trait.ordinal()];
    }

    /// How many rows of the list have come to have a trait by a change since the list is there.
    public int arrivals(RowTrait trait) {
        assert Platform.isFxApplicationThread();
        return arrivals[trait.ordinal()];
    }

    /// Tells from now on of each row of the list that has changed, after that; not of rows that come or go.
    public void follow(Consumer<WatchRow> follower) {
        assert Platform.isFxApplicationThread();
        followers.add(follower);
    }

    /// Counts a row from now on.
    void enter(WatchRow row) {
        row.count(this);
        count(counts, row.traits(), 1);
    }

    void leave(WatchRow row) {
        row.count(null);
        count(counts, row.traits(), -1);
    }

    /// @param before the traits that the row had
    void changed(WatchRow row, int before) {
        if (row.traits() != before) {
            count(counts, before, -1);
            count(counts, row.traits(), 1);
            count(arrivals, row.traits() & ~before, 1);
        }
        followers.forEach(follower -> follower.accept(row));
    }

    private static void count(int[] counts, int traits, int more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += (traits >> i & 1) * more;
        }
    }
}
