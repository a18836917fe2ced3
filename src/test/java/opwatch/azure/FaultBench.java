package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opwatch.network.Network;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.Clocks;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// The real poller over the real wire, with a clock that is turned by hand: one row that something happens
/// to, and a neighbour in the same subscription.
final class FaultBench implements AutoCloseable {
    /// How long the app waits for an answer.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration TICK = Duration.ofMillis(250);

    private final OperationRef row;
    private final OperationRef neighbour;
    private final ArmHttp patient;
    private final ArmHttp hasty;
    private final OperationClient before;
    private final OperationClient during;
    private final Map<OperationRef, RowUpdate> heard = new HashMap<>();
    private final Deque<Runnable> started = new ArrayDeque<>();
    private final List<Instant> asked = new ArrayList<>();
    private final Poller poller;
    private Instant now = Sample.NOW;
    private long nanos;
    private boolean fault;

    /// @param endpoint of the embedded Azure; null for a real cloud
    /// @param limit how long an answer may take once the fault is there
    FaultBench(OperationRef row, Network network, @Nullable URI endpoint, Duration limit, TokenSource tokens) {
        this.row = row;
        neighbour = new OperationRef(row.cloud(), row.subscriptionId(), row.place(), "neighbour");
        patient = new ArmHttp(network, endpoint);
        // One client where one will do: each reads the trust store anew.
        hasty = limit.equals(PATIENCE) ? patient : new ArmHttp(network, endpoint, limit);
        InstantSource clock = () -> now;
        before = new OperationClient(patient, tokens, clock);
        during = new OperationClient(hasty, tokens, clock);
        poller = new Poller(
                new AzureAccess(this::check, _ -> "", () -> {}),
                new Clocks(clock, () -> nanos),
                new Random(1),
                started::add,
                update -> heard.put(update.ref(), update),
                () -> {});
    }

    /// Puts both on the list; the row is not asked before this returns.
    void watch(Duration age) {
        poller.watch(List.of(WatchEntry.of(row, "", now.minus(age)), WatchEntry.of(neighbour, "", now)));
    }

    /// The row is asked once and answers.
    void seeOnce() {
        tick();
        assertNotNull(observation().status(), "the first look, before any fault: " + observation());
    }

    /// From now on the fault is there; returns when the row was asked, which has met it.
    void meet() {
        fault = true;
        assertNotNull(untilAsked(Duration.ofMinutes(1)), "the row is never asked");
    }

    /// When the row is asked the next time, from now; null when that is not within the patience.
    @Nullable
    Duration untilAsked(Duration patience) {
        int count = asked.size();
        Instant from = now;
        if (count == 0) {
            tick();
        }
        while (asked.size() == count && Duration.between(from, now).compareTo(patience) < 0) {
            now = now.plus(TICK);
            nanos += TICK.toNanos();
            tick();
        }
        return asked.size() == count ? null : Duration.between(from, asked.getLast());
    }

    /// What the row shows.
    Observation observation() {
        return heard.get(row).observation();
    }

    @Nullable
    Instant nextCheck() {
        return heard.get(row).nextCheck();
    }

    Instant now() {
        return now;
    }

    /// The request of the neighbour in a request's head.
    static boolean isOfNeighbour(String head) {
        return head.startsWith("GET /subscriptions/" + Sample.SUBSCRIPTION)
                && head.contains("/operationStatuses/neighbour?");
    }

    @Override
    public void close() {
        assertEquals(0, started.size());
        poller.close();
        patient.close();
        hasty.close();
    }

    private void tick() {
        poller.tick();
        while (!started.isEmpty()) {
            started.poll().run();
        }
    }

    private Outcome check(OperationRef ref) {
        if (!ref.equals(row)) {
            return before.check(ref);
        }
        asked.add(now);
        return (fault ? during : before).check(ref);
    }
}
