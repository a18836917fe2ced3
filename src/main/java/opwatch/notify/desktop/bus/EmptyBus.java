package opwatch.notify.desktop.bus;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.freedesktop.dbus.messages.MethodCall;

/// A bus for one connection, with nothing behind it: it answers every call with nothing in it, and makes some
/// calls itself. The packages' build speaks to it, so that what D-Bus needs is in the AOT cache, although a
/// build has no bus. A thread of its own, which ends with the connection.
public final class EmptyBus implements AutoCloseable {
    private final ServerSocketChannel server;

    /// Listens at a socket.
    ///
    /// @param asks what it calls, one with each answer
    public EmptyBus(Path socket, List<BusCall> asks) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().name("empty bus").start(() -> serve(asks));
    }

    private void serve(List<BusCall> asks) {
        try (SocketChannel channel = server.accept()) {
            channel.read(ByteBuffer.allocate(1024));
            channel.write(ByteBuffer.wrap("DATA\r\nOK 0\r\n".getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer begin = ByteBuffer.allocate("BEGIN\r\n".length());
            while (begin.hasRemaining() && channel.read(begin) >= 0) {}
            MessageReader reader = new MessageReader(channel);
            int asked = 0;
            while (true) {
                if (reader.read() instanceof MethodCall call) {
                    channel.write(Wire.bytes(Wire.answer(call, BusValues.NONE)));
                    if (asked < asks.size()) {
                        channel.write(Wire.bytes(Wire.call(asks.get(asked++))));
                    }
                }
            }
        } catch (IOException _) {
            // The other side has what it needs.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
