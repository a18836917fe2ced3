package opwatch.notify.desktop.bus;

import java.util.List;

/// Values as they are sent: a D-Bus signature and a value for each of its types. A number is any [Number], an
/// array a list or a `byte[]`, a dictionary a map, a struct an `Object[]`. Any thread.
///
/// @param signature by the specification of D-Bus, "Type System"; empty for no values
public record BusValues(String signature, List<Object> values) {
    /// No values.
    public static final BusValues NONE = new BusValues("", List.of());

    /// Values of these types.
    public static BusValues of(String signature, Object... values) {
        return new BusValues(signature, List.of(values));
    }

    /// A value that carries its own type.
    public static Object variant(String signature, Object value) {
        return struct(signature, value);
    }

    /// Values that belong together.
    public static Object struct(Object... values) {
        return values;
    }
}
