package opwatch.report;

import java.util.List;

/// Rows below one heading. Immutable; any thread.
///
/// @param name what the heading says; empty where the rows stand in no groups
/// @param count how many rows the group has, those too that are folded away
/// @param rows those that are shown, top to bottom; empty where the group is folded
public record ReportGroup(String name, int count, List<ReportRow> rows) {
    public ReportGroup {
        rows = List.copyOf(rows);
    }

    /// How many rows are folded away.
    int folded() {
        return count - rows.size();
    }
}
