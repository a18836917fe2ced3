package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import opwatch.operation.ReasonNames;

/// Finds what reads like an error below members whose names do not tell of one, the upper before the lower.
/// Reads each part once. Any thread.
final class HiddenReasons {
    /// Members that mostly hold one word, and sometimes say why.
    private static final Set<String> MAY_SAY = Set.of(
            "status", "provisioningstate", "info", "result", "explanation", "problem", "problems", "issue", "issues");

    private HiddenReasons() {}

    /// The errors and the sentences of a document that tells of a failure.
    static List<JsonNode> in(JsonNode document) {
        return search(document, HiddenReasons::looksLikeOne, true);
    }

    /// The errors in a part of an error.
    static List<JsonNode> below(JsonNode part) {
        List<JsonNode> here = EmbeddedErrors.of(part).stream()
                .filter(HiddenReasons::hasMessage)
                .toList();
        return here.isEmpty() ? search(part, HiddenReasons::hasMessage, false) : here;
    }

    private static List<JsonNode> search(JsonNode from, Predicate<JsonNode> isError, boolean sentences) {
        List<JsonNode> found = new ArrayList<>();
        Deque<Map.Entry<String, JsonNode>> open = new ArrayDeque<>();
        add(open, "", from);
        while (!open.isEmpty()) {
            Map.Entry<String, JsonNode> next = open.removeFirst();
            JsonNode value = next.getValue();
            boolean error = value.isObject() && isError.test(value);
            if (error || (sentences && isSentence(next.getKey(), value))) {
                found.add(value);
                // `properties` with a message is no error of one piece: its state may say more.
                if (error && sentences && ErrorRole.of(next.getKey()) == ErrorRole.HOLDER) {
                    value.propertyStream()
                            .filter(member -> isSentence(member.getKey(), member.getValue()))
                            .forEach(member -> found.add(member.getValue()));
                }
            } else if (value.isContainerNode()) {
                add(open, next.getKey(), value);
            }
        }
        return found;
    }

    /// What stands in a list has the list's name.
    private static void add(Deque<Map.Entry<String, JsonNode>> open, String name, JsonNode value) {
        value.properties().forEach(open::addLast);
        if (value.isArray()) {
            value.forEach(entry -> open.addLast(Map.entry(name, entry)));
        }
    }

    private static boolean isSentence(String name, JsonNode value) {
        return Sentence.isSentence(value)
                && (MAY_SAY.contains(ReasonNames.folded(name)) || ErrorRole.of(name) == ErrorRole.STATUS_WORDS);
    }

    private static boolean looksLikeOne(JsonNode object) {
        return has(object, Set.of(ErrorRole.MESSAGE, ErrorRole.ERROR, ErrorRole.REASON, ErrorRole.CAUSE));
    }

    private static boolean hasMessage(JsonNode object) {
        return has(object, Set.of(ErrorRole.MESSAGE, ErrorRole.ERROR));
    }

    private static boolean has(JsonNode object, Set<ErrorRole> roles) {
        return object.propertyStream().anyMatch(member -> {
            JsonNode value = member.getValue();
            boolean says =
                    value.isTextual() ? !value.textValue().isBlank() : value.isContainerNode() && !value.isEmpty();
            return says && roles.contains(ErrorRole.of(member.getKey()));
        });
    }
}
