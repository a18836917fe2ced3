package opwatch.azure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A second opinion on JSON, by hand from RFC 8259 and with no code in common with the room: what the
/// fuzzed answers are judged by. Keys said twice are refused at any depth; one byte order mark is allowed.
final class StrictJson {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /// The top-level `status` of a document, if it has one that is a string.
    static Optional<String> status(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            StrictJson json = new StrictJson(text.startsWith("\uFEFF") ? text.substring(1) : text);
            Object document = json.value();
            json.blanks();
            return json.at == json.text.length()
                            && document instanceof Map<?, ?> members
                            && members.get("status") instanceof String status
                    ? Optional.of(status)
                    : Optional.empty();
        } catch (CharacterCodingException | IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        boolean more = peek() != '}';
        while (more) {
            blanks();
            String key = string();
            blanks();
            expect(':');
            refuse(members.containsKey(key));
            members.put(key, value());
            blanks();
            more = peek() == ',';
            at += more ? 1 : 0;
        }
        expect('}');
        return members;
    }

    private List<Object> list() {
        List<Object> entries = new ArrayList<>();
        at++;
        blanks();
        boolean more = peek() != ']';
        while (more) {
            entries.add(value());
            blanks();
            more = peek() == ',';
            at += more ? 1 : 0;
        }
        expect(']');
        return entries;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            char c = next();
            refuse(c < ' ');
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = next();
        if (c == 'u') {
            refuse(at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int kind = "\"\\/bfnrt".indexOf(c);
        refuse(kind < 0);
        return "\"\\/\b\f\n\r\t".charAt(kind);
    }

    private String number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        refuse(!number.lookingAt());
        at = number.end();
        return null;
    }

    private String word(String word) {
        refuse(!text.startsWith(word, at));
        at += word.length();
        return null;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        refuse(at >= text.length());
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char c) {
        refuse(next() != c);
    }

    private static void refuse(boolean wrong) {
        if (wrong) {
            throw new IllegalArgumentException();
        }
    }
}
