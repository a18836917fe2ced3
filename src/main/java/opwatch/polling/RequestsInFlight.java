package opwatch.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// The looks under way. Guarded by the poller's lock.
final class RequestsInFlight {
    private final Set<RequestInFlight> flights = new LinkedHashSet<>();

    int count() {
        return flights.size();
    }

    /// Starts what is due and may leave, the most urgent first.
    ///
    /// @param lanes how many lanes there are. Each gets its share of the places, and one share stays free,
    /// so that when all looks of some subscriptions hang, the others find a place.
    List<RequestInFlight> start(Iterable<ScheduledRow> rows, int lanes, boolean paused, Duration now) {
        // A heap, not a sort: of a long list that is due only the first few may leave.
        List<ScheduledRow> due = new ArrayList<>();
        Set<SubscriptionQueue> open = new HashSet<>();
        for (ScheduledRow row : rows) {
            if (row.isDue(now, paused)) {
                due.add(row);
            }
        }
        due.forEach(row -> open.add(row.lane));
        PriorityQueue<ScheduledRow> queue = new PriorityQueue<>(ScheduledRow.FIRST_THINGS_FIRST);
        queue.addAll(due);
        List<RequestInFlight> started = new ArrayList<>();
        int places = Math.max(1, Poller.MOST_IN_FLIGHT / (lanes + 1));
        while (!open.isEmpty() && !queue.isEmpty() && flights.size() < Poller.MOST_IN_FLIGHT) {
            ScheduledRow row = queue.remove();
            if (!open.contains(row.lane)) {
                continue;
            }
            if (!row.lane.admits(row, places, now)) {
                // Then it admits nobody who is less urgent either.
                open.remove(row.lane);
            } else {
                RequestInFlight flight = new RequestInFlight(row, now);
                flights.add(flight);
                started.add(flight);
            }
        }
        return started;
    }

    /// A look came to its end.
    ///
    /// @return whether it was still awaited
    boolean land(RequestInFlight flight) {
        flights.remove(flight);
        return flight.end();
    }

    /// Awaits none of them any longer; their rows may be asked again.
    void giveUp() {
        flights.forEach(RequestInFlight::end);
        flights.clear();
    }
}
