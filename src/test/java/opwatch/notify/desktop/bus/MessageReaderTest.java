package opwatch.notify.desktop.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.messages.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
    private static final int TYPE = 1;
    private static final int BODY_LENGTH = 4;
    private static final int FIELDS_LENGTH = 12;

    /// Gives a byte at a time and nothing in between, and then the end.
    private static final class Drips implements ReadableByteChannel {
        private final ByteBuffer all;
        private boolean dry;

        Drips(byte[]... parts) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                joined.writeBytes(part);
            }
            all = ByteBuffer.wrap(joined.toByteArray());
        }

        @Override
        public int read(ByteBuffer to) {
            dry = !dry;
            if (dry) {
                return 0;
            }
            if (!all.hasRemaining()) {
                return -1;
            }
            to.put(all.get());
            return 1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    private static byte[] signal(String member, String text) throws IOException {
        ByteBuffer bytes = Wire.bytes(Wire.signal("/one", "opwatch.Test", member, BusValues.of("s", text)));
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        return all;
    }

    private static byte[] with(byte[] message, int at, int value) {
        ByteBuffer.wrap(message).order(ByteOrder.nativeOrder()).putInt(at, value);
        return message;
    }

    /// Reads up to the end.
    private static List<String> readAll(MessageReader reader) {
        List<String> read = new ArrayList<>();
        assertThrows(EOFException.class, () -> {
            while (true) {
                Message message = reader.read();
                if (message != null) {
                    BusMessage plain = Wire.plain(message);
                    read.add(plain.path() + " " + plain.type() + "." + plain.member() + " " + plain.values());
                }
            }
        });
        return read;
    }

    @Test
    void messagesComeWholeHoweverTheyAreCut() throws IOException {
        String text = "ä".repeat(2000);
        MessageReader reader = new MessageReader(new Drips(signal("One", text), signal("Two", "")));
        assertNull(reader.read());
        assertEquals(List.of("/one opwatch.Test.One [" + text + "]", "/one opwatch.Test.Two []"), readAll(reader));
    }

    @Test
    void aMessageOfAnUnknownKindIsLeftOut() throws IOException {
        byte[] unknown = signal("One", "text");
        unknown[TYPE] = 9;
        assertEquals(
                List.of("/one opwatch.Test.Two [text]"),
                readAll(new MessageReader(new Drips(unknown, signal("Two", "text")))));
    }

    @Test
    void theEndInTheMiddleOfAMessageIsTheEnd() throws IOException {
        byte[] all = signal("One", "text");
        byte[] half = new byte[all.length / 2];
        System.arraycopy(all, 0, half, 0, half.length);
        assertEquals(List.of(), readAll(new MessageReader(new Drips(half))));
    }

    @ParameterizedTest
    @ValueSource(ints = {MessageReader.LONGEST, Integer.MAX_VALUE, -1})
    void aMessageThatIsTooLongIsNotEvenBegun(int length) throws IOException {
        refused(with(signal("One", "text"), BODY_LENGTH, length));
        refused(with(signal("One", "text"), FIELDS_LENGTH, length));
    }

    @Test
    void whatIsNoMessageIsRefused() throws IOException {
        refused(new byte[100]);
        refused(with(with(signal("One", "text"), BODY_LENGTH, 0), FIELDS_LENGTH, 0));
    }

    private static void refused(byte[] bytes) {
        MessageReader reader = new MessageReader(new Drips(bytes));
        IOException refusal = assertThrows(IOException.class, () -> {
            while (true) {
                assertNull(reader.read());
            }
        });
        assertEquals(IOException.class, refusal.getClass(), refusal::toString);
    }
}
