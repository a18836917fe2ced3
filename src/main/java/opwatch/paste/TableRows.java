package opwatch.paste;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.paste.Labels.Label;

/// Reads the lines of a text as rows of a table: comma-, tab- or bar-separated, or set in columns by
/// spaces. A table begins with a line that names a subscription and an operation, and ends with a blank
/// line.
final class TableRows {
    private static final List<Pattern> SEPARATORS =
            Stream.of("\t", "\\|", ";", ",", " {2,}", " ").map(Pattern::compile).toList();
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_HEAD = 1000;

    private List<Label> columns = List.of();
    private Pattern separator = SEPARATORS.getFirst();

    /// Takes a line that may be the head of a table. Returns whether it is.
    boolean begins(String line) {
        if (line.length() > LONGEST_HEAD || !Labels.mentionBoth(line)) {
            return false;
        }
        for (Pattern each : SEPARATORS) {
            List<Label> labels = cells(line, each).map(TableRows::label).toList();
            boolean operation = labels.contains(Label.OPERATION) || labels.contains(Label.MAYBE);
            if (operation && labels.contains(Label.SUBSCRIPTION) && labels.size() >= 3) {
                columns = labels;
                separator = each;
                return true;
            }
        }
        return false;
    }

    void end() {
        columns = List.of();
    }

    /// The cells of a row of the table; empty when the line is none.
    List<String> cells(String line) {
        List<String> cells =
                columns.isEmpty() ? List.of() : cells(line, separator).toList();
        return cells.size() == columns.size() ? cells : List.of();
    }

    Label column(int place) {
        return columns.get(place);
    }

    private static Stream<String> cells(String line, Pattern separator) {
        return Stream.of(separator.split(line.strip(), MOST_COLUMNS))
                .map(cell -> cell.replaceAll("[\"'`]", "").strip());
    }

    private static Label label(String head) {
        String plain = head.toLowerCase(Locale.ROOT);
        return plain.contains("location") || plain.contains("region") ? Label.LOCATION : Labels.of(head);
    }
}
