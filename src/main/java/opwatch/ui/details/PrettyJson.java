package opwatch.ui.details;

import java.util.ArrayDeque;
import java.util.Deque;

/// Puts JSON on lines without understanding it: only white space outside of strings is touched, so no
/// number, name or string can come out changed. What is not one whole JSON object or array stays as it is.
final class PrettyJson {
    /// Deeper or longer than this and indentation would be most of the text.
    private static final int MAX_DEPTH = 64;

    private static final int MAX_LENGTH = 512 * 1024;
    private static final String SPACE = " \t\r\n";

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private PrettyJson(String json) {
        this.json = json;
    }

    /// The text on indented lines, or unchanged when it is not JSON.
    static String of(String text) {
        PrettyJson pretty = new PrettyJson(text.strip());
        return pretty.write() ? pretty.out.toString() : text;
    }

    private boolean write() {
        while (at < json.length()) {
            boolean fits = (at == 0 || !open.isEmpty()) && out.length() < MAX_LENGTH;
            if (!fits || !step(json.charAt(at))) {
                return false;
            }
        }
        return open.isEmpty() && !out.isEmpty();
    }

    private boolean step(char c) {
        return switch (c) {
            case '{', '[' -> opened(c);
            case '}', ']' -> closed(c);
            case ',' -> separated();
            case ':' -> put(": ", 1);
            case '"' -> string();
            default -> !open.isEmpty() && scalar();
        };
    }

    private boolean opened(char c) {
        open.push(c == '{' ? '}' : ']');
        skipSpaceAfter(at + 1);
        out.append(c);
        if (at < json.length() && json.charAt(at) != open.element()) {
            newLine();
        }
        return open.size() <= MAX_DEPTH;
    }

    private boolean closed(char c) {
        if (open.isEmpty() || open.pop() != c) {
            return false;
        }
        boolean empty = out.charAt(out.length() - 1) == (c == '}' ? '{' : '[');
        if (!empty) {
            newLine();
        }
        return put(String.valueOf(c), 1);
    }

    private boolean separated() {
        out.append(',');
        skipSpaceAfter(at + 1);
        newLine();
        return true;
    }

    private boolean string() {
        int end = at + 1;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end < json.length() && !open.isEmpty() && put(json.substring(at, end + 1), end + 1 - at);
    }

    private boolean scalar() {
        int end = at;
        while (end < json.length() && "{}[],:\"".indexOf(json.charAt(end)) < 0 && SPACE.indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return put(json.substring(at, end), end - at);
    }

    private boolean put(String text, int length) {
        out.append(text);
        int end = at + length;
        skipSpaceAfter(end);
        // Two values side by side are no JSON, and joining them would make a third.
        return at == end || at >= json.length() || ",:]}".indexOf(json.charAt(at)) >= 0 || text.equals(": ");
    }

    private void skipSpaceAfter(int position) {
        at = position;
        while (at < json.length() && SPACE.indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(open.size()));
    }
}
