package opwatch.paste;

import java.util.List;
import opwatch.operation.Ascii;
import opwatch.operation.OperationRef;

/// A path that is broken across lines, as if it stood in one. Where what follows a break may as well be
/// something else, such as the number of a line or a word, the path ends in front of it: a part that is
/// missing is told, a wrong one is not.
final class JoinedLines {
    /// A whole status path has about 200 characters.
    private static final int LONGEST = 400;
    /// The longest word or number in front of a blank that is no rest of a GUID.
    private static final int LONGEST_DOUBT = 8;

    private static final int LONGEST_PAGE = 4;
    private static final int GUID = 36;
    /// What may stand behind a rest and be no part of it.
    private static final String MARKS = ".,;:!*_~=|>)]";
    /// What ends a name behind a break.
    private static final String STOPS = ":|>)]";
    /// What a hyphen at the end of a line divides.
    private static final List<String> WORDS = List.of(
            "providers/",
            "locations/",
            "resourcegroups/",
            Ascii.lower(OperationRef.PROVIDER) + "/",
            "operationstatuses/",
            "operationresults/");

    private final String text;
    private final StringBuilder piece = new StringBuilder();
    private final int[] places = new int[LONGEST];
    private final int from;
    /// Where the last name begins, and where the last line does; -1 in the first line.
    private int name;

    private int joint = -1;

    private JoinedLines(String text, int from) {
        this.text = text;
        this.from = from;
    }

    static JoinedLines read(String text, int from) {
        JoinedLines lines = new JoinedLines(text, from);
        int to = Math.min(text.length(), from + LONGEST);
        int at = from;
        while (at < to && lines.take(at)) {
            at++;
        }
        return lines;
    }

    /// The text without its line breaks, up to a whole GUID.
    String text() {
        return piece.toString();
    }

    /// Where in the read text this many characters end.
    int end(int length) {
        return length == 0 ? from : places[length - 1] + 1;
    }

    private boolean take(int at) {
        char c = text.charAt(at);
        if (Wraps.isJoint(c)) {
            return nextLine(at);
        }
        // A name across lines has no space.
        if (joint >= name && (WordEnds.isSpace(c) || STOPS.indexOf(c) >= 0)) {
            piece.setLength(isDoubtful(at) ? joint : piece.length());
            return false;
        }
        places[piece.length()] = at;
        piece.append(c);
        name = c == '/' ? piece.length() : name;
        return true;
    }

    private boolean nextLine(int at) {
        boolean whole = piece.length() - name == GUID
                && OperationRef.isSubscriptionId(piece.substring(name))
                && !goesOn(at + 1);
        if (isPageNumber() && (!whole || isHexWord(at + 1))) {
            piece.setLength(joint);
            return false;
        }
        if (whole || beginsPath(at + 1)) {
            return false;
        }
        dropHyphen(at);
        joint = piece.length();
        return true;
    }

    /// Whether digits are all of the last line.
    private boolean isPageNumber() {
        int length = piece.length() - joint;
        return joint >= 0 && length > 0 && length <= LONGEST_PAGE && isDecimal(piece.substring(joint));
    }

    private boolean isHexWord(int from) {
        int at = from;
        while (at < text.length() && Ascii.isHex(text.charAt(at))) {
            at++;
        }
        return at > from && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
    }

    /// Whether a path goes on here, behind a whole GUID: with a hash or a name, but no path of its own.
    private boolean goesOn(int at) {
        return text.startsWith("*", at) || (text.startsWith("/", at) && !beginsPath(at));
    }

    /// Whether another path begins here.
    private boolean beginsPath(int at) {
        return Wraps.endOf(text, text.startsWith("/", at) ? at + 1 : at, "subscriptions/") >= 0;
    }

    /// Whether what stands in the last line, up to here, may be a word, a date or the number of a list: a few
    /// hex digits, and more than the end of the line behind them.
    private boolean isDoubtful(int at) {
        int end = piece.length();
        while (end > joint && MARKS.indexOf(piece.charAt(end - 1)) >= 0) {
            end--;
        }
        String rest = piece.substring(joint, end);
        boolean few = rest.length() <= LONGEST_DOUBT || isDecimal(rest);
        return few && rest.chars().allMatch(c -> Ascii.isHex((char) c)) && !endsLine(at);
    }

    /// The end of a request's line is as good as the end of a line.
    private boolean endsLine(int from) {
        int at = from;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int marks = at;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length()
                || Wraps.isJoint(text.charAt(at))
                || text.charAt(at) == '\n'
                || (at > marks && text.startsWith("HTTP/", at));
    }

    private static boolean isBlank(char c) {
        return WordEnds.isSpace(c) && c != '\n' && !Wraps.isJoint(c);
    }

    /// A hyphen that ends a line is no part of a known word, nor of a location, nor does a name begin with
    /// it.
    private void dropHyphen(int joint) {
        int last = piece.length() - 1;
        if (last < name || !Wraps.isHyphen(piece.charAt(last))) {
            return;
        }
        String begun = Ascii.lower(piece.substring(name, last));
        boolean location = Ascii.startsWith(piece.toString(), name - "locations/".length(), "locations/");
        boolean word = begun.isEmpty()
                || WORDS.stream()
                        .anyMatch(known -> known.startsWith(begun)
                                && Wraps.endOf(text, joint + 1, known.substring(begun.length())) >= 0);
        if (word || location) {
            piece.setLength(last);
        }
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
