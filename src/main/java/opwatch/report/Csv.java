package opwatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import opwatch.paste.SpreadsheetGuard;

/// Rows for a spreadsheet: as a CSV file (RFC 4180), or as lines with tabs that it takes from the clipboard.
/// No field is ever a formula, and no ID loses digits ([SpreadsheetGuard]). Any thread.
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String GROUP = "Group";

    private final ReportView view;
    private final RowFields fields;
    private final FreeText free;

    private Csv(ReportView view, FreeText free) {
        this.view = view;
        this.free = free;
        fields = new RowFields(view.time(), free);
    }

    /// A view as the text of a file: a byte order mark, by which a spreadsheet knows that it is UTF-8,
    /// English headers, one record a row.
    static String of(ReportView view, FreeText free) {
        return new Csv(view, free).file();
    }

    /// The rows of a view as lines of fields with tabs between them, without headers. Tabs and ends of lines
    /// in a field become blanks.
    public static String tabs(ReportView view, FreeText free) {
        Csv csv = new Csv(view, free);
        return view.rows()
                .map(row -> csv.fields.of(view.columns(), row).stream()
                        .map(Csv::betweenTabs)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private String file() {
        StringBuilder text = new StringBuilder(4096).append(BYTE_ORDER_MARK);
        List<String> headers = new ArrayList<>(view.isGrouped() ? List.of(GROUP) : List.of());
        headers.addAll(RowFields.headers(view.columns()));
        record(text, headers);
        for (ReportGroup group : view.groups()) {
            String name = free.line(group.name());
            for (ReportRow row : group.rows()) {
                List<String> values = new ArrayList<>(view.isGrouped() ? List.of(name) : List.of());
                values.addAll(fields.of(view.columns(), row));
                record(text, values);
            }
        }
        return text.toString();
    }

    private static void record(StringBuilder text, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(betweenCommas(values.get(i)));
        }
        text.append("\r\n");
    }

    static String betweenCommas(String value) {
        String safe = SpreadsheetGuard.on(value);
        return safe.chars().anyMatch(c -> "\",;\t\r\n".indexOf(c) >= 0)
                        || !safe.strip().equals(safe)
                ? quoted(safe)
                : safe;
    }

    static String betweenTabs(String value) {
        String safe = SpreadsheetGuard.on(value).replaceAll("[\\t\\r\\n]+", " ");
        // A spreadsheet reads quotes here as it does in a file.
        return safe.indexOf('"') < 0 ? safe : quoted(safe);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
