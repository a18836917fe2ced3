package opwatch.notify.desktop.bus;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Makes the library's messages, and plain values of what they carry. Any thread.
final class Wire {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");
    private static final byte NO_FLAGS = 0;
    private static final MessageFactory MESSAGES =
            new MessageFactory((byte) (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? 'B' : 'l'));

    private Wire() {}

    static MethodCall call(BusCall call) throws IOException {
        try {
            return MESSAGES.createMethodCall(
                    call.destination(),
                    call.path(),
                    call.type(),
                    call.member(),
                    NO_FLAGS,
                    signature(call.values()),
                    call.values().values().toArray());
        } catch (DBusException e) {
            throw new IOException("a call that cannot be written: " + call.member(), e);
        }
    }

    static Message signal(String path, String type, String member, BusValues values) throws IOException {
        try {
            return MESSAGES.createSignal(
                    null, path, type, member, signature(values), values.values().toArray());
        } catch (DBusException e) {
            throw new IOException("a signal that cannot be written: " + member, e);
        }
    }

    static Message answer(MethodCall call, BusValues values) throws IOException {
        try {
            return MESSAGES.createMethodReturn(
                    call, signature(values), values.values().toArray());
        } catch (DBusException e) {
            throw new IOException("an answer that cannot be written", e);
        }
    }

    static Message unknown(MethodCall call) throws IOException {
        try {
            return MESSAGES.createError(
                    call.getSource(),
                    "org.freedesktop.DBus.Error.UnknownMethod",
                    call.getSerial(),
                    "s",
                    "no such method: " + call.getName());
        } catch (DBusException e) {
            throw new IOException("an error that cannot be written", e);
        }
    }

    /// The library takes null for no signature.
    private static @Nullable String signature(BusValues values) {
        return values.signature().isEmpty() ? null : values.signature();
    }

    /// A message in one piece, so that it is one write.
    static ByteBuffer bytes(Message message) {
        byte[][] parts = message.getWireData();
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts)
                .mapToInt(part -> part == null ? 0 : part.length)
                .sum());
        for (byte[] part : parts) {
            if (part != null) {
                all.put(part);
            }
        }
        return all.flip();
    }

    static BusMessage plain(Message message) {
        return new BusMessage(
                text(message.getSource()),
                text(message.getPath()),
                text(message.getInterface()),
                text(message.getName()),
                values(message));
    }

    /// What the message carries; nothing where that cannot be read.
    static List<Object> values(Message message) {
        try {
            Object[] values = message.getParameters();
            return values == null
                    ? List.of()
                    : Arrays.stream(values).map(Wire::value).toList();
        } catch (DBusException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a message of the bus cannot be read", e);
            return List.of();
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case Variant<?> variant -> value(variant.getValue());
            case Double number -> number;
            case Number number -> number.longValue();
            case Object[] struct -> Arrays.stream(struct).map(Wire::value).toList();
            case List<?> list -> list.stream().map(Wire::value).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.forEach((key, one) -> plain.put(value(key), value(one)));
                yield plain;
            }
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    /// The text; an empty one where the library has none.
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
