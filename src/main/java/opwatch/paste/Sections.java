package opwatch.paste;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import opwatch.paste.Labels.Label;

/// What an ID is that is called an ID and no more, by the name of what it is in: `"operation": {"id":
/// "…"}`, `operation:` above `id: …`, `[operation]`; or by the word that its sentence begins with.
/// Mutable, for one reading on one thread.
final class Sections {
    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 300;
    private static final String MARKS = "[\\s\u0001-\u0004\"'`,\\[]";
    /// `"id": "`, `- id: `.
    private static final Pattern BARE = Pattern.compile(
            "[-\\s\u0001-\u0004\"'`,\\[]*(?:id|guid|value)[\"'`]?\\s?[:=]\\s?[\"'`]?", Pattern.CASE_INSENSITIVE);
    /// The key of an object, perhaps in an array.
    private static final Pattern KEY =
            Pattern.compile("[\"'`]?\\p{L}[\\p{L}\\p{N}_ .-]{0,40}[\"'`]?\\s?[:=]?>?[\\s\u0001-\u0004\\[]*$");
    /// A line that begins a section.
    private static final Pattern HEAD =
            Pattern.compile("[-\"'\\[\\s]{0,4}\\p{L}[\\p{L}\\p{N}_ -]{1,30}[\"'\\]]{0,3}\\s?:?\\s{0,4}\\[?\\s{0,4}");
    /// What stands between a subscription and the ID that the sentence is about.
    private static final Pattern TELLS = Pattern.compile("[\\s\"'`)\\],;]{0,6}(?:(?:has|had|with|hat|mit) )?"
            + "(?:(?:the|its|die) )?(?:[Ii][Dd]s?\\s?[:=]?|[:=])[\\s\"'`(\\[]{1,4}");

    /// @param named whether it has a key
    private record Section(Label label, boolean named) {
        static final Section NONE = new Section(Label.NONE, false);
    }

    private final Deque<Section> objects = new ArrayDeque<>();
    /// The object that ended last: the next of an array is of the same kind.
    private Section last = Section.NONE;

    private Label lines = Label.NONE;

    /// Takes a piece of text and what ends it: a brace or the end of a line.
    void take(char end, String text, int from, int to) {
        switch (end) {
            case '{' -> objects.push(section(text.substring(Math.max(from, to - LONGEST), to)));
            case '}' -> last = objects.isEmpty() ? Section.NONE : objects.pop();
            case '\n' -> lines = Label.NONE;
            default -> {
                // the section goes on below
            }
        }
        boolean line = end != '{' && end != '}' && to - from <= LONGEST;
        if (line && HEAD.matcher(text).region(from, to).matches()) {
            lines = Labels.of(text.substring(from, to));
        }
    }

    private Section section(String lead) {
        if (lead.matches(MARKS + "*")) {
            return lead.indexOf(',') >= 0 ? last : Section.NONE;
        }
        return KEY.matcher(lead).find() ? new Section(Labels.of(lead), true) : Section.NONE;
    }

    /// What the section says of the value at this place; nothing where the words in front are more than
    /// "ID".
    Label of(String text, int from, int at) {
        if (at - from > LONGEST || !BARE.matcher(text).region(from, at).matches()) {
            return Label.NONE;
        }
        Section object = objects.isEmpty() ? Section.NONE : objects.peek();
        return object.named ? object.label : lines;
    }

    /// What a value is behind the subscription of a sentence that begins with an operation.
    ///
    /// @param line where the sentence or its line begins
    /// @param from where the subscription ends
    static Label ofSentence(String text, int line, int from, int at) {
        if (at - from > LONGEST) {
            return Label.NONE;
        }
        String between = text.substring(from, at);
        for (Places.Place place : Places.in(between)) {
            between = place.label() == Label.REGION ? between.replace(place.name(), "") : between;
        }
        boolean tells = TELLS.matcher(between).matches();
        return tells ? Labels.ofBeginning(text.substring(Math.max(line, from - LONGEST_SENTENCE), from)) : Label.NONE;
    }
}
