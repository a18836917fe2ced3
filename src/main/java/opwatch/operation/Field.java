package opwatch.operation;

import java.util.List;

/// A field of a response that the schema does not declare, kept and shown as it came.
///
/// @param name the key, or `[0]`, `[1]`, … for what stands in a list
/// @param value the text of a plain value; empty when there are parts
/// @param parts what is inside, in the order sent
public record Field(String name, String value, List<Field> parts) {
    public Field {
        parts = List.copyOf(parts);
    }

    public Field(String name, String value) {
        this(name, value, List.of());
    }
}
