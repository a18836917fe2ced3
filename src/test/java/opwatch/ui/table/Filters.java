package opwatch.ui.table;

import java.time.InstantSource;
import java.time.ZoneId;
import opwatch.filter.FilterQuery;
import opwatch.ui.table.RowFilter.Group;

/// Filters by this computer's clock and in its zone.
final class Filters {
    private Filters() {}

    static RowTexts texts() {
        return new RowTexts(InstantSource.system(), ZoneId::systemDefault);
    }

    /// A chip and the words of a filter field, whose texts no row has yet.
    static RowFilter of(Group group, String text) {
        return RowFilter.of(group, FilterQuery.of(text), texts());
    }
}
