package opwatch.report;

import java.util.Locale;
import java.util.function.BiFunction;

/// A kind of file that a view is written to. Any thread.
@SuppressWarnings("ImmutableEnumChecker") // the writers hold nothing
public enum ReportFormat {
    /// A page for people, which needs nothing beside it.
    HTML(".html", HtmlReport::of),
    /// For a spreadsheet.
    CSV(".csv", Csv::of),
    /// For a program.
    JSON(".json", JsonReport::of),
    /// For a wiki or an issue.
    MARKDOWN(".md", MarkdownReport::of);

    private final String ending;
    private final BiFunction<ReportView, FreeText, String> writer;

    ReportFormat(String ending, BiFunction<ReportView, FreeText, String> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /// How the name of such a file ends.
    public String ending() {
        return ending;
    }

    /// The format of this name, as the settings keep it; the page for a name that is none.
    public static ReportFormat named(String name) {
        for (ReportFormat format : values()) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        return HTML;
    }

    /// The key of what it is called.
    public String key() {
        return "report.format." + name().toLowerCase(Locale.ROOT);
    }

    /// A view as the text of such a file.
    public String of(ReportView view, FreeText free) {
        return writer.apply(view, free);
    }
}
