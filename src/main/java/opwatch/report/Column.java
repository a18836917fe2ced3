package opwatch.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opwatch.words.Strings;

/// A column of a report: the table's column of the same name, as the fields that a program reads. Any thread.
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
public enum Column {
    STATE("State", "Status", "Marks"),
    LABEL("Label", "Tags", "Note"),
    ERROR("Error code", "Error", "Check problem"),
    RESULT("Result count", "Result unit", "Result (GB)", "Scanned (GB)", "Progress (%)"),
    DURATION("Duration (s)", "Unusually long"),
    STARTED("Started (UTC)", "Started (local)"),
    ENDED("Ended (UTC)", "Ended (local)"),
    CHECKED("Checked (UTC)", "Checked (local)"),
    NEXT("Next check (UTC)", "Next check (local)"),
    LOCATION("Location"),
    SUBSCRIPTION("Subscription", "Subscription ID", "Cloud"),
    OPERATION("Operation ID");

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /// The English names of its fields in a CSV file.
    public List<String> headers() {
        return headers;
    }

    /// What it is called in a JSON file.
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the window calls it.
    public String title() {
        return Strings.text("column." + member());
    }

    /// The column that the table knows by an ID such as `column-state`; none for one that no report has.
    public static Optional<Column> of(String tableId) {
        return List.of(values()).stream()
                .filter(column -> tableId.equals("column-" + column.member()))
                .findFirst();
    }
}
