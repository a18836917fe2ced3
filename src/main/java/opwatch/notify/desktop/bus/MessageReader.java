package opwatch.notify.desktop.bus;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.jspecify.annotations.Nullable;

/// Reads messages from a channel that does not block. The library's own reader believes any length, so that
/// one message of another program could take all memory; this one ends at [#LONGEST]. The connection's
/// thread only.
///
/// Source: specification of D-Bus, "Message Format".
final class MessageReader {
    /// Bytes of a message that OpWatch reads: what notices, icon and menu exchange is a thousandth of it.
    static final int LONGEST = 1 << 20;

    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    /// Up to the length of the header's fields.
    private static final int START = 16;

    private static final int BODY_LENGTH = 4;
    private static final int FIELDS_LENGTH = 12;

    private final ReadableByteChannel channel;
    private ByteBuffer bytes = ByteBuffer.allocate(START);

    MessageReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /// Reads on.
    ///
    /// @return the next message that can be read; null when no whole one is there yet
    /// @throws IOException when the channel has ended, or what comes is no message or is too long
    @Nullable
    Message read() throws IOException {
        while (isFull()) {
            if (bytes.capacity() == START) {
                bytes = ByteBuffer.allocate(length()).put(bytes.flip());
            } else {
                Message message = message(bytes.array());
                bytes = ByteBuffer.allocate(START);
                if (message != null) {
                    return message;
                }
            }
        }
        return null;
    }

    private boolean isFull() throws IOException {
        if (bytes.hasRemaining() && channel.read(bytes) < 0) {
            throw new EOFException("closed");
        }
        return !bytes.hasRemaining();
    }

    /// Of the whole message, by its start.
    private int length() throws IOException {
        ByteOrder order = switch (bytes.get(0)) {
            case 'l' -> ByteOrder.LITTLE_ENDIAN;
            case 'B' -> ByteOrder.BIG_ENDIAN;
            default -> throw new IOException("no message");
        };
        ByteBuffer start = bytes.duplicate().order(order);
        long fields = Integer.toUnsignedLong(start.getInt(FIELDS_LENGTH));
        long length = START + (fields + 7) / 8 * 8 + Integer.toUnsignedLong(start.getInt(BODY_LENGTH));
        if (length == START || length > LONGEST) {
            throw new IOException("a message of " + length + " bytes");
        }
        return (int) length;
    }

    /// The message in these bytes; null when it cannot be read, which is no reason not to read the next.
    private static @Nullable Message message(byte[] all) {
        ByteBuffer order = ByteBuffer.wrap(all).order(all[0] == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int body = all.length - order.getInt(BODY_LENGTH);
        byte[] start = new byte[FIELDS_LENGTH];
        // The library wants the fields aligned as in the message.
        byte[] fields = new byte[body - START + 8];
        byte[] values = new byte[all.length - body];
        System.arraycopy(all, 0, start, 0, FIELDS_LENGTH);
        System.arraycopy(all, FIELDS_LENGTH, fields, 0, 4);
        System.arraycopy(all, START, fields, 8, body - START);
        System.arraycopy(all, body, values, 0, values.length);
        try {
            return MessageFactory.createMessage(all[1], start, fields, values, null);
        } catch (DBusException | IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a message of the bus cannot be read", e);
            return null;
        }
    }
}
