package opwatch.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// All requests on their way. Not thread-safe.
final class RequestsInFlight {
    private final Set<RequestInFlight> requests = new LinkedHashSet<>();

    int count() {
        return requests.size();
    }

    /// Starts what is due and may leave, the most urgent first.
    ///
    /// @param queues how many queues there are. Each gets its share of the places, and one share stays free,
    /// so that when all requests of some subscriptions hang, the others find a place.
    List<RequestInFlight> start(Iterable<ScheduledRow> rows, int queues, boolean paused, Duration now) {
        List<ScheduledRow> due = new ArrayList<>();
        Set<SubscriptionQueue> open = new HashSet<>();
        for (ScheduledRow row : rows) {
            if (row.isDue(now, paused)) {
                due.add(row);
                open.add(row.queue());
            }
        }
        // A heap, not a sort: of a long list that is due only the first few may leave.
        PriorityQueue<ScheduledRow> waiting = new PriorityQueue<>(ScheduledRow.MOST_URGENT_FIRST);
        waiting.addAll(due);
        List<RequestInFlight> started = new ArrayList<>();
        int places = Math.max(1, Poller.MOST_IN_FLIGHT / (queues + 1));
        while (!open.isEmpty() && !waiting.isEmpty() && requests.size() < Poller.MOST_IN_FLIGHT) {
            ScheduledRow row = waiting.remove();
            if (!open.contains(row.queue())) {
                continue;
            }
            RequestInFlight request = row.queue().send(row, places, now);
            if (request == null) {
                open.remove(row.queue());
            } else {
                requests.add(request);
                started.add(request);
            }
        }
        return started;
    }

    /// A request came to its end.
    ///
    /// @return whether it was still awaited
    boolean end(RequestInFlight request) {
        requests.remove(request);
        return request.end();
    }

    /// Awaits none of them any longer; their rows may be asked again.
    void giveUp() {
        requests.forEach(RequestInFlight::end);
        requests.clear();
    }
}
