package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;

/// Finds the sentence of a message that is no plain text, and tells a code from a sentence. Any thread.
final class Sentence {
    /// What beside a sentence tells its language.
    private static final Set<String> NO_SENTENCE = Set.of("lang", "language", "locale", "culture");

    private static final Set<String> FIRST = Set.of("value", "text", "en", "en-us");

    /// What texts are called that may be sentences; others, such as a code, make an error of their object.
    private static final Set<ErrorRole> SENTENCES = Set.of(ErrorRole.OTHER, ErrorRole.DESCRIPTION);

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,99}");

    /// More than one word, or a text in Chinese, which has no blanks.
    private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S|\\p{IsHan}{4}");

    private Sentence() {}

    static boolean isSentence(JsonNode value) {
        return value.isTextual() && SENTENCE.matcher(value.textValue()).find();
    }

    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /// Whether a text is a code: `InvalidFilter`, not "Forbidden" or "why".
    static boolean isCode(String text) {
        return isWord(text)
                && text.chars().skip(1).anyMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase);
    }

    /// A sentence; sentences in a list as one; of an object of texts, such as `{"lang": …, "value": …}` of
    /// older OData services or one sentence for each language, the sentence. Anything else as it is.
    static JsonNode in(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            List<JsonNode> each = value.valueStream().map(Sentence::in).toList();
            return each.stream().allMatch(JsonNode::isTextual)
                    ? TextNode.valueOf(each.stream().map(JsonNode::textValue).collect(Collectors.joining(" ")))
                    : value;
        }
        List<String> names = value.propertyStream()
                .filter(member -> member.getValue().isTextual())
                .map(Map.Entry::getKey)
                .filter(name -> !NO_SENTENCE.contains(Ascii.lower(name)))
                .toList();
        boolean plain = names.stream().map(ErrorRole::of).allMatch(SENTENCES::contains);
        return names.stream()
                .filter(_ -> plain)
                .min(Comparator.comparing(name -> !FIRST.contains(Ascii.lower(name))))
                .map(value::get)
                .orElse(value);
    }
}
