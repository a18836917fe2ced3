package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import opwatch.paste.Labels.Label;

/// What an ID or a location is that stands alone in its line: the line in front says it, or the line behind,
/// or a column's name, where a table was copied one cell a line.
final class LineLabels {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 140;
    private static final int MOST_COLUMNS = 12;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_. ()*#-]*:?");
    private static final Pattern LIST = Pattern.compile("[/|;\\t,]");
    private static final Pattern PLURAL = Pattern.compile("(?i)(?:s[\"'`]?\\s{0,3}[:=]?\\s{0,3}|\\[\\s{0,3})$");
    private static final Line WORDS = new Line(-1, Kind.WORDS, Label.NONE, false);

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Cell> cells = new HashMap<>();
    private boolean hasIds;

    private enum Kind {
        NAME,
        ID,
        PLACE,
        WORDS
    }

    /// @param gap whether a blank line stands in front of it
    private record Line(int begin, Kind kind, Label label, boolean gap) {
        boolean names(Label what) {
            return kind == Kind.NAME && label == what;
        }

        boolean namesPart() {
            return kind == Kind.NAME && label != Label.NONE && label != Label.OTHER;
        }

        boolean namesOperation() {
            return kind == Kind.NAME && label.isOperation();
        }
    }

    /// What a line is.
    ///
    /// @param row where the line begins that it belongs to: its own, or that of a row's first cell
    record Cell(Label label, int row) {}

    private LineLabels(String text) {
        this.text = text;
    }

    static LineLabels of(String text) {
        LineLabels labels = new LineLabels(text);
        // Without an ID alone in its line there is nothing to say, and most texts have none.
        labels.each((line, begin) -> labels.hasIds |= PartReader.isAlone(line));
        if (labels.hasIds) {
            labels.read();
            labels.tables();
            labels.neighbours();
        }
        return labels;
    }

    /// What the line that begins here is by the lines around it.
    Cell cell(int begin) {
        return cells.getOrDefault(begin, new Cell(Label.NONE, begin));
    }

    private void read() {
        boolean[] gap = {true};
        each((line, begin) -> {
            if (!line.isEmpty()) {
                lines.add(line(begin, line, gap[0]));
            }
            gap[0] = line.isEmpty();
        });
    }

    /// Takes each line with its place, without the spaces around it; a long one is only long.
    private void each(ObjIntConsumer<String> taking) {
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || Wraps.isJoint(text.charAt(at))) {
                taking.accept(
                        at - begin > LONGEST_LINE
                                ? "x".repeat(LONGEST_LINE)
                                : text.substring(begin, at).strip(),
                        begin);
                begin = at + 1;
            }
        }
    }

    private static Line line(int begin, String line, boolean gap) {
        if (PartReader.isAlone(line)) {
            return new Line(begin, Kind.ID, Label.NONE, gap);
        }
        if (line.length() > LONGEST_NAME || !NAME.matcher(line).matches()) {
            return gap ? new Line(begin, Kind.WORDS, Label.NONE, true) : WORDS;
        }
        Label label = TableHead.label(line, false);
        if (label == Label.NONE) {
            List<Places.Place> places = Places.in(line);
            if (places.size() == 1 && places.getFirst().name().length() == line.length()) {
                return new Line(begin, Kind.PLACE, label, gap);
            }
        }
        return new Line(begin, Kind.NAME, label, gap);
    }

    /// Reads tables that were copied one cell a line: a stack of names, and behind it rows of as many lines.
    private void tables() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind != Kind.NAME || lines.get(i).label == Label.NONE) {
                continue;
            }
            for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
                if (isHead(i, columns) && isRow(i, columns, i + columns)) {
                    i = rows(i, columns) - 1;
                    break;
                }
            }
        }
    }

    private boolean isHead(int from, int columns) {
        if (from + columns > lines.size()) {
            return false;
        }
        List<Line> head = lines.subList(from, from + columns);
        return head.stream().allMatch(line -> line.kind == Kind.NAME)
                && head.stream().anyMatch(line -> line.namesOperation() || line.names(Label.OTHER))
                && head.stream().anyMatch(line -> line.names(Label.SUBSCRIPTION) || line.names(Label.LOCATION));
    }

    private boolean isRow(int head, int columns, int from) {
        boolean fits = true;
        for (int c = 0; fits && c < columns; c++) {
            Line name = lines.get(head + c);
            Line cell = from + c < lines.size() ? lines.get(from + c) : WORDS;
            boolean id = name.namesOperation() || name.names(Label.SUBSCRIPTION) || name.names(Label.OTHER);
            boolean place = name.label == Label.LOCATION;
            fits = id ? cell.kind == Kind.ID : !place || cell.kind == Kind.PLACE;
        }
        return fits;
    }

    /// Returns the number of the first line behind the table.
    private int rows(int head, int columns) {
        int from = head + columns;
        while (isRow(head, columns, from)) {
            int row = lines.get(from).begin;
            for (int c = 0; c < columns && from + c < lines.size(); c++) {
                Line name = lines.get(head + c);
                if (lines.get(from + c).begin >= 0) {
                    cells.put(lines.get(from + c).begin, new Cell(name.label, row));
                }
            }
            from += columns;
        }
        return from;
    }

    private void neighbours() {
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).gap) {
                end++;
            }
            boolean behind = lines.get(i).kind == Kind.ID && lines.get(end - 1).namesPart();
            for (int at = i; at < end; at++) {
                Line line = lines.get(at);
                if ((line.kind == Kind.ID || line.kind == Kind.PLACE) && !cells.containsKey(line.begin)) {
                    Label label = behind ? lines.get(at + 1).label : at == i ? Label.NONE : before(at);
                    cells.put(line.begin, new Cell(label, line.begin));
                }
            }
            i = end;
        }
    }

    /// What the line in front says. Of a stack of names, or of several in a line, none is sure.
    private Label before(int at) {
        Line before = lines.get(at - 1);
        int begin = lines.get(at).begin;
        if (before.kind == Kind.ID) {
            Label label = cell(before.begin).label;
            boolean list = label.isOperation() && (lineBefore(begin).endsWith(",") || isList(at - 1));
            return list ? label : Label.NONE;
        }
        String words = lineBefore(begin);
        boolean several = LIST.matcher(words).find() && !words.matches("(?s).*[:=\\[({]");
        boolean stack =
                at > 1 && !before.gap && before.namesPart() && lines.get(at - 2).namesPart();
        boolean same = stack && sort(before) == sort(lines.get(at - 2));
        return several || (stack && !same) ? Label.NONE : before.kind == Kind.NAME ? before.label : Labels.of(words);
    }

    /// Whether the words above this line and those that stand like it speak of several.
    private boolean isList(int at) {
        int first = at;
        while (first > 0 && at - first < MOST_COLUMNS && lines.get(first).kind == Kind.ID) {
            first--;
        }
        Line head = lines.get(first);
        return head.kind == Kind.ID
                || PLURAL.matcher(lineBefore(lines.get(first + 1).begin)).find();
    }

    private static Label sort(Line line) {
        return line.namesOperation() ? Label.OPERATION : line.label;
    }

    /// The end of the line in front of the one that begins here.
    private String lineBefore(int begin) {
        int from = Math.max(0, begin - 1);
        while (from > 0
                && begin - from < LONGEST_NAME
                && text.charAt(from - 1) != '\n'
                && !Wraps.isJoint(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, Math.max(from, begin - 1)).strip();
    }
}
