package opwatch.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.timeline.Mark;

/// What a window shows at one moment: its columns and rows in their order. Immutable; any thread.
///
/// @param app the version of OpWatch
/// @param columns the shown columns, left to right
/// @param groups the headings and their rows, top to bottom; one without a name where there are none
public record ReportView(String app, Scope scope, ReportTime time, List<Column> columns, List<ReportGroup> groups) {
    public ReportView {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    boolean isGrouped() {
        return !scope.grouping().isEmpty();
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    /// The shown rows, top to bottom.
    public Stream<ReportRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    /// How many rows are shown.
    public int count() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /// How many rows are folded away.
    public int folded() {
        return groups.stream().mapToInt(ReportGroup::folded).sum();
    }

    /// How many of the shown rows have which state, in the order of the states.
    Map<Mark, Integer> states() {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        rows().forEach(row -> counts.merge(row.state(time.at()), 1, Integer::sum));
        return counts;
    }
}
