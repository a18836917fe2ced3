package opwatch.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;

/// What the tests by chance choose of rows and for them.
///
/// @param chance with the seed of the test
record RandomRows(Random chance) {
    /// Some rows of a list in any order, none to this many.
    List<WatchRow> some(WatchList list, int most) {
        List<WatchRow> some = new ArrayList<>(list.rows());
        Collections.shuffle(some, chance);
        return some.subList(0, Math.min(some.size(), chance.nextInt(most + 1)));
    }

    /// The ID of one of four subscriptions.
    String subscription() {
        return chance.nextInt(4) + "0000000-1111-2222-3333-444444444444";
    }

    /// Some of these tags in any order, none to this many less one.
    List<String> tags(List<String> of, int bound) {
        List<String> tags = new ArrayList<>(of);
        Collections.shuffle(tags, chance);
        return List.copyOf(tags.subList(0, chance.nextInt(bound)));
    }
}
