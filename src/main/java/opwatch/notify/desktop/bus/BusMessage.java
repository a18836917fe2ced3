package opwatch.notify.desktop.bus;

import java.util.List;

/// What another connection sent: a signal, or a call of an object of ours. Every integer is a [Long], a
/// variant stands as its value, a struct as a list. Immutable; any thread.
///
/// @param sender the unique name of the connection, as the bus itself gives it
/// @param path of the object
/// @param type the interface; empty where a call names none
/// @param member the signal or method
public record BusMessage(String sender, String path, String type, String member, List<Object> values) {
    /// The first value; an empty text where there is none.
    public Object first() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// A value that is a text, or empty.
    public String text(int index) {
        return index < values.size() && values.get(index) instanceof String text ? text : "";
    }

    /// A value that is an integer, or -1.
    public long number(int index) {
        return index < values.size() && values.get(index) instanceof Long number ? number : -1;
    }

    /// Whether it is this member of this interface.
    public boolean is(String ofType, String ofMember) {
        return type.equals(ofType) && member.equals(ofMember);
    }
}
