package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import opwatch.operation.Look;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Keeps every watched operation looked at until it has ended or is removed.
///
/// Any thread may call. [#tick] decides and does no I/O; looks run on the workers, at most one for each
/// operation and [#MOST_IN_FLIGHT] in all, so that one that hangs holds up no other. The listener is called
/// on a worker or on the thread that pauses, outside the lock, one call at a time, in the order in which
/// things became known.
public final class Poller implements AutoCloseable {
    /// Looks under way at the same time, at most.
    public static final int MOST_IN_FLIGHT = 64;

    /// A longer silence between two readings of the clock means that the computer slept.
    private static final Duration SLEPT = Duration.ofSeconds(5);

    /// After a sleep, overdue looks are spread over this time.
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private static final Duration THROTTLED = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger("opwatch.polling");

    private final Function<OperationRef, Outcome> look;
    private final Cadence cadence;
    private final InstantSource clock;
    private final Executor workers;
    private final Consumer<Sighting> listener;

    private final Map<OperationRef, Watched> rows = new LinkedHashMap<>();
    private final Budget budget = new Budget();
    /// Filled under the lock and emptied outside it, so that no row's past overtakes its present.
    private final Queue<Sighting> unheard = new ConcurrentLinkedQueue<>();
    private int inFlight;
    private boolean paused;
    private boolean closed;
    private @Nullable Instant lastReading;

    /// @param look asks once and blocks; expected trouble comes as an outcome
    /// @param cadence when to look again
    /// @param clock this computer's time
    /// @param workers where looks run; must not run them on the FX thread
    /// @param listener hears each change
    public Poller(
            Function<OperationRef, Outcome> look,
            Cadence cadence,
            InstantSource clock,
            Executor workers,
            Consumer<Sighting> listener) {
        this.look = look;
        this.cadence = cadence;
        this.clock = clock;
        this.workers = workers;
        this.listener = listener;
    }

    /// Looks after an operation from now on, at once if it has not ended. Does nothing when it is watched
    /// already.
    public synchronized void watch(WatchEntry entry) {
        Instant now = now();
        rows.computeIfAbsent(entry.ref(), ref -> new Watched(entry, now));
    }

    /// Stops looking after an operation; an answer that is still under way is dropped.
    public synchronized void forget(OperationRef ref) {
        rows.remove(ref);
    }

    /// Looks at these operations now, before all others and even when they have ended. What Azure asked us
    /// to wait for is waited for all the same.
    public synchronized void lookNow(Collection<OperationRef> refs) {
        refs.stream().map(rows::get).forEach(row -> {
            if (row != null) {
                row.byHand = true;
            }
        });
    }

    /// Looks at every operation that has not ended now.
    public synchronized void lookNow() {
        rows.values().stream().filter(row -> !row.seen.isTerminal()).forEach(row -> row.byHand = true);
    }

    /// Somebody signed in: what waited for that is looked at again.
    public synchronized void signedIn() {
        Instant now = now();
        rows.values().forEach(row -> row.signedIn(now));
    }

    /// Stops looking by itself; [#lookNow] still works.
    public void pause() {
        setPaused(true);
    }

    /// Looks by itself again.
    public void resume() {
        setPaused(false);
    }

    /// Starts what is due. Called several times a second by the one poll timer.
    public void tick() {
        List<Watched> ready;
        synchronized (this) {
            ready = ready(now());
        }
        ready.forEach(row -> workers.execute(() -> lookAt(row)));
    }

    /// What is going on at this moment.
    public synchronized Activity activity() {
        Instant now = now();
        List<Watched> open =
                rows.values().stream().filter(row -> !row.seen.isTerminal()).toList();
        Watched first = open.stream()
                .filter(row -> plan(row, now) != null)
                .min(Comparator.comparing(row -> Objects.requireNonNull(plan(row, now))))
                .orElse(null);
        Instant next = first == null ? null : plan(first, now);
        Instant shut = first == null ? null : budget.closedUntil(first.ref, now);
        return new Activity(
                rows.size(),
                open.size(),
                inFlight,
                paused,
                (int) open.stream().filter(Watched::needsSignIn).count(),
                (int) open.stream().filter(Watched::isOffline).count(),
                next,
                shut != null && shut.equals(next) ? shut : null);
    }

    /// Starts no more looks and reports nothing more.
    @Override
    public synchronized void close() {
        closed = true;
        rows.clear();
        unheard.clear();
    }

    private void setPaused(boolean pause) {
        synchronized (this) {
            paused = pause;
            Instant now = now();
            rows.values().forEach(row -> report(row, now));
        }
        tell();
    }

    /// This computer's time. Under the lock all read it here, so that nobody plans by a clock whose jump
    /// has not been noticed.
    private Instant now() {
        Instant now = clock.instant();
        noticeJump(now);
        return now;
    }

    /// After a sleep everything is overdue at once: each row is asked once, spread over a few seconds.
    /// After a clock that was set back nothing may wait for the time that was.
    private void noticeJump(Instant now) {
        Duration gap = lastReading == null ? Duration.ZERO : Duration.between(lastReading, now);
        lastReading = now;
        if (gap.compareTo(SLEPT) > 0) {
            int i = 0;
            List<Watched> overdue = rows.values().stream()
                    .filter(row -> row.due != null && row.due.isBefore(now))
                    .toList();
            for (Watched row : overdue) {
                row.due = now.plus(SPREAD.multipliedBy(i++).dividedBy(overdue.size()));
            }
        } else if (gap.isNegative()) {
            rows.values().forEach(row -> row.moveBy(gap));
            budget.moveBy(gap);
        }
    }

    private List<Watched> ready(Instant now) {
        List<Watched> ready = new ArrayList<>();
        if (closed) {
            return ready;
        }
        List<Watched> due = rows.values().stream()
                .filter(row -> row.isDue(now, paused))
                .sorted(Watched.FIRST_THINGS_FIRST)
                .toList();
        for (Watched row : due) {
            if (inFlight < MOST_IN_FLIGHT && budget.take(row.ref, now)) {
                row.inFlight = true;
                inFlight++;
                ready.add(row);
            }
        }
        return ready;
    }

    private void lookAt(Watched row) {
        if (!mayLeave(row)) {
            return;
        }
        Outcome outcome;
        Instant asked = clock.instant();
        try {
            outcome = look.apply(row.ref);
        } catch (RuntimeException | Error e) {
            // A bug in one look must not end the looking: it is logged, shown, and the row is asked again later.
            LOG.log(Level.ERROR, "a look failed in an unexpected way", e);
            Instant now = clock.instant();
            outcome = new Outcome.Unseen(
                    new Problem.NotUnderstood(e.getClass().getSimpleName()),
                    Look.unanswered(now, Duration.between(asked, now)));
        }
        settle(row, outcome);
        tell();
    }

    /// Asked right before a request leaves: since the tick its row may have been removed, or the answer to
    /// another row may have closed the subscription.
    private synchronized boolean mayLeave(Watched row) {
        boolean leaves = rows.get(row.ref) == row && budget.closedUntil(row.ref, now()) == null;
        if (!leaves) {
            land(row);
        }
        return leaves;
    }

    private void land(Watched row) {
        inFlight--;
        row.inFlight = false;
    }

    private synchronized void settle(Watched row, Outcome outcome) {
        Instant now = now();
        land(row);
        row.take(outcome, cadence, now);
        // A removed row is reported no more, but the wish that came with its answer holds for its neighbours.
        Predicate<Watched> concerned = other -> other == row;
        if (outcome instanceof Outcome.Unseen(Problem.Throttled _, Look look)) {
            Duration wish = look.retryAfter();
            budget.close(row.ref, now.plus(wish == null ? THROTTLED : wish), now);
            concerned = other -> other.ref.subscriptionKey().equals(row.ref.subscriptionKey());
        }
        rows.values().stream().filter(concerned).forEach(changed -> report(changed, now));
    }

    private void report(Watched row, Instant now) {
        unheard.add(new Sighting(row.ref, row.seen, plan(row, now)));
    }

    private void tell() {
        synchronized (unheard) {
            for (Sighting next = unheard.poll(); next != null; next = unheard.poll()) {
                listener.accept(next);
            }
        }
    }

    /// When a row will be looked at, as far as can be told now; null when that is not planned.
    private @Nullable Instant plan(Watched row, Instant now) {
        Instant due = row.byHand ? now : paused ? null : row.due;
        if (due == null) {
            return null;
        }
        Instant shut = budget.closedUntil(row.ref, now);
        Instant free = shut == null || due.isAfter(shut) ? due : shut;
        return free.isBefore(row.notBefore) ? row.notBefore : free;
    }
}
