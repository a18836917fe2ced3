package opwatch.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;

/// A text as [LoneIds] reads it: a GUID that a line break divides stands whole in front of the break, one
/// in braces in quotes, and an HTML table is one of bars. `S/eastus/I` has commas. Every character stands
/// where it stood, but for those of such a GUID.
final class LoneText {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,9})[^<>]{0,200}>");
    private static final Pattern CELL = Pattern.compile("<t[dh][\\s>]", Pattern.CASE_INSENSITIVE);
    /// Word processors write hyphens that no line breaks at, and dashes.
    private static final Pattern HYPHEN =
            Pattern.compile("(?<=[0-9a-fA-F]{4})[\u2010\u2011\u2012\u2013\u2212](?=[0-9a-fA-F]{4})");

    private static final Pattern VALUE =
            Pattern.compile("(?<![0-9A-Za-z-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9A-Za-z-])");
    /// A location between two IDs.
    private static final Pattern PLACE = Pattern.compile("/([A-Za-z0-9 ()]{4,40})/");

    private static final int LONGEST_REST = 110;
    private static final int GUID = 36;
    /// Fewer hex digits may be a word or the number of a line.
    private static final int SHORTEST_REST = 5;

    private LoneText() {}

    static String of(String text) {
        StringBuilder read = new StringBuilder(HYPHEN.matcher(text).replaceAll("-"));
        if (CELL.matcher(text).find()) {
            bars(text, read);
        }
        int line = 0;
        for (int at = 1; at < read.length(); at++) {
            boolean joint = Wraps.isJoint(read.charAt(at));
            if (joint) {
                int cells = WrappedCells.join(read, line, at);
                at = cells < 0 ? joined(read, at) : cells;
            }
            line = joint || read.charAt(at) == '\n' ? at + 1 : line;
        }
        marks(read);
        return read.toString();
    }

    /// Writes the marks around GUIDs that have another meaning elsewhere: braces, and slashes.
    private static void marks(StringBuilder read) {
        String text = read.toString();
        Matcher value = VALUE.matcher(text);
        Matcher places = PLACE.matcher(text);
        int last = -1;
        while (value.find()) {
            int begin = value.start();
            int end = value.end();
            if (begin > 0 && end < read.length() && read.charAt(begin - 1) == '{' && read.charAt(end) == '}') {
                read.setCharAt(begin - 1, '"');
                read.setCharAt(end, '"');
            }
            if (begin == last) {
                read.setCharAt(places.start(), ',');
                read.setCharAt(begin - 1, ',');
            }
            boolean place = places.region(end, read.length()).lookingAt();
            last = place && Labels.of(text, 0, begin) != Labels.Label.OTHER ? places.end() : -1;
        }
    }

    /// A row becomes a line, and what ends its cells spaces.
    private static void bars(String text, StringBuilder read) {
        Matcher tag = TAG.matcher(text);
        boolean row = false;
        int last = 0;
        while (tag.find()) {
            String name = Ascii.lower(tag.group(2));
            boolean rows = name.equals("tr") || name.equals("table");
            if (row) {
                spaces(read, last, tag.start());
            }
            row = rows ? tag.group(1).isEmpty() && name.equals("tr") : row;
            if (row || rows) {
                boolean cell =
                        (name.equals("td") || name.equals("th")) && tag.group(1).isEmpty();
                read.replace(tag.start(), tag.end(), " ".repeat(tag.end() - tag.start()));
                boolean end = rows && !tag.group(1).isEmpty();
                read.setCharAt(tag.start(), cell || end ? '|' : rows ? Marks.WRAP : ' ');
                read.setCharAt(tag.end() - 1, end ? Marks.WRAP : ' ');
            }
            last = tag.end();
        }
    }

    private static void spaces(StringBuilder read, int from, int to) {
        for (int at = from; at < to; at++) {
            if (read.charAt(at) == '\n' || Wraps.isJoint(read.charAt(at))) {
                read.setCharAt(at, ' ');
            }
        }
    }

    /// Moves the break at this place behind the GUID that it divides. Returns where the break is now.
    private static int joined(StringBuilder read, int at) {
        int begin = at;
        while (begin > 0 && at - begin < GUID && isPart(read.charAt(begin - 1))) {
            begin--;
        }
        int end = at + 1;
        while (end < read.length() && end - at < LONGEST_REST && isPart(read.charAt(end))) {
            end++;
        }
        String rest = read.substring(at + 1, end);
        String whole = read.substring(begin, at) + rest;
        boolean free = (begin == 0 || !Character.isLetterOrDigit(read.charAt(begin - 1)))
                && (end == read.length() || !Character.isLetterOrDigit(read.charAt(end)));
        if (rest.isEmpty() || begin == at || !free || !PartReader.isValue(whole) || !isSure(read, rest, end)) {
            return at;
        }
        read.replace(begin, end, whole + read.charAt(at));
        return end - 1;
    }

    /// Whether it is the rest of a GUID and no word or number that begins a line.
    private static boolean isSure(StringBuilder read, String rest, int end) {
        boolean digits = rest.chars().anyMatch(Character::isDigit);
        boolean letters = rest.chars().anyMatch(Character::isLetter);
        if (rest.indexOf('-') >= 0 || (rest.length() >= SHORTEST_REST && digits && letters)) {
            return true;
        }
        int at = end;
        while (at < read.length() && " \t\"'`,;|)}]".indexOf(read.charAt(at)) >= 0) {
            at++;
        }
        return at == read.length() || read.charAt(at) == '\n' || Wraps.isJoint(read.charAt(at));
    }

    private static boolean isPart(char c) {
        return Ascii.isHex(c) || c == '-' || c == '*';
    }
}
