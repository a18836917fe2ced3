package opwatch.paste;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.paste.Labels.Label;

/// Reads the lines of a text as rows of a table: comma-, tab- or bar-separated, or set in columns by
/// spaces. A table begins with a line of names, an operation's ID among them, and ends with a blank line.
final class TableRows {
    private static final String BARS = "[|\u2502\u2503\u2551]";
    private static final List<Pattern> SEPARATORS =
            Stream.of("\t", BARS, ";", ",", " {2,}", " +").map(Pattern::compile).toList();
    private static final Pattern SPACES = SEPARATORS.getLast();
    private static final Pattern EDGES = Pattern.compile("^" + BARS + "|" + BARS + "$");
    /// The name of a column; whatever else names an operation may be a sentence.
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}|[\\p{L}\\p{N}_. -]{1,36}[ _-]id", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("[\"'`]");
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_HEAD = 1000;

    private List<Label> columns = List.of();
    private Pattern separator = SEPARATORS.getFirst();

    /// Takes a line that may be the head of a table. Returns whether it is.
    boolean begins(String line) {
        if (line.length() > LONGEST_HEAD || !Labels.mentionOperation(line)) {
            return false;
        }
        for (Pattern each : SEPARATORS) {
            List<String> names = each.matcher(line).find() ? cells(line, each) : List.of();
            List<Label> labels = names.stream().map(TableRows::label).toList();
            if (isHead(names, labels, each)) {
                columns = labels;
                separator = each;
                return true;
            }
        }
        return false;
    }

    /// A line of words may be a sentence: it must name a subscription too.
    private static boolean isHead(List<String> names, List<Label> labels, Pattern separator) {
        boolean all = labels.contains(Label.SUBSCRIPTION) && names.size() >= 3;
        for (int i = 0; i < names.size(); i++) {
            boolean operation = labels.get(i) == Label.OPERATION || labels.get(i) == Label.MAYBE;
            boolean named = names.size() > 1
                    && separator != SPACES
                    && NAME.matcher(names.get(i)).matches();
            if (operation && (all || named)) {
                return true;
            }
        }
        return false;
    }

    void end() {
        columns = List.of();
    }

    /// The cells of a row of the table; empty when the line is none. A wide value leaves one space only.
    List<String> cells(String line) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<String> cells = cells(line, separator);
        if (cells.size() != columns.size() && separator.pattern().equals(" {2,}")) {
            cells = cells(line, SPACES);
        }
        return cells.size() == columns.size() ? cells : List.of();
    }

    Label column(int place) {
        return columns.get(place);
    }

    private static List<String> cells(String line, Pattern separator) {
        String inner = EDGES.matcher(line.strip()).replaceAll("").strip();
        return Stream.of(separator.split(inner, MOST_COLUMNS))
                .map(cell -> QUOTES.matcher(cell).replaceAll("").strip())
                .toList();
    }

    private static Label label(String head) {
        String plain = head.toLowerCase(Locale.ROOT);
        return plain.contains("location") || plain.contains("region") ? Label.LOCATION : Labels.of(head);
    }
}
