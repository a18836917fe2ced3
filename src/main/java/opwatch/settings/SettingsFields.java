package opwatch.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object in a settings file. A field that is missing or `null` is null here; one of
/// another kind than is asked for is an [IllegalArgumentException]. What is never asked for is a newer
/// OpWatch's. Not thread-safe.
///
/// Read field by field: to bind four records by reflection took a start 80 ms of processor time.
public final class SettingsFields {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// Texts, numbers, truth values, nulls, lists, and objects as `SettingsFields`.
    private final Map<String, @Nullable Object> values;

    private final Set<String> asked = new HashSet<>();

    private SettingsFields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /// @throws IOException when this is not one JSON object
    static SettingsFields read(byte[] content) throws IOException {
        try (JsonParser parser = FACTORY.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            SettingsFields fields = fields(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more than one object");
            }
            return fields;
        }
    }

    /// The names of all fields, in their order.
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public @Nullable String text(String name) {
        return value(name, String.class);
    }

    public @Nullable Boolean truth(String name) {
        return value(name, Boolean.class);
    }

    public @Nullable BigDecimal number(String name) {
        return value(name, BigDecimal.class);
    }

    /// A number that must be there.
    public BigDecimal numberThere(String name) {
        return there(name, number(name));
    }

    /// A text that must be there.
    public String textThere(String name) {
        return there(name, text(name));
    }

    /// A truth value that must be there.
    public boolean truthThere(String name) {
        return there(name, truth(name));
    }

    /// A constant of an enum, by its name.
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    public @Nullable SettingsFields object(String name) {
        return value(name, SettingsFields.class);
    }

    /// An object that must be there.
    public SettingsFields objectThere(String name) {
        return there(name, object(name));
    }

    /// A list of objects.
    public @Nullable List<SettingsFields> objects(String name) {
        return list(name, SettingsFields.class);
    }

    /// A list of texts.
    public @Nullable List<String> texts(String name) {
        return list(name, String.class);
    }

    /// A list of numbers.
    public @Nullable List<BigDecimal> numbers(String name) {
        return list(name, BigDecimal.class);
    }

    /// The fields of an object as a map, in their order.
    ///
    /// @param value gives the value of a field by its name
    /// @throws IllegalArgumentException when the object is not there
    public <T> Map<String, T> map(String name, BiFunction<SettingsFields, String, T> value) {
        SettingsFields object = objectThere(name);
        Map<String, T> map = new LinkedHashMap<>();
        object.names().forEach(each -> map.put(each, value.apply(object, each)));
        return map;
    }

    /// The value of a field that must be there.
    ///
    /// @throws IllegalArgumentException when it is null
    public static <T> T there(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /// The elements of a list that are objects; none where it is no list.
    List<SettingsFields> objectsIn(String name) {
        asked.add(name);
        List<SettingsFields> objects = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof SettingsFields object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /// The text of a field, whatever it is; null where it is no text.
    @Nullable
    String textIn(String name) {
        asked.add(name);
        return values.get(name) instanceof String text ? text : null;
    }

    /// What was not asked for, in maps and lists.
    Map<String, @Nullable Object> unknown() {
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>(values);
        unknown.keySet().removeAll(asked);
        unknown.replaceAll((name, value) -> plain(value));
        return unknown;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SettingsFields object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>(object.values);
            map.replaceAll((name, each) -> plain(each));
            return map;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list);
            plain.replaceAll(SettingsFields::plain);
            return plain;
        }
        return value;
    }

    private <T> @Nullable List<T> list(String name, Class<T> type) {
        List<?> values = value(name, List.class);
        if (values == null) {
            return null;
        }
        List<T> list = new ArrayList<>();
        values.forEach(each -> list.add(there(name, typed(name, each, type))));
        return list;
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        asked.add(name);
        return typed(name, values.get(name), type);
    }

    private static <T> @Nullable T typed(String name, @Nullable Object value, Class<T> type) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private static SettingsFields fields(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            values.put(name, value(parser, parser.nextToken()));
        }
        return new SettingsFields(values);
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException("no value");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("no value");
        };
    }

    private static List<@Nullable Object> elements(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }
}
