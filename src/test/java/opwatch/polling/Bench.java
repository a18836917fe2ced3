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
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// A poller on a workbench: the clock is turned by hand, checks run when the test says, and what Azure
/// answers is a function.
final class Bench {
    static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    /// Time of day; turned by [#pass], and by a test that sets the clock.
    Instant now = START;
    /// The monotonic clock.
    private long nanos = -5;
    /// What is asked, in order.
    final List<OperationRef> asked = new ArrayList<>();
    /// What is reported, in order.
    final List<RowUpdate> heard = new ArrayList<>();
    /// Checks that were started and have not run.
    final Deque<Runnable> started = new ArrayDeque<>();
    /// What Azure says of an operation; the usual word when nothing else is put here.
    final Map<OperationRef, Function<OperationRef, Outcome>> azure = new HashMap<>();

    /// What else happens when something is reported; another worker may be faster than this one.
    Consumer<RowUpdate> meanwhile = update -> {};

    /// Whose budget an operation is asked from.
    Function<OperationRef, String> account = ref -> "";
    /// What a command sets off: it is obeyed at once, and what it makes due starts with the next tick.
    Runnable woken = () -> poller().obey();

    /// How often connections were dropped.
    int drops;

    final Poller poller = new Poller(
            new AzureAccess(this::check, ref -> account.apply(ref), () -> drops++),
            new Clocks(() -> now, () -> nanos),
            new Random(1),
            started::add,
            this::hear,
            this::wake);

    private Poller poller() {
        return poller;
    }

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
        watch(entry);
        return entry;
    }

    void watch(WatchEntry entry) {
        poller.watch(List.of(entry));
    }

    private void wake() {
        woken.run();
    }

    /// Decides and lets every started check come to its end.
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
            turn(Duration.ofMillis(250));
            tick();
        }
    }

    /// Turns both clocks on.
    void turn(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /// Sleeps as Windows does, where both clocks run on.
    void sleep(Duration time) {
        turn(time);
        tick();
    }

    /// Asked operations since the last call.
    List<OperationRef> newlyAsked() {
        List<OperationRef> copy = List.copyOf(asked);
        asked.clear();
        return copy;
    }

    RowUpdate last(OperationRef ref) {
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
        return new Outcome.Seen(OperationStatus.ofWord(word), checkOf(200, retryAfter));
    }

    Outcome unseen(Problem problem) {
        return unseen(problem, null);
    }

    Outcome unseen(Problem problem, @Nullable Duration retryAfter) {
        return new Outcome.Unseen(problem, checkOf(0, retryAfter));
    }

    Outcome throttled(@Nullable Duration retryAfter) {
        return new Outcome.Unseen(new Problem.Throttled("SubscriptionRequestsThrottled"), checkOf(429, retryAfter));
    }

    /// An answer that names its time and the reads that are left.
    Outcome dated(@Nullable Instant serverDate, @Nullable Long remainingReads) {
        Check check =
                new Check(now, Duration.ZERO, Replies.of(200, serverDate, null, remainingReads, RequestIds.NONE, ""));
        return new Outcome.Seen(OperationStatus.ofWord("Updating"), check);
    }

    /// An answer that names the start.
    Outcome runningFor(Duration age) {
        Timestamp start = new Timestamp("", now.minus(age));
        OperationStatus status = new OperationStatus("Updating", start, null, null, null, List.of());
        return new Outcome.Seen(status, checkOf(200, null));
    }

    private Check checkOf(int status, @Nullable Duration retryAfter) {
        return new Check(now, Duration.ZERO, Replies.of(status, null, retryAfter, ""));
    }

    private void hear(RowUpdate update) {
        heard.add(update);
        meanwhile.accept(update);
    }

    private Outcome check(OperationRef ref) {
        asked.add(ref);
        return azure.getOrDefault(ref, any -> seen("InProgress")).apply(ref);
    }
}
