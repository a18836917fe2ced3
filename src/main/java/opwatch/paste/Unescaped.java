package opwatch.paste;

import java.util.List;
import java.util.Map;
import opwatch.operation.Ascii;
import org.jspecify.annotations.Nullable;

/// Undoes what JSON, HTML, terminals and chat programs do to a URL, in one pass whose time grows with the
/// length of the text alone: a regular expression over runs of backslashes would take hours on a bad file.
///
/// Nothing becomes white space, because white space ends a URL: what is written in code becomes one of
/// [Marks], so a path behind it still belongs to the host in front.
final class Unescaped {
    private static final Map<String, Character> ENTITIES = Map.of(
            "&amp;", '&', "&quot;", '"', "&apos;", '\'', "&lt;", '<', "&gt;", '>', "&sol;", '/', "&hellip;", '\u2026');
    private static final int LONGEST_ENTITY = 8;
    private static final int LONGEST_COLOUR = 24;

    private final String text;
    private final StringBuilder plain;

    private Unescaped(String text) {
        this.text = text;
        plain = new StringBuilder(text.length());
    }

    static String of(String text) {
        Unescaped unescaped = new Unescaped(text);
        int at = 0;
        while (at < text.length()) {
            at = unescaped.step(at);
        }
        return unescaped.plain.toString();
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> backslashes(at);
            case '&' -> entity(at);
            case '\u001b' -> colour(at);
            case '<' -> tag(at);
            default -> {
                append(Character.isISOControl(c) && !WordEnds.isSpace(c) ? Marks.HIDDEN : c);
                yield at + 1;
            }
        };
    }

    /// Host names are read without these (UTS 46 maps them to nothing), and chat programs and editors strew
    /// them into long URLs.
    private void append(char c) {
        if (c != '\u00ad' && c != '\u200b' && c != '\u2060' && c != '\ufeff') {
            plain.append(c);
        }
    }

    /// `<wbr>` is nothing, and `<br>` a line break, to a person who reads the page.
    private int tag(int from) {
        for (String name : List.of("<wbr", "<br")) {
            int end = Ascii.startsWith(text, from, name) ? tagEnd(from + name.length()) : -1;
            if (end >= 0) {
                boolean breaks = name.equals("<br") && !text.startsWith("\n", end) && !text.startsWith("\r", end);
                plain.append(breaks ? "\n" : "");
                return end;
            }
        }
        plain.append('<');
        return from + 1;
    }

    private int tagEnd(int from) {
        int at = text.startsWith(" ", from) ? from + 1 : from;
        at += text.startsWith("/", at) ? 1 : 0;
        return text.startsWith(">", at) ? at + 1 : -1;
    }

    /// JSON in JSON has several backslashes in a row.
    private int backslashes(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        char next = at < text.length() ? text.charAt(at) : ' ';
        int code = next == 'u' || next == 'U' ? hex(at + 1) : -1;
        if (next == '/' || next == '"' || next == '\'') {
            plain.append(next);
            return at + 1;
        } else if (code >= 0) {
            append(Marks.of(code));
            return at + 5;
        } else if (next == 'n' || next == 'r' || next == 't') {
            plain.append(next == 't' ? Marks.SPACE : Marks.BREAK);
            return at + 1;
        }
        plain.append('\\');
        return at;
    }

    private int hex(int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private int entity(int from) {
        int end = text.indexOf(';', from, Math.min(text.length(), from + LONGEST_ENTITY));
        String name = end < 0 ? "" : Ascii.lower(text.substring(from, end + 1));
        Character meant = name.startsWith("&#") ? number(name) : ENTITIES.get(name);
        plain.append(meant == null ? '&' : meant.charValue());
        return meant == null ? from + 1 : end + 1;
    }

    /// The ASCII character that a number stands for: `&#47;`, `&#x2f;`. White space and others stay as
    /// they are.
    private static @Nullable Character number(String name) {
        boolean hex = name.startsWith("x", 2);
        int code = 0;
        for (int at = hex ? 3 : 2; at < name.length() - 1; at++) {
            int digit = Character.digit(name.charAt(at), hex ? 16 : 10);
            if (digit < 0) {
                return null;
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        return code > ' ' && code < 0x7f ? (char) code : null;
    }

    /// A terminal's colour: escape, bracket, numbers, letter.
    private int colour(int from) {
        int at = from + 1;
        if (at < text.length() && text.charAt(at) == '[') {
            at++;
            while (at < text.length() && at < from + LONGEST_COLOUR && "0123456789;?".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            boolean whole = at < text.length() && Character.isLetter(text.charAt(at));
            return whole ? at + 1 : at;
        }
        plain.append(Marks.HIDDEN);
        return at;
    }
}
