package opwatch.network;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request and its complete response. Any thread; blocks.
public final class Exchange {
    private Exchange() {}

    /// Sends a request and reads the response to its end.
    ///
    /// The request's own timeout of JDK 25 ends with the headers (JDK-8208693); this one covers the body. The
    /// client's `sendAsync` could be waited for, too, but hands each exchange from thread to thread more
    /// often, which takes a sixth of a check's processor time.
    ///
    /// @param limit from connecting to the last byte
    /// @param mostBytes of a body; a longer one is an [IOException]
    /// @throws TimeoutException when the time is over
    /// @throws IOException when no complete response came, as the client threw it
    /// @throws InterruptedException when the thread was told to stop, also when the time is just over
    public static HttpResponse<byte[]> send(HttpClient client, HttpRequest request, Duration limit, int mostBytes)
            throws IOException, TimeoutException, InterruptedException {
        Watch watch = new Watch(limit);
        boolean heard = false;
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        } catch (InterruptedException e) {
            heard = true;
            if (watch.endsAlone()) {
                throw new TimeoutException("no complete response in " + limit);
            }
            throw e;
        } catch (IOException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } catch (IllegalArgumentException | SecurityException e) {
            throw new IOException(e);
        } finally {
            if (watch.end() && !heard) {
                // It came too late to end anything.
                boolean _ = Thread.interrupted();
            }
        }
    }

    /// Interrupts the thread that made it when the time is over, but not after the end.
    private static final class Watch {
        private static final ScheduledThreadPoolExecutor TIMER = timer();

        private final Thread waiting = Thread.currentThread();
        private final Future<?> strike;

        @GuardedBy("this")
        private boolean ended;

        @GuardedBy("this")
        private boolean struck;

        Watch(Duration limit) {
            strike = TIMER.schedule(this::strike, limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("opwatch-limit").factory());
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }

        private synchronized void strike() {
            // A thread that was told to stop ends without this.
            if (!ended && !waiting.isInterrupted()) {
                struck = true;
                waiting.interrupt();
            }
        }

        /// Interrupts no more, after an interrupt of its thread.
        ///
        /// @return whether it was this one's. Where a second one is left, one of the two came from outside
        boolean endsAlone() {
            return end() && !Thread.interrupted();
        }

        /// Interrupts no more.
        ///
        /// @return whether it has interrupted
        synchronized boolean end() {
            ended = true;
            boolean _ = strike.cancel(false);
            return struck;
        }
    }
}
