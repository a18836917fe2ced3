package opwatch.polling;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The leave of one request that is no check, such as a page of a list: it comes from the same budget and
/// stops at the same gate, after the checks that are due. Any thread.
public final class SideRequest {
    final SubscriptionQueue queue;
    private final Poller poller;
    private final CompletableFuture<SideRequest> leave;

    SideRequest(SubscriptionQueue queue, Poller poller, CompletableFuture<SideRequest> leave) {
        this.queue = queue;
        this.poller = poller;
        this.leave = leave;
    }

    /// Whether it is not waited for any more.
    boolean isCanceled() {
        return leave.isCancelled();
    }

    /// Lets it leave. Where it was canceled in this moment, its place is given back.
    void go() {
        if (!leave.complete(this)) {
            ended(new Ended(false, null, null));
        }
    }

    /// Ends the wait: no request may leave any more.
    void cancel() {
        leave.cancel(false);
    }

    /// The request has ended, with or without an answer. Call it once.
    public void ended(Ended how) {
        poller.ended(this, how);
    }

    /// What the answer says of the budget.
    ///
    /// @param isAnswered whether an answer came
    /// @param retryAfter how long Azure asks to wait (429); null when it does not
    /// @param remainingReads see [opwatch.operation.Reply]
    public record Ended(
            boolean isAnswered,
            @Nullable Duration retryAfter,
            @Nullable Long remainingReads) {}
}
