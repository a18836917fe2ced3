package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.OperationRef;
import opwatch.paste.Labels.Label;

/// Reads the lines of a text as rows of a table: comma-, tab- or bar-separated, set in columns by spaces, or
/// below a line of dashes that shows where the columns begin. A table begins with a line of names. It goes on
/// behind a blank line and a few words, where lines are whole rows of it.
final class TableRows {
    private static final String BARS = "[|\u2502\u2503\u2551]";
    private static final List<Pattern> SEPARATORS =
            Stream.of("\t", BARS, ";", ",", " {2,}", " +").map(Pattern::compile).toList();
    private static final Pattern SPACES = SEPARATORS.getLast();
    private static final String AROUND = "\"'`* \t\u00a0\u0002";
    private static final int MOST_COLUMNS = 64;
    private static final int LONGEST_HEAD = 1000;
    /// How many columns at the beginning of a row may be empty.
    private static final int MOST_GONE = 6;
    /// How many lines may stand between two parts of a table.
    private static final int MOST_STRAYS = 6;

    private final TableHead.Names names = new TableHead.Names();
    private TableHead head = TableHead.NONE;
    private Pattern separator = SEPARATORS.getFirst();
    /// Where the columns begin; empty where no line of dashes says it.
    private List<Integer> begins = List.of();
    /// How many lines behind the last row are none; a blank one counts as long as no other does.
    private int strays;
    /// The last line without an ID.
    private String last = "";

    /// A cell without quotes.
    ///
    /// @param at where it begins in its line
    record Cell(int at, String value) {}

    /// Takes a line that may be the head of a table. Returns whether it is.
    boolean begins(String line) {
        String before = last;
        last = line;
        if (line.length() > LONGEST_HEAD) {
            return false;
        }
        if (isRule(line)) {
            rule(line.stripLeading(), before);
            return true;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (!Labels.mentionPart(lower) && !Places.isHinted(lower)) {
            return false;
        }
        boolean events = Labels.isActivityLog(line);
        String named = line.replace("||", "|");
        for (Pattern each : SEPARATORS) {
            TableHead next = each.matcher(named).find()
                    ? names.head(values(cells(named, each)), each != SPACES, events)
                    : TableHead.NONE;
            if (!next.isEmpty()) {
                begin(next, each, List.of());
                return true;
            }
        }
        return false;
    }

    private void begin(TableHead named, Pattern between, List<Integer> columns) {
        head = named;
        separator = between;
        begins = columns;
        strays = 0;
    }

    /// Reads a line of dashes below a head.
    private void rule(String line, String names) {
        List<Integer> columns = new ArrayList<>();
        for (int at = line.indexOf('-'); at >= 0 && columns.size() < MOST_COLUMNS; at = line.indexOf('-', at)) {
            columns.add(at);
            at = line.indexOf(' ', at);
            if (at < 0) {
                break;
            }
        }
        String head = names.stripLeading();
        List<Cell> cells = columns.size() > 1 ? columns(head, columns) : List.of();
        TableHead named = this.names.head(values(cells), true, Labels.isActivityLog(head));
        if (!named.isEmpty()) {
            begin(named, SEPARATORS.get(SEPARATORS.size() - 2), columns);
        }
    }

    private static boolean isRule(String line) {
        return line.indexOf("--") >= 0 && line.chars().allMatch(c -> c == '-' || c == ' ');
    }

    /// A blank line, behind which the table may go on.
    void gap() {
        strays = Math.max(1, strays);
        last = "";
    }

    /// See [TableHead#mayBeOperation].
    boolean mayBeOperation(int place) {
        return head.mayBeOperation(place);
    }

    /// The cells of a line of the table, more or fewer than its columns where the row is not whole; empty
    /// outside of a table. A wide value leaves one space only.
    List<Cell> cells(String line) {
        if (head.isEmpty() || strays > MOST_STRAYS) {
            return List.of();
        }
        List<Cell> cells = placed(line);
        if (cells.isEmpty() && strays == 0) {
            cells = cells(line, separator);
            boolean spaces = separator.pattern().equals(" {2,}");
            List<Cell> narrow = spaces && !fits(cells) ? cells(line, SPACES) : cells;
            cells = fits(narrow) || !begins.isEmpty() ? narrow : cells;
        } else if (cells.isEmpty() && begins.isEmpty()) {
            cells = cells(line, separator);
        }
        boolean row = (strays == 0 && head.sure()) || isRow(cells);
        strays = row ? 0 : strays + 1;
        return row ? cells : List.of();
    }

    /// The cells of a row that stand where the line of dashes says; none where it is none. The blanks of
    /// cells that are empty at its beginning may be gone.
    private List<Cell> placed(String line) {
        for (int gone : begins.subList(0, Math.min(MOST_GONE, begins.size()))) {
            List<Cell> cells = columns(" ".repeat(gone) + line, begins);
            if (!cells.isEmpty() && isRow(cells)) {
                return cells.stream()
                        .map(cell -> new Cell(Math.max(0, cell.at - gone), cell.value))
                        .toList();
            }
        }
        return List.of();
    }

    /// A line with an ID that is no row.
    void end() {
        head = TableHead.NONE;
    }

    boolean fits(List<Cell> cells) {
        return cells.size() == head.size();
    }

    Label column(int place) {
        return head.column(place);
    }

    /// Whether the cells are what the columns hold.
    private boolean isRow(List<Cell> cells) {
        boolean row = fits(cells);
        for (int i = 0; row && i < cells.size(); i++) {
            String value = cells.get(i).value();
            row = Places.isNothing(value)
                    || switch (head.column(i)) {
                        case SUBSCRIPTION, OPERATION -> PartReader.isValue(value) || PartReader.isDamaged(value);
                        case LOCATION -> OperationRef.isLocation(value);
                        default -> true;
                    };
        }
        return row;
    }

    private static List<String> values(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }

    /// The cells that begin where the columns do; none where a value goes over into the next column.
    private static List<Cell> columns(String line, List<Integer> begins) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int from = Math.min(begins.get(i), line.length());
            int to = i + 1 < begins.size() ? Math.min(begins.get(i + 1), line.length()) : line.length();
            if (from > 0 && from < line.length() && line.charAt(from - 1) != ' ') {
                return List.of();
            }
            cells.add(cell(line, from, to));
        }
        return cells;
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
}
