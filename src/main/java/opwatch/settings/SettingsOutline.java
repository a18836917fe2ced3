package opwatch.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/// What a settings file holds, without a word that a person has typed: numbers, choices, and of every other
/// text only its length. It shows what is on the disk, that of a newer OpWatch too, and moves or mends
/// nothing. Any thread.
public final class SettingsOutline {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// The fields whose texts are words of ours, such as the name of a choice or of a column.
    private static final Set<String> CHOICES = Set.of(
            "side",
            "rows",
            "grouping",
            "theme",
            "contrast",
            "motion",
            "zone",
            "pace",
            "reportFormat",
            "noticeKinds",
            "mode",
            "id",
            "column");

    private static final Pattern CHOICE = Pattern.compile("[A-Za-z][A-Za-z_-]{0,40}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]{0,40}");

    private final StringBuilder lines = new StringBuilder();

    private SettingsOutline() {}

    /// A line for each field: `name: value`, indented below the field that it is in.
    ///
    /// @param json the content of the file
    /// @throws IOException when it is no JSON
    public static String of(byte[] json) throws IOException {
        SettingsOutline outline = new SettingsOutline();
        outline.add("", MAPPER.readTree(json), "");
        return outline.lines.toString();
    }

    private void add(String name, JsonNode node, String indent) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                // What is no name of a field is a value that something is kept by.
                boolean named = NAME.matcher(field.getKey()).matches();
                member(field.getKey(), named ? field.getKey() : length(field.getKey()), field.getValue(), indent);
            });
        } else if (node.isArray()) {
            node.forEach(each -> member(name, "-", each, indent));
        }
    }

    private void member(String name, String shown, JsonNode node, String indent) {
        lines.append(indent).append(shown);
        if (node.isContainerNode()) {
            lines.append(":\n");
            add(name, node, indent + "  ");
        } else {
            lines.append(": ").append(value(name, node)).append('\n');
        }
    }

    private static String value(String name, JsonNode node) {
        if (!node.isTextual()) {
            return node.asText();
        }
        boolean choice =
                CHOICES.contains(name) && CHOICE.matcher(node.textValue()).matches();
        return choice ? node.textValue() : length(node.textValue());
    }

    private static String length(String text) {
        return "(" + text.length() + " characters)";
    }
}
