package opwatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opwatch.words.Strings;

/// What a report shows, of when, and what it leaves out, in sentences. Any thread.
final class ScopeText {
    private ScopeText() {}

    /// The sentences, the moment first.
    static List<String> of(ReportView view, FreeText free) {
        Scope scope = view.scope();
        List<String> lines = new ArrayList<>();
        lines.add(asOf(view.time()));
        add(lines, "report.view.name", free.line(scope.view()));
        add(lines, "report.view.filter", free.line(scope.filter()));
        add(lines, "report.view.states", scope.states());
        add(lines, "report.view.grouped", scope.grouping());
        lines.add(Strings.text("report.view.shown", view.count(), scope.listed()));
        if (view.folded() > 0) {
            lines.add(Strings.text("report.view.folded", view.folded()));
        }
        lines.add(Strings.text("report.view.made", view.app()));
        return lines;
    }

    /// How many rows have which state; empty where there are none.
    static String states(ReportView view) {
        return view.states().entrySet().stream()
                .map(each -> Strings.text("details.several.state", RowText.name(each.getKey()), each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /// The moment in the shown zone, the name of that zone, and the moment in UTC.
    static String asOf(ReportTime time) {
        return Strings.text(
                "report.view.asof", time.read(time.at()), time.zone().getId(), ReportTime.utc(time.at()));
    }

    /// The heading of a group: its name and how many rows it has.
    static String heading(ReportGroup group, FreeText free) {
        String name = free.line(group.name());
        return group.folded() == 0
                ? Strings.text("report.view.group", name, group.count())
                : Strings.text("report.view.group.folded", name, group.count());
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(Strings.text(key, value));
        }
    }
}
