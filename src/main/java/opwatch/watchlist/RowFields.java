package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.IsoInstants;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object in a row. Strict: a field that is there must be what it should be, because
/// what is passed over now is written over later.
///
/// @param values texts, whole numbers, truth values, objects and lists; in the place of all else (null, a
/// number that is not whole or too large) its [JsonToken]
/// @param others the members of a row that are not understood, by name, each as it stands ([Members])
public record RowFields(Map<String, Object> values, Map<String, String> others) {
    /// What every OpWatch knows of a row, and writes anew with each change of it.
    private static final Set<String> STRICT = Set.of(
            "cloud",
            "subscriptionId",
            "location",
            "resourceGroup",
            "workspace",
            "operationId",
            "label",
            "addedAt",
            "seen",
            "forgotten",
            "lookedAt",
            "history");

    /// For one row alone: what is odd about a row costs this row only.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    /// @param text array-backed
    /// @throws IOException when this is not one JSON object, or one with a field twice
    static RowFields read(ByteBuffer text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text.array(), text.arrayOffset(), text.remaining())) {
            parser.nextToken();
            RowFields row = read(parser, text);
            if (parser.nextToken() != null) {
                throw new IOException("not one object");
            }
            return row;
        }
    }

    /// What is not understood is passed on to the letter, and costs nothing where there is none.
    ///
    /// @param parser stands on the row's first token, and then on its last
    /// @param text what the parser reads, array-backed
    /// @throws IOException when this is no JSON object, or one with a field twice
    static RowFields read(JsonParser parser, ByteBuffer text) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("no object");
        }
        Map<String, Object> values = new HashMap<>();
        Map<String, String> others = Map.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean strict = STRICT.contains(name);
            int start = strict ? 0 : Members.start(parser);
            parser.nextToken();
            boolean twice = others.containsKey(name);
            Object value = strict || isKnown(name) ? value(parser) : null;
            if (value != null && (strict || isUnderstood(name, value))) {
                twice |= values.put(name, value) != null;
            } else {
                others = others.isEmpty() ? new LinkedHashMap<>() : others;
                others.put(name, Members.text(parser, text, start));
                twice |= values.containsKey(name);
            }
            if (twice) {
                throw new IOException(name + " is there twice");
            }
        }
        return new RowFields(values, others);
    }

    private static boolean isKnown(String name) {
        return RemarkFields.NAMES.contains(name) || AttentionFields.NAMES.contains(name);
    }

    private static boolean isUnderstood(String name, Object value) {
        return AttentionFields.NAMES.contains(name)
                ? AttentionFields.understands(name, value)
                : RemarkFields.understands(name, value);
    }

    /// Whether one of these fields is there and understood.
    boolean hasAny(Set<String> names) {
        for (String name : names) {
            if (values.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /// @throws IllegalArgumentException when it is not there or no text
    String text(String name) {
        return typed(name, values.get(name), String.class);
    }

    /// A text that may be missing.
    String words(String name) {
        return has(name) ? text(name) : "";
    }

    @Nullable
    Instant moment(String name) {
        return has(name) ? time(name) : null;
    }

    /// A moment that can be computed with, whatever stands there.
    Instant time(String name) {
        return IsoInstants.clamped(IsoInstants.read(text(name)));
    }

    /// A whole number; 0 when it is missing.
    long number(String name) {
        Long number = value(name, Long.class);
        return number == null ? 0 : number;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    RowFields object(String name) {
        return value(name, RowFields.class);
    }

    /// A list of objects that may be missing.
    List<RowFields> objects(String name) {
        List<?> entries = value(name, List.class);
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> typed(name, entry, RowFields.class))
                        .toList();
    }

    /// A list of texts that may be missing.
    List<String> texts(String name) {
        List<?> entries = value(name, List.class);
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> typed(name, entry, String.class))
                        .toList();
    }

    /// Whether there is such a field, and more in it than null.
    boolean has(String name) {
        return values.getOrDefault(name, JsonToken.VALUE_NULL) != JsonToken.VALUE_NULL;
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        return has(name) ? typed(name, values.get(name), type) : null;
    }

    private static <T> T typed(String name, @Nullable Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException("in " + name + " is something else than a " + type.getSimpleName());
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return JsonToken.NOT_AVAILABLE;
        }
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? token : parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> {
                List<Object> entries = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entries.add(value(parser));
                }
                yield entries;
            }
            default -> token;
        };
    }

    /// An object; [JsonToken#NOT_AVAILABLE] for one with a field twice.
    private static Object fields(JsonParser parser) throws IOException {
        Map<String, Object> values = new HashMap<>();
        boolean twice = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            twice |= values.put(name, value(parser)) != null;
        }
        return twice ? JsonToken.NOT_AVAILABLE : new RowFields(values, Map.of());
    }
}
