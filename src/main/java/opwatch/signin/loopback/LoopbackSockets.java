package opwatch.signin.loopback;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;

/// Opens the sockets that the browser returns to. Any thread.
final class LoopbackSockets {
    private static final int BACKLOG = 128;
    private static final int PORTS_TO_TRY = 20;

    private LoopbackSockets() {}

    /// Listens on both loopback addresses, on one port: `localhost` may mean either, and another program
    /// must not get hold of the other.
    ///
    /// @throws IOException when no port is free on both
    static List<ServerSocket> open() throws IOException {
        InetAddress four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        byte[] one = new byte[16];
        one[15] = 1;
        InetAddress six = InetAddress.getByAddress(one);
        boolean both = NetworkInterface.getByInetAddress(six) != null;
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            ServerSocket first = new ServerSocket(0, BACKLOG, four);
            if (!both) {
                return List.of(first);
            }
            try {
                return List.of(first, new ServerSocket(first.getLocalPort(), BACKLOG, six));
            } catch (BindException e) {
                close(first);
            }
        }
        throw new BindException("no port is free on both loopback addresses");
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }
}
