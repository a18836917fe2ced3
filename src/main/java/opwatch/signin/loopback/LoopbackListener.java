package opwatch.signin.loopback;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Waits on loopback for the browser to come back from the sign-in page. Any thread.
///
/// Everything but the one genuine answer is turned away and waiting goes on: other methods, paths, names,
/// states, too much, too slow (RFC 8252 sections 7.3 and 8.3; MSAL4J's own listener is ended by any of
/// these). The genuine one is held until [#finish] says what its page shows.
public final class LoopbackListener implements AutoCloseable {
    private static final int MOST_CLIENTS = 16;
    private static final int BACKLOG = 128;
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(45);
    private static final int PORTS_TO_TRY = 20;

    private final String state;
    private final Set<String> loginHosts;
    private final List<ServerSocket> doors;
    /// Those whose request is being read, the oldest first. Guarded by itself.
    private final Deque<Socket> clients = new ArrayDeque<>();

    private final CompletableFuture<BrowserResponse> answer = new CompletableFuture<>();
    private final CompletableFuture<String> page = new CompletableFuture<>();
    private final CompletableFuture<Boolean> delivered = new CompletableFuture<>();

    private LoopbackListener(List<ServerSocket> doors, String state, Set<String> loginHosts) {
        this.doors = doors;
        this.state = state;
        this.loginHosts = loginHosts;
    }

    /// Begins to listen.
    ///
    /// @param state what the genuine answer must bring back
    /// @param loginHosts the login hosts that it may name
    /// @throws IOException when no loopback port can be had
    public static LoopbackListener open(String state, Set<String> loginHosts) throws IOException {
        LoopbackListener listener = new LoopbackListener(doors(), state, loginHosts);
        for (ServerSocket door : listener.doors) {
            Thread.ofVirtual().name("signin-listener").start(() -> listener.accept(door));
        }
        return listener;
    }

    /// Where the browser is to come back to: the name that is registered, on the port that we got.
    public URI redirect() {
        return URI.create("http://" + host());
    }

    /// Waits for the genuine answer.
    ///
    /// @return null when none came in time
    @Nullable
    public BrowserResponse await(Duration limit) throws InterruptedException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Shows a page in the browser that brought the answer, and waits for a moment until it has it.
    public void finish(String html) throws InterruptedException {
        page.complete(html);
        try {
            delivered.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The tab was closed; nobody is there to read the page.
        }
    }

    @Override
    public void close() {
        for (ServerSocket door : doors) {
            quietly(door::close);
        }
        synchronized (clients) {
            clients.forEach(client -> quietly(client::close));
            clients.clear();
        }
        page.cancel(false);
    }

    /// `localhost` may mean either loopback address, so both are taken, on one port: a stranger must not
    /// get hold of the other.
    private static List<ServerSocket> doors() throws IOException {
        InetAddress four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        byte[] one = new byte[16];
        one[15] = 1;
        InetAddress six = InetAddress.getByAddress(one);
        boolean both = NetworkInterface.getByInetAddress(six) != null;
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            List<ServerSocket> doors = new ArrayList<>(List.of(door(four, 0)));
            if (!both) {
                return doors;
            }
            try {
                doors.add(door(six, doors.getFirst().getLocalPort()));
                return doors;
            } catch (BindException e) {
                quietly(doors.getFirst()::close);
            }
        }
        throw new BindException("no port is free on both loopback addresses");
    }

    private static ServerSocket door(InetAddress address, int port) throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.bind(new InetSocketAddress(address, port), BACKLOG);
            return door;
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    private String host() {
        return "localhost:" + doors.getFirst().getLocalPort();
    }

    private void accept(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (door.isClosed()) {
                    // Seen on a busy machine: an accept that was waiting when the door was closed lets one more in.
                    quietly(client::close);
                    return;
                }
                admit(client);
                Thread.ofVirtual().name("signin-client").start(() -> serve(client));
            } catch (IOException e) {
                // One connection that came to nothing; a closed door ends the loop.
            }
        }
    }

    /// Whoever comes is let in; the one that dawdles longest has to go for that.
    private void admit(Socket client) {
        synchronized (clients) {
            if (clients.size() == MOST_CLIENTS) {
                quietly(clients.removeFirst()::close);
            }
            clients.addLast(client);
        }
    }

    private void serve(Socket client) {
        try (client) {
            String form = new LoopbackRequest(client).form(host());
            BrowserResponse genuine = form == null ? null : BrowserResponse.read(form, state, loginHosts);
            if (genuine == null) {
                write(client, "400 Bad Request", "text/plain", "not the response that is waited for\n");
            } else {
                leave(client);
                answer.complete(genuine);
                write(client, "200 OK", "text/html", page.get(PAGE_LIMIT.toSeconds(), TimeUnit.SECONDS));
                delivered.complete(true);
            }
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            // This client's trouble; the others are still waited for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(client);
        }
    }

    private void leave(Socket client) {
        synchronized (clients) {
            clients.remove(client);
        }
    }

    private static void write(Socket client, String status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Length: "
                + bytes.length + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                + "X-Content-Type-Options: nosniff\r\n"
                + "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
    }

    private interface Closing {
        void run() throws IOException;
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }
}
