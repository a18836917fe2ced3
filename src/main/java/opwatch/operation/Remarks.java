package opwatch.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of an operation beside what Azure answers: its kind, and what a person says of it.
/// Immutable; any thread. What a text must not hold is taken out, and what is too long is cut, whoever made
/// it: control characters, half characters, and those that are not seen, which reorder what stands around
/// them or make two tags look the same. The joiners stay that Persian and emoji need.
///
/// @param tags short words to find and group rows by, in the order they were given; none twice, whatever the
///     case, [#MOST_TAGS] at most, each of [#LONGEST_TAG] characters at most
/// @param note lines of text, [#LONGEST_NOTE] characters at most; empty for none
/// @param results the table that it fills; null where that is not known
public record Remarks(
        OperationKind kind,
        List<String> tags,
        String note,
        @Nullable ResultTable results) {
    /// The most characters of a note.
    public static final int LONGEST_NOTE = 4000;

    /// The most characters of a tag.
    public static final int LONGEST_TAG = 40;

    /// The most tags of a row.
    public static final int MOST_TAGS = 20;

    /// Nothing known, nothing said.
    public static final Remarks NONE = new Remarks(OperationKind.UNKNOWN, List.of(), "");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// Remarks of an operation whose table is not known.
    public Remarks(OperationKind kind, List<String> tags, String note) {
        this(kind, tags, note, null);
    }

    public Remarks {
        tags = sound(tags);
        note = cut(note(note), LONGEST_NOTE).strip();
    }

    /// The same with another kind.
    public Remarks withKind(OperationKind other) {
        return new Remarks(other, tags, note, results);
    }

    /// The same with other tags.
    public Remarks withTags(List<String> others) {
        return new Remarks(kind, others, note, results);
    }

    /// The same with another note.
    public Remarks withNote(String other) {
        return new Remarks(kind, tags, other, results);
    }

    /// The same with another table.
    public Remarks withResults(@Nullable ResultTable other) {
        return new Remarks(kind, tags, note, other);
    }

    /// Whether a tag is there, whatever the case.
    public boolean hasTag(String tag) {
        String folded = folded(tag);
        return tags.stream().anyMatch(each -> folded(each).equals(folded));
    }

    /// These, and where they say nothing the kind, note and table of others; with the tags of both, these
    /// first.
    public Remarks joinedBy(Remarks other) {
        List<String> both = new ArrayList<>(tags);
        both.addAll(other.tags);
        return new Remarks(
                kind == OperationKind.UNKNOWN ? other.kind : kind,
                both,
                note.isEmpty() ? other.note : note,
                results == null ? other.results : results);
    }

    /// A text as a tag, of any length; empty when nothing of it can be seen.
    public static String tag(String text) {
        String plain = plain(text, ' ').strip();
        int from = 0;
        int to = plain.length();
        while (from < to && isJoiner(plain.charAt(from))) {
            from++;
        }
        while (to > from && isJoiner(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to).strip();
    }

    /// A text as a note, of any length.
    public static String note(String text) {
        return plain(text, '\n').strip();
    }

    private static List<String> sound(List<String> tags) {
        if (tags.isEmpty()) {
            return List.of();
        }
        List<String> sound = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (String text : tags) {
            String tag = tag(cut(tag(text), LONGEST_TAG));
            if (!tag.isEmpty() && sound.size() < MOST_TAGS && there.add(folded(tag))) {
                sound.add(tag);
            }
        }
        return List.copyOf(sound);
    }

    private static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /// @param line what stands for the end of a line
    private static String plain(String text, char line) {
        if (text.codePoints().allMatch(c -> c > ' ' && isPlain(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                plain.append(line);
            } else if (c == '\t') {
                plain.append(' ');
            } else if (isPlain(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean isPlain(int c) {
        return isJoiner(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    /// Never half a character.
    private static String cut(String text, int most) {
        boolean halves = text.length() > most && Character.isHighSurrogate(text.charAt(most - 1));
        return text.length() <= most ? text : text.substring(0, halves ? most - 1 : most);
    }
}
