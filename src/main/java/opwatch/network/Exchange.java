package opwatch.network;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request and its complete response. Any thread; blocks.
public final class Exchange {
    private Exchange() {}

    /// Sends a request and reads the response to its end.
    ///
    /// The request's own timeout of JDK 25 ends with the headers (JDK-8208693); this one covers the body. It
    /// is waited for on a copy, and cancelling the future of the request itself is what ends the exchange.
    ///
    /// @param limit from connecting to the last byte
    /// @param mostBytes of a body; a longer one is an [IOException]
    /// @throws TimeoutException when the time is over
    /// @throws IOException when no complete response came, as the client threw it
    public static HttpResponse<byte[]> send(HttpClient client, HttpRequest request, Duration limit, int mostBytes)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return sent.copy().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case Error error -> throw error;
                case null -> throw new IOException(e);
                case Throwable cause -> throw new IOException(cause);
            }
        } finally {
            sent.cancel(true);
        }
    }
}
