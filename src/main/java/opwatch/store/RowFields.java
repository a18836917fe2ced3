package opwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opwatch.operation.Moments;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object in a row. Strict: a field that is there must be what it should be, because
/// what is passed over now is written over later.
///
/// @param values texts, whole numbers, truth values, objects, lists, or something else
record RowFields(Map<String, Object> values) {
    /// For one row alone: what is odd about a row costs this row only.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    private enum Odd {
        NULL,
        /// A number that is not whole, or too large.
        NUMBER
    }

    /// @param text array-backed
    /// @throws IOException when this is not one JSON object, or one with a field twice
    static RowFields read(ByteBuffer text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text.array(), text.arrayOffset(), text.remaining())) {
            parser.nextToken();
            if (value(parser) instanceof RowFields fields && parser.nextToken() == null) {
                return fields;
            }
            throw new IOException("not one object");
        }
    }

    /// @throws IllegalArgumentException when it is not there or no text
    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    /// A text that may be missing.
    String words(String name) {
        return has(name) ? text(name) : "";
    }

    @Nullable
    Instant moment(String name) {
        return has(name) ? Moments.read(text(name)) : null;
    }

    /// A whole number; 0 when it is missing.
    long number(String name) {
        if (!has(name)) {
            return 0;
        }
        if (values.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException(name + " is no number");
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    RowFields object(String name) {
        if (!has(name)) {
            return null;
        }
        if (values.get(name) instanceof RowFields fields) {
            return fields;
        }
        throw new IllegalArgumentException(name + " is no object");
    }

    /// A list of objects that may be missing.
    List<RowFields> objects(String name) {
        List<RowFields> objects = new ArrayList<>();
        if (has(name)) {
            if (!(values.get(name) instanceof List<?> entries)) {
                throw new IllegalArgumentException(name + " is no list");
            }
            for (Object entry : entries) {
                if (!(entry instanceof RowFields fields)) {
                    throw new IllegalArgumentException("no object in " + name);
                }
                objects.add(fields);
            }
        }
        return objects;
    }

    private boolean has(String name) {
        Object value = values.get(name);
        return value != null && !Odd.NULL.equals(value);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Odd.NUMBER : parser.getLongValue();
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
            case VALUE_NULL -> Odd.NULL;
            case null, default -> Odd.NUMBER;
        };
    }

    private static RowFields fields(JsonParser parser) throws IOException {
        Map<String, Object> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (values.put(name, value(parser)) != null) {
                throw new IOException(name + " is there twice");
            }
        }
        return new RowFields(values);
    }
}
