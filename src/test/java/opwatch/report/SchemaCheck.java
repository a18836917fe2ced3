package opwatch.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Holds a document to a JSON Schema, as far as `view.schema.json` makes use of that (draft 2020-12). A keyword
/// that it does not know is an error, so that none is passed over.
public final class SchemaCheck {
    private static final Set<String> WORDS = Set.of("$schema", "title", "description", "$defs");

    private final JsonNode root;
    private final List<String> wrong = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /// What does not hold, and where; empty when the document is as the schema says.
    public static List<String> of(JsonNode schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(schema, document, "$");
        return check.wrong;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        schema.properties().forEach(keyword -> keyword(keyword.getKey(), keyword.getValue(), schema, value, at));
    }

    private void keyword(String word, JsonNode rule, JsonNode schema, JsonNode value, String at) {
        switch (word) {
            case "$ref" -> check(root.at(rule.asText().substring(1)), value, at);
            case "type" -> require(isAny(rule, value), at + " is no " + rule);
            case "const" -> require(rule.equals(value), at + " is not " + rule);
            case "enum" -> require(among(rule, value), at + " is none of " + rule);
            case "minimum" -> require(!value.isNumber() || value.asLong() >= rule.asLong(), at + " is less");
            case "pattern" ->
                require(
                        !value.isTextual()
                                || Pattern.compile(rule.asText())
                                        .matcher(value.asText())
                                        .find(),
                        at + " does not match: " + value);
            case "required" ->
                rule.forEach(name ->
                        require(!value.isObject() || value.has(name.asText()), at + " has no " + name.asText()));
            case "properties" ->
                rule.properties().stream()
                        .filter(each -> value.has(each.getKey()))
                        .forEach(each -> check(each.getValue(), value.get(each.getKey()), at + "." + each.getKey()));
            case "additionalProperties" ->
                value.fieldNames()
                        .forEachRemaining(
                                name -> require(schema.get("properties").has(name), at + " has a " + name));
            case "items" -> {
                for (int i = 0; i < (value.isArray() ? value.size() : 0); i++) {
                    check(rule, value.get(i), at + "[" + i + "]");
                }
            }
            default -> require(WORDS.contains(word), "an unknown keyword " + word);
        }
    }

    private static boolean isAny(JsonNode types, JsonNode value) {
        return types.isTextual()
                ? is(types.asText(), value)
                : StreamSupport.stream(types.spliterator(), false).anyMatch(type -> is(type.asText(), value));
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new AssertionError(type);
        };
    }

    private static boolean among(JsonNode all, JsonNode value) {
        return StreamSupport.stream(all.spliterator(), false).anyMatch(value::equals);
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            wrong.add(why);
        }
    }
}
