package opwatch.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of an operation beside what Azure answers: its kind, and what a person says of it.
/// Immutable; any thread. Control characters are taken out, and what is too long is cut, whoever made it.
///
/// @param tags short words to find and group rows by, in the order they were given; none twice, whatever the
///     case, [#MOST_TAGS] at most, each of [#LONGEST_TAG] characters at most
/// @param note lines of text, [#LONGEST_NOTE] characters at most; empty for none
public record Remarks(OperationKind kind, List<String> tags, String note) {
    /// The most characters of a note.
    public static final int LONGEST_NOTE = 4000;

    /// The most characters of a tag.
    public static final int LONGEST_TAG = 40;

    /// The most tags of a row.
    public static final int MOST_TAGS = 20;

    /// Nothing known, nothing said.
    public static final Remarks NONE = new Remarks(OperationKind.UNKNOWN, List.of(), "");

    public Remarks {
        tags = sound(tags);
        note = cut(plain(note, true).strip(), LONGEST_NOTE);
    }

    /// The same with another kind.
    public Remarks withKind(OperationKind other) {
        return new Remarks(other, tags, note);
    }

    /// The same with other tags.
    public Remarks withTags(List<String> others) {
        return new Remarks(kind, others, note);
    }

    /// The same with another note.
    public Remarks withNote(String other) {
        return new Remarks(kind, tags, other);
    }

    /// Whether a tag is there, whatever the case.
    public boolean hasTag(String tag) {
        String folded = tag.toLowerCase(Locale.ROOT);
        return tags.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(folded));
    }

    private static List<String> sound(List<String> tags) {
        List<String> sound = new ArrayList<>();
        for (String tag : tags) {
            String plain = cut(plain(tag, false).strip(), LONGEST_TAG).strip();
            String folded = plain.toLowerCase(Locale.ROOT);
            boolean fresh = sound.stream().noneMatch(each -> each.toLowerCase(Locale.ROOT).equals(folded));
            if (!plain.isEmpty() && fresh && sound.size() < MOST_TAGS) {
                sound.add(plain);
            }
        }
        return List.copyOf(sound);
    }

    /// Without control characters and those that turn the direction of writing; line ends stay where lines
    /// are.
    private static String plain(String text, boolean lines) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (lines && (c == '\n' || c == '\r')) {
                plain.append('\n');
            } else if (c == '\t' || c == '\n' || c == '\r') {
                plain.append(' ');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /// Never half a character.
    private static String cut(String text, int most) {
        boolean halves = text.length() > most && Character.isHighSurrogate(text.charAt(most - 1));
        return text.length() <= most ? text : text.substring(0, halves ? most - 1 : most);
    }
}
