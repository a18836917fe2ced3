package opwatch.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.words.Strings;

/// A view as Markdown: a table as GitHub, GitLab and wikis read it, or its rows alone. Any thread.
public final class MarkdownReport {
    private final ReportView view;
    private final RowText text;

    private MarkdownReport(ReportView view, FreeText free) {
        this.view = view;
        text = new RowText(view.time(), free);
    }

    /// The rows as lines of a table, without its head: to be put below those of another one.
    public static String rows(ReportView view, FreeText free) {
        MarkdownReport report = new MarkdownReport(view, free);
        return view.rows().map(report::row).collect(Collectors.joining("\n"));
    }

    /// The rows as a table with its head.
    public static String table(ReportView view, FreeText free) {
        return new MarkdownReport(view, free).head() + "\n" + rows(view, free);
    }

    /// The view as the text of a file: what it shows and of when, and a table for each group.
    static String of(ReportView view, FreeText free) {
        MarkdownReport report = new MarkdownReport(view, free);
        StringBuilder file = new StringBuilder(4096);
        file.append("# ").append(Markdown.of(Strings.text("report.view.title"))).append("\n\n");
        Stream.concat(ScopeText.of(view, free).stream(), Stream.of(ScopeText.states(view)))
                .filter(line -> !line.isEmpty())
                .forEach(line -> file.append("- ").append(Markdown.of(line)).append('\n'));
        for (ReportGroup group : view.groups()) {
            if (view.isGrouped()) {
                file.append("\n## ")
                        .append(Markdown.of(ScopeText.heading(group, free)))
                        .append('\n');
            }
            if (!group.rows().isEmpty()) {
                file.append('\n').append(report.head()).append('\n');
                group.rows().forEach(row -> file.append(report.row(row)).append('\n'));
            }
        }
        return file.toString();
    }

    private String head() {
        List<String> titles = view.columns().stream().map(Column::title).toList();
        return line(titles.stream().map(Markdown::of))
                + "\n"
                + line(titles.stream().map(_ -> "---"));
    }

    private String row(ReportRow row) {
        return line(view.columns().stream().map(column -> cell(column, row)));
    }

    private String cell(Column column, ReportRow row) {
        RowText.Cell cell = text.of(column, row);
        Stream<String> parts = Stream.of(cell.first(), cell.second(), column == Column.LABEL ? text.note(row) : "");
        return parts.filter(part -> !part.isBlank()).map(Markdown::of).collect(Collectors.joining(" · "));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
