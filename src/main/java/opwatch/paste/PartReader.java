package opwatch.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;
import opwatch.paste.Labels.Label;

/// Reads the subscriptions, locations and operation IDs of a text one by one, each with what the words,
/// the line or the column say that it is. Tells of the IDs that are damaged or stand in a row that is not
/// whole.
final class PartReader {
    private static final String HEX = "[0-9a-fA-F]";
    private static final String GUID = HEX + "{8}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{4}-" + HEX + "{12}";
    private static final Pattern VALUE = Pattern.compile(
            "(?<![0-9A-Za-z-])((?:[Pp][Uu][Rr][Gg][Ee]-)?)(" + GUID + "(?:\\*" + HEX + "{1,64})?)(?![0-9A-Za-z-])");
    /// What was a GUID before a part of it was lost.
    private static final Pattern DAMAGED = Pattern.compile("(?<![0-9A-Za-z*-])(?!" + GUID
            + "(?:\\*" + HEX + "{1,64})?(?![0-9A-Za-z-]))(?:" + HEX + "{8}-" + HEX + "{4}-[0-9a-fA-F-]{1,60}|"
            + HEX + "{4,12}(?:-" + HEX + "{2,16}){4}-?|" + HEX
            + "{8}(?:-[0-9a-fA-F-]{0,27})?(?:\u2026|\\.{3})[0-9a-fA-F]{0,12})(?![0-9A-Za-z])");
    /// What stands between the members of a list.
    private static final Pattern AND = Pattern.compile("[\\s\u0002\"'`,;&+()\\[\\]、，]{1,8}"
            + "(?:(?:and|or|und|oder|et|ou|y|o|e|en|of|i|és|ve|и|和|与|及|および)[\\s\u0002\"'`(]{1,4})?|\\s?[和与及と]\\s?");
    private static final int LONGEST_AND = 20;

    private static final int SHORTEST = 4;
    private static final int LONGEST_ALONE = 140;

    private final String text;
    private final Findings findings;
    /// Whether nothing was found before.
    private final boolean first;

    private final LineLabels lines;
    private final TableRows table = new TableRows();
    private final Sections sections = new Sections();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> taken = new ArrayList<>();

    private PartReader(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.first = findings.isEmpty();
        this.lines = LineLabels.of(text);
    }

    static PartReader read(String text, Findings findings) {
        PartReader reader = new PartReader(text, findings);
        reader.collect();
        return reader;
    }

    /// In the order of the text.
    List<Part> parts() {
        return parts;
    }

    /// The subscriptions that stand in the path of an operation: they are of no other.
    List<Part> taken() {
        return taken;
    }

    static boolean isValue(String token) {
        return VALUE.matcher(token).matches();
    }

    /// Whether IDs are all that stands in a line.
    static boolean isAlone(String line) {
        return line.length() < LONGEST_ALONE
                && line.chars()
                        .filter(Character::isLetterOrDigit)
                        .allMatch(c -> Ascii.isHex((char) c) || "purgePURGE".indexOf(c) >= 0)
                && VALUE.matcher(line).find();
    }

    /// Reads line after line, and in them object after object.
    private void collect() {
        Deque<Integer> outer = new ArrayDeque<>();
        int line = 0;
        int block = 0;
        int blocks = 0;
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            boolean ends = c == '\n' || Wraps.isJoint(c);
            if (!ends && c != '{' && c != '}') {
                continue;
            }
            piece(begin, at, line, block);
            sections.take(c, text, begin, at);
            begin = at + 1;
            line = ends ? begin : line;
            if (c == '{') {
                outer.push(block);
                block = ++blocks;
            } else if (c == '}') {
                block = outer.isEmpty() ? ++blocks : outer.pop();
            } else if (c == '\n') {
                block = ++blocks;
                table.gap();
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.at));
    }

    /// Reads a part of a line that no brace divides.
    private void piece(int begin, int end, int line, int block) {
        if (end - begin < SHORTEST) {
            return;
        }
        String here = text.substring(begin, end);
        List<TableRows.Cell> cells = table.cells(here);
        boolean damaged = DAMAGED.matcher(here).find();
        if (cells.stream().anyMatch(cell -> isValue(cell.value()) || (damaged && isDamaged(cell.value())))) {
            row(cells, begin, line, block);
            return;
        }
        Matcher value = VALUE.matcher(here);
        boolean ids = value.find();
        if (ids) {
            table.end();
        } else if (!damaged && table.begins(here)) {
            return;
        }
        LineLabels.Cell cell = lines.cell(begin);
        if (ids) {
            ids(value, begin, end, cell, block);
        }
        if (damaged) {
            damaged(here, begin, line, block);
        }
        for (Places.Place place : Places.in(here)) {
            Label label = cell.label() == Label.LOCATION ? Label.LOCATION : place.label();
            parts.add(new Part(begin + place.at(), label, place.name(), cell.row(), block, false));
        }
    }

    /// @param value the first ID of a piece of a line
    private void ids(Matcher value, int begin, int end, LineLabels.Cell cell, int block) {
        boolean single = isAlone(text.substring(begin, end));
        int from = begin;
        Label last = Label.NONE;
        do {
            int at = begin + value.start();
            int valueEnd = begin + value.end();
            int behind = Labels.endBehind(text, valueEnd);
            Label label = single
                    ? cell.label()
                    : behind > valueEnd
                            ? Labels.of(text.substring(valueEnd, behind))
                            : label(begin, Math.min(from, at), at, last);
            boolean read = findings.isRead(value.group(2));
            // The same URL is not looked through for each ID in it.
            from = !read ? behind : from > behind ? from : tokenEnd(behind, end);
            last = read ? Label.OPERATION : label;
            value(value, new Part(at, label, value.group(2), cell.row(), block, single));
        } while (value.find());
    }

    /// Where the URL ends that goes on here.
    private int tokenEnd(int from, int end) {
        int at = from;
        while (at < end && " \t,;\"'<>)]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// What a value is by the words in front, or as the next of a list.
    ///
    /// @param line where the line or its object begins
    private Label label(int line, int from, int at, Label last) {
        Label label = Labels.of(text, from, at);
        if (label == Label.NONE) {
            label = last == Label.SUBSCRIPTION
                    ? Sections.ofSentence(text, line, from, at)
                    : sections.of(text, from, at);
        }
        boolean next = label == Label.NONE
                && last != Label.NONE
                && at - from <= LONGEST_AND
                && AND.matcher(text.substring(from, at)).matches();
        return next ? last : label;
    }

    private void value(Matcher value, Part part) {
        if (!value.group(1).isEmpty() && findings.isRead(value.group())) {
            part.label = Label.OTHER;
        } else if (!value.group(1).isEmpty()) {
            findings.rest(part.at, new Refusal(Refusal.Reason.PURGE_ID, value.group()), value.group());
        } else if (findings.isRead(part.value)) {
            if (part.label == Label.OTHER && !parts.isEmpty()) {
                takePath(part.at);
            }
            part.label = Label.OPERATION;
            part.read = true;
            parts.add(part);
        } else {
            parts.add(part);
        }
    }

    /// Takes the subscription out of the path of an operation.
    private void takePath(int at) {
        int end = parts.size();
        while (end > 1 && parts.get(end - 1).label == Label.OTHER) {
            end--;
        }
        Part last = parts.get(end - 1);
        if (last.label == Label.SUBSCRIPTION && text.substring(last.at, at).matches("[^\\s\"'<>,]{1,400}")) {
            taken.add(parts.remove(end - 1));
        }
    }

    static boolean isDamaged(String token) {
        return DAMAGED.matcher(token).matches();
    }

    private void damaged(String here, int begin, int line, int block) {
        Matcher damaged = DAMAGED.matcher(here);
        while (damaged.find()) {
            int at = begin + damaged.start();
            Label label = Labels.of(text, begin, at);
            boolean only = first
                    && label == Label.NONE
                    && damaged.group().indexOf('-') > 0
                    && damaged.group().length() + 8 > here.length();
            damaged(new Part(at, only ? Label.OPERATION : label, damaged.group(), line, block, false));
        }
    }

    /// A damaged ID of an operation is told; where a damaged subscription stands, there is none.
    private void damaged(Part part) {
        if (part.label == Label.SUBSCRIPTION) {
            parts.add(new Part(part.at, part.label, "", part.line, part.block, false));
        } else if (part.isOperation()) {
            incomplete(part.at, part.value);
        }
    }

    private void incomplete(int at, String shown) {
        findings.rest(at, new Refusal(Refusal.Reason.INCOMPLETE, shown), shown);
    }

    private void row(List<TableRows.Cell> cells, int begin, int line, int block) {
        if (!table.fits(cells)) {
            String ids = cells.stream()
                    .map(TableRows.Cell::value)
                    .filter(each -> isValue(each) && !findings.isRead(each))
                    .collect(Collectors.joining(" "));
            if (!ids.isEmpty()) {
                incomplete(begin, ids);
            }
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            Label column = table.column(i);
            String value = cells.get(i).value();
            Part part = new Part(begin + cells.get(i).at(), column, value, line, block, table.mayBeOperation(i));
            part.cell = true;
            cell(part);
        }
    }

    private void cell(Part cell) {
        boolean nothing = Places.isNothing(cell.value);
        Matcher value = VALUE.matcher(cell.value);
        if (nothing || (cell.label == Label.LOCATION && !OperationRef.isLocation(cell.value))) {
            if (cell.isPlace() || cell.label == Label.SUBSCRIPTION) {
                parts.add(new Part(cell.at, cell.label, "", cell.line, cell.block, false));
            }
        } else if (cell.label == Label.LOCATION) {
            parts.add(cell);
        } else if (isDamaged(cell.value)) {
            damaged(cell);
        } else if ((cell.label != Label.NONE || cell.alone) && value.matches()) {
            value(value, cell);
        } else if (cell.label.isOperation() && isAlone(cell.value)) {
            value.reset();
            while (value.find()) {
                value(
                        value,
                        new Part(cell.at + value.start(), cell.label, value.group(2), cell.line, cell.block, false));
            }
        }
    }
}
