package opwatch.notify.desktop.bus;

/// A call of a method on the bus. Immutable; any thread.
///
/// @param destination the name of a connection
/// @param path of the object
/// @param type the interface
/// @param member the method
public record BusCall(String destination, String path, String type, String member, BusValues values) {
    /// A call of a method of the bus itself.
    public static BusCall ofBus(String member, BusValues values) {
        return new BusCall("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member, values);
    }

    /// A call that reads a property.
    public static BusCall property(String destination, String path, String type, String property) {
        return new BusCall(
                destination, path, "org.freedesktop.DBus.Properties", "Get", BusValues.of("ss", type, property));
    }
}
