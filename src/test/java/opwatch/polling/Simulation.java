package opwatch.polling;

import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;

/// The poller against a simulated Azure, by a clock turned by hand. So many operations are always running:
/// when one ends, another begins and is put on the list. What has been seen to end is taken off it.
final class Simulation {
    private static final Duration TICK = Duration.ofMillis(500);

    final SimulatedArm arm;
    final Waits waits = new Waits();
    final EqualShares equal = new EqualShares();
    final Poller poller;

    private final Random chance;
    private final boolean labelled;
    private final Map<OperationRef, SimulatedOperation> watched = new IdentityHashMap<>();
    private final PriorityQueue<SimulatedOperation> running =
            new PriorityQueue<>(Comparator.comparing(SimulatedOperation::end));
    private Duration now = Duration.ZERO;
    private int begun;

    /// @param rows operations that run at any time
    /// @param labelled whether a person tells the kinds apart
    Simulation(int rows, CheckInterval interval, boolean labelled, SimulatedArm arm) {
        this.arm = arm;
        chance = new Random(1);
        this.labelled = labelled;
        Clocks clocks = new Clocks(() -> SimulatedArm.START.plus(now), () -> now.toNanos());
        poller = new Poller(
                new AzureAccess(this::check, ref -> "", () -> {}),
                clocks,
                new Random(2),
                Runnable::run,
                this::hear,
                () -> {});
        poller.interval(interval);
        for (int slot = 0; slot < rows; slot++) {
            begin(slot);
        }
    }

    Simulation run(Duration until) {
        while (now.compareTo(until) < 0) {
            now = now.plus(TICK);
            while (running.element().end().compareTo(now) <= 0) {
                begin(running.remove().slot());
            }
            poller.tick();
        }
        return this;
    }

    private void begin(int slot) {
        SimulatedOperation operation = SimulatedOperation.begin(begun++, slot, now, chance);
        watched.put(operation.ref(), operation);
        running.add(operation);
        equal.watch(operation);
        poller.watch(List.of(
                WatchEntry.of(operation.ref(), labelled ? operation.label() : "", SimulatedArm.START.plus(now))));
    }

    private Outcome check(OperationRef ref) {
        equal.ask(now);
        return arm.answer(watched.get(ref).status(now), now);
    }

    private void hear(RowUpdate update) {
        if (update.observation().isTerminal()) {
            waits.add(now.minus(watched.remove(update.ref()).end()));
            poller.forget(update.ref());
        }
    }
}
