package opwatch.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.operation.OperationRef;

/// All requests that are awaited. Not thread-safe.
final class RequestsInFlight {
    private final Set<Request> requests = Collections.newSetFromMap(new IdentityHashMap<>());

    /// One request on its way. A worker hands it back as it is and reads only the row's ID.
    ///
    /// @param queue whose budget it left from; the row may move to another one
    /// @param left when it left
    record Request(ScheduledRow row, SubscriptionQueue queue, Duration left) {}

    /// The operations that are asked about.
    Set<OperationRef> refs() {
        return requests.stream().map(request -> request.row().ref).collect(Collectors.toSet());
    }

    boolean isAwaited(Request request) {
        return requests.contains(request);
    }

    /// Starts what is due and may leave, the most urgent first.
    ///
    /// @param queues how many queues there are. Each gets its share of the places, and one share stays free,
    /// so that when all requests of some subscriptions hang, the others find a place.
    List<Request> start(Collection<ScheduledRow> rows, int queues, Pauses pauses, Duration now) {
        List<ScheduledRow> due = rows.stream()
                .filter(row -> row.isDue(now, pauses.of(row) != null))
                .toList();
        Set<SubscriptionQueue> open = due.stream().map(ScheduledRow::queue).collect(Collectors.toSet());
        // A heap, not a sort: of a long list that is due only the first few may leave.
        PriorityQueue<ScheduledRow> waiting = new PriorityQueue<>(ScheduledRow.MOST_URGENT_FIRST);
        waiting.addAll(due);
        List<Request> started = new ArrayList<>();
        int places = Math.max(1, Poller.MOST_IN_FLIGHT / (queues + 1));
        while (!open.isEmpty() && !waiting.isEmpty() && requests.size() < Poller.MOST_IN_FLIGHT) {
            ScheduledRow row = waiting.remove();
            if (open.contains(row.queue())) {
                Request request = row.queue().send(row, places, now);
                if (request == null) {
                    open.remove(row.queue());
                } else {
                    requests.add(request);
                    started.add(request);
                }
            }
        }
        return started;
    }

    /// A request came to its end; tells whether it was still awaited.
    boolean end(Request request) {
        boolean awaited = requests.remove(request);
        if (awaited) {
            request.queue.ended(request.row);
        }
        return awaited;
    }

    /// Awaits none of them any longer; their rows may be asked again.
    void giveUp() {
        requests.forEach(request -> request.queue.ended(request.row));
        requests.clear();
    }
}
