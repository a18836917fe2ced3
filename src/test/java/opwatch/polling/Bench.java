package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// A poller on a workbench: the clock is turned by hand, looks run when the test says, and what Azure
/// answers is a function.
final class Bench {
    static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    Instant now = START;
    /// What is asked, in order.
    final List<OperationRef> asked = new ArrayList<>();
    /// What is reported, in order.
    final List<Sighting> heard = new ArrayList<>();
    /// Looks that were started and have not run.
    final Deque<Runnable> started = new ArrayDeque<>();
    /// What Azure says of an operation; the usual word when nothing else is put here.
    final Map<OperationRef, Function<OperationRef, Outcome>> azure = new HashMap<>();

    /// What else happens when something is reported; another worker may be faster than this one.
    Consumer<Sighting> meanwhile = sighting -> {};

    final Poller poller = new Poller(this::look, new Cadence(new Random(1)), () -> now, started::add, this::hear);

    static OperationRef ref(int i) {
        return ref("1", i);
    }

    /// @param subscription one hex digit
    static OperationRef ref(String subscription, int i) {
        return new OperationRef(
                Cloud.PUBLIC, "00000000-0000-0000-0000-00000000000" + subscription, "eastus", "op-" + i);
    }

    WatchEntry watch(OperationRef ref) {
        WatchEntry entry = WatchEntry.of(ref, "", now);
        poller.watch(entry);
        return entry;
    }

    /// Decides and lets every started look come to its end.
    void tick() {
        poller.tick();
        runAll();
    }

    void runAll() {
        while (!started.isEmpty()) {
            started.poll().run();
        }
    }

    /// Lets time pass in quarters of a second, as the app's timer does.
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(250);
            tick();
        }
    }

    /// Asked operations since the last call.
    List<OperationRef> newlyAsked() {
        List<OperationRef> copy = List.copyOf(asked);
        asked.clear();
        return copy;
    }

    Sighting last(OperationRef ref) {
        return heard.stream()
                .filter(s -> s.ref().equals(ref))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    void answers(OperationRef ref, Outcome outcome) {
        azure.put(ref, any -> outcome);
    }

    Outcome seen(String word) {
        return seen(word, null);
    }

    Outcome seen(String word, @Nullable Duration retryAfter) {
        return new Outcome.Seen(OperationStatus.ofWord(word), lookOf(200, retryAfter));
    }

    Outcome unseen(Problem problem) {
        return unseen(problem, null);
    }

    Outcome unseen(Problem problem, @Nullable Duration retryAfter) {
        return new Outcome.Unseen(problem, lookOf(0, retryAfter));
    }

    Outcome throttled(@Nullable Duration retryAfter) {
        return new Outcome.Unseen(new Problem.Throttled("SubscriptionRequestsThrottled"), lookOf(429, retryAfter));
    }

    private Look lookOf(int status, @Nullable Duration retryAfter) {
        return new Look(now, Duration.ZERO, status, null, retryAfter, "", "", "", null, "");
    }

    private void hear(Sighting sighting) {
        heard.add(sighting);
        meanwhile.accept(sighting);
    }

    private Outcome look(OperationRef ref) {
        asked.add(ref);
        return azure.getOrDefault(ref, any -> seen("InProgress")).apply(ref);
    }
}
