package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    /// The name of a column; whatever else names an operation may be a sentence.
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}|[\\p{L}\\p{N}_. -]{1,36}[ _-]id", Pattern.CASE_INSENSITIVE);
    private static final String AROUND = "\"'` \t\u00a0\u0002";
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_HEAD = 1000;

    private List<Label> columns = List.of();
    private Pattern separator = SEPARATORS.getFirst();

    /// A cell without quotes.
    ///
    /// @param at where it begins in its line
    record Cell(int at, String value) {}

    /// Takes a line that may be the head of a table. Returns whether it is.
    boolean begins(String line) {
        if (line.length() > LONGEST_HEAD || !Labels.mentionOperation(line)) {
            return false;
        }
        boolean events = Labels.isActivityLog(line);
        for (Pattern each : SEPARATORS) {
            List<String> names = each.matcher(line).find()
                    ? cells(line, each).stream().map(Cell::value).toList()
                    : List.of();
            List<Label> labels = names.stream()
                    .map(name -> events && !Labels.isAsync(name) ? unsure(label(name)) : label(name))
                    .toList();
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
            boolean named = names.size() > 1
                    && separator != SPACES
                    && NAME.matcher(names.get(i)).matches();
            if (labels.get(i).isOperation() && (all || named)) {
                return true;
            }
        }
        return false;
    }

    void end() {
        columns = List.of();
    }

    /// The cells of a line of the table, more or fewer than its columns where the row is not whole; empty
    /// outside of a table. A wide value leaves one space only.
    List<Cell> cells(String line) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Cell> cells = cells(line, separator);
        if (!fits(cells) && separator.pattern().equals(" {2,}")) {
            List<Cell> narrow = cells(line, SPACES);
            return fits(narrow) ? narrow : cells;
        }
        return cells;
    }

    boolean fits(List<Cell> cells) {
        return cells.size() == columns.size();
    }

    Label column(int place) {
        return columns.get(place);
    }

    private static List<Cell> cells(String line, Pattern separator) {
        String blanks = separator.pattern().equals("\t") ? " \u00a0" : " \t\u00a0";
        int begin = begin(line, 0, line.length(), blanks);
        int end = end(line, begin, line.length(), blanks);
        begin += begin < end && line.substring(begin, begin + 1).matches(BARS) ? 1 : 0;
        end -= begin < end && line.substring(end - 1, end).matches(BARS) ? 1 : 0;
        if (separator.pattern().startsWith(" ")) {
            begin = begin(line, begin, end, blanks);
            end = end(line, begin, end, blanks);
        }
        List<Cell> cells = new ArrayList<>();
        Matcher next = separator.matcher(line).region(begin, end);
        int from = begin;
        int counted = begin;
        // A line break between two quotes took both away: then the first one that is left closes a cell.
        int quote = line.indexOf('"', begin);
        boolean open = quote > begin && quote < end && ",;\t ".indexOf(line.charAt(quote - 1)) < 0;
        while (cells.size() < MOST_COLUMNS - 1 && next.find()) {
            for (; counted < next.start(); counted++) {
                open ^= line.charAt(counted) == '"';
            }
            if (!open) {
                cells.add(cell(line, from, next.start()));
                from = next.end();
            }
        }
        cells.add(cell(line, from, end));
        return cells;
    }

    private static Cell cell(String line, int from, int to) {
        int begin = begin(line, from, to, AROUND);
        return new Cell(begin, line.substring(begin, end(line, begin, to, AROUND)));
    }

    private static int begin(String line, int from, int to, String around) {
        int at = from;
        while (at < to && around.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int end(String line, int from, int to, String around) {
        int at = to;
        while (at > from && around.indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /// A column of the Activity Log's.
    private static Label unsure(Label label) {
        return label == Label.OPERATION ? Label.MAYBE : label;
    }

    static Label label(String head) {
        return Places.isColumn(head) ? Label.LOCATION : Labels.of(head);
    }
}
