package opwatch.polling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;

/// The requests beside the checks that wait for their leave, in the order in which they came. Not
/// thread-safe: [Poller] guards it with its lock.
///
/// They leave after the checks of the same tick, [#MOST_OF_A_QUEUE] at once from a queue, and never take the
/// last [#LEFT_FOR_CHECKS] requests that it could send: a check that is due or asked for finds room.
final class SideRequests {
    static final int MOST_OF_A_QUEUE = 4;
    static final double LEFT_FOR_CHECKS = 10;
    /// In all, so that the checks always find a connection.
    static final int MOST = 16;

    private final SubscriptionQueues queues;
    private final Uptime uptime;
    private final Queue<SideRequest> waiting = new ArrayDeque<>();
    private final Map<SubscriptionQueue, Integer> inFlight = new HashMap<>();
    private int all;

    SideRequests(SubscriptionQueues queues, Uptime uptime) {
        this.queues = queues;
        this.uptime = uptime;
    }

    /// The queue whose budget pays for a request of this account in this subscription.
    SubscriptionQueue queue(String account, Cloud cloud, String subscriptionId) {
        return queues.of(account, cloud, OperationRef.subscriptionKey(cloud, subscriptionId), uptime.now());
    }

    void add(SideRequest request) {
        waiting.add(request);
    }

    /// Those that may leave now; the caller lets them go outside the lock. Call it after the checks were
    /// started.
    List<SideRequest> start() {
        Duration now = uptime.now();
        List<SideRequest> started = new ArrayList<>();
        Set<SubscriptionQueue> shut = new HashSet<>();
        for (Iterator<SideRequest> each = waiting.iterator(); each.hasNext() && all < MOST; ) {
            SideRequest request = each.next();
            SubscriptionQueue queue = request.queue;
            if (request.isCanceled()) {
                each.remove();
            } else if (!shut.contains(queue)) {
                if (inFlight.getOrDefault(queue, 0) < MOST_OF_A_QUEUE && queue.letsBeside(LEFT_FOR_CHECKS, now)) {
                    each.remove();
                    inFlight.merge(queue, 1, Integer::sum);
                    all++;
                    started.add(request);
                } else {
                    shut.add(queue);
                }
            }
        }
        return started;
    }

    void ended(SideRequest request, SideRequest.Ended how) {
        inFlight.merge(request.queue, -1, Integer::sum);
        all--;
        request.queue.heardBeside(how, uptime.now());
    }

    /// Lets none of them leave any more.
    List<SideRequest> clear() {
        List<SideRequest> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }
}
