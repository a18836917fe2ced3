package opwatch.signin.loopback;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits on loopback for the browser to come back from the sign-in page. Any thread.
///
/// The listener turns away everything but the one genuine response, and goes on waiting: other methods,
/// paths, names and states, too much, too slow (RFC 8252 sections 7.3 and 8.3). Any of these ends MSAL4J's
/// own listener (measured with 1.26.0). The browser with the genuine response waits until [#finish] says
/// what its page shows.
public final class LoopbackListener implements AutoCloseable {
    private static final int MOST_CLIENTS = 16;
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(45);
    /// When no connection can be accepted, because no file is left for one: the pauses grow to the longest,
    /// and after so many in a row, half a minute in all, the listener gives up.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_PAUSES = 36;

    private final String state;
    private final Set<String> loginHosts;
    private final List<ServerSocket> sockets;
    private final Consumer<Duration> pause;
    /// The clients whose request is being read, the oldest first.
    @GuardedBy("clients")
    private final Deque<Socket> clients = new ArrayDeque<>();

    private final CompletableFuture<BrowserResponse> response = new CompletableFuture<>();
    private final CompletableFuture<String> page = new CompletableFuture<>();
    private final CompletableFuture<Boolean> delivered = new CompletableFuture<>();

    private LoopbackListener(
            List<ServerSocket> sockets, Consumer<Duration> pause, String state, Set<String> loginHosts) {
        this.sockets = sockets;
        this.pause = pause;
        this.state = state;
        this.loginHosts = loginHosts;
    }

    /// Begins to listen.
    ///
    /// @param state what the genuine response must bring back
    /// @param loginHosts the login hosts that it may name
    /// @throws IOException when no loopback port is free
    public static LoopbackListener open(String state, Set<String> loginHosts) throws IOException {
        return open(LoopbackSockets.open(), length -> LockSupport.parkNanos(length.toNanos()), state, loginHosts);
    }

    /// @param pause waits after a connection could not be accepted
    static LoopbackListener open(
            List<ServerSocket> sockets, Consumer<Duration> pause, String state, Set<String> loginHosts) {
        LoopbackListener listener = new LoopbackListener(sockets, pause, state, loginHosts);
        for (ServerSocket socket : listener.sockets) {
            Thread.ofVirtual().name("signin-listener").start(() -> listener.accept(socket));
        }
        return listener;
    }

    /// Where the sign-in page sends the browser: the registered name, with the port of this listener.
    public URI redirect() {
        return URI.create("http://" + host());
    }

    /// Waits for the genuine response.
    ///
    /// @return null when none came in time
    /// @throws IOException when no connection can be accepted
    @Nullable
    public BrowserResponse await(Duration limit) throws IOException, InterruptedException {
        try {
            return response.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /// Shows a page in the browser that brought the response, and waits up to two seconds until it has it.
    public void finish(String html) throws InterruptedException {
        page.complete(html);
        try {
            delivered.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The tab was closed.
        }
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            LoopbackSockets.close(socket);
        }
        synchronized (clients) {
            clients.forEach(LoopbackSockets::close);
            clients.clear();
        }
        page.cancel(false);
    }

    private String host() {
        return "localhost:" + sockets.getFirst().getLocalPort();
    }

    private void accept(ServerSocket socket) {
        Duration next = FIRST_PAUSE;
        for (int pauses = 0; !socket.isClosed(); ) {
            try {
                Socket client = socket.accept();
                next = FIRST_PAUSE;
                pauses = 0;
                if (socket.isClosed()) {
                    // Seen on a busy machine: an accept that waits when the socket closes takes one more connection.
                    LoopbackSockets.close(client);
                    return;
                }
                add(client);
                Thread.ofVirtual().name("signin-client").start(() -> serve(client));
            } catch (IOException e) {
                // One connection that came to nothing, or each will; a closed socket ends the loop.
                if (pauses++ == MOST_PAUSES) {
                    response.completeExceptionally(e);
                    return;
                }
                pause.accept(next);
                next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /// Makes room for a new client by closing the one that has taken longest.
    private void add(Socket client) {
        synchronized (clients) {
            if (clients.size() == MOST_CLIENTS) {
                LoopbackSockets.close(clients.removeFirst());
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
                remove(client);
                response.complete(genuine);
                write(client, "200 OK", "text/html", page.get(PAGE_LIMIT.toSeconds(), TimeUnit.SECONDS));
                delivered.complete(true);
            }
        } catch (IOException | ExecutionException | TimeoutException | CancellationException e) {
            // This client brings nothing; the listener goes on waiting for the others until it is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remove(client);
        }
    }

    private void remove(Socket client) {
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
}
