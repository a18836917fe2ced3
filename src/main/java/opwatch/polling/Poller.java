package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import opwatch.operation.Check;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;

/// Keeps every watched operation looked at until it has ended or is removed.
///
/// Any thread may call. [#tick] decides and does no I/O; checks run on the workers, at most one for each
/// operation and [#MOST_IN_FLIGHT] in all, so one that hangs holds up no other. The listener is called on a
/// worker or the pausing thread, outside the lock, one call at a time, in the order of what became known.
public final class Poller implements AutoCloseable {
    /// Looks under way at the same time, at most.
    public static final int MOST_IN_FLIGHT = 64;

    /// After a sleep, looks wait no longer than this for old connections to be let go.
    private static final Duration LONGEST_DROP = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger("opwatch.polling");

    private final AzureAccess wire;
    private final Uptime uptime;
    private final Cadence cadence;
    private final Executor workers;
    private final UpdateQueue reports;

    private final Map<OperationRef, ScheduledRow> rows = new LinkedHashMap<>();
    private final RequestsInFlight flights = new RequestsInFlight();
    private final SubscriptionQueues lanes = new SubscriptionQueues();
    private final Skew skew = new Skew();
    private long watchedSoFar;
    private boolean paused;
    private boolean closed;
    private Duration heldUntil = Duration.ZERO;

    /// @param wire the way to Azure
    /// @param clocks this computer's time
    /// @param chance the source of jitter; a seeded one makes tests repeatable
    /// @param workers where looks run; must not run them on the FX thread
    /// @param listener hears each change
    public Poller(
            AzureAccess wire, Clocks clocks, RandomGenerator chance, Executor workers, Consumer<RowUpdate> listener) {
        this.wire = wire;
        this.uptime = new Uptime(clocks);
        this.cadence = new Cadence(chance);
        this.workers = workers;
        this.reports = new UpdateQueue(listener);
    }

    /// Looks after an operation from now on, at once if it has not ended and Azure did not ask to wait.
    /// Does nothing when it is watched already.
    public void watch(WatchEntry entry) {
        watch(List.of(entry));
    }

    /// The same for many, in this order.
    public void watch(Collection<WatchEntry> entries) {
        // Asked outside the lock: whoever knows the accounts has locks of its own.
        Map<String, String> accounts = new HashMap<>();
        entries.forEach(entry -> accounts.computeIfAbsent(
                entry.ref().subscriptionKey(), any -> wire.account().apply(entry.ref())));
        synchronized (this) {
            Duration now = uptime.now();
            for (WatchEntry entry : entries) {
                if (!closed && !rows.containsKey(entry.ref())) {
                    String account = accounts.getOrDefault(entry.ref().subscriptionKey(), "");
                    ScheduledRow row = ScheduledRow.from(entry, lanes.of(account, entry.ref(), now), uptime, cadence);
                    row.order = ++watchedSoFar;
                    rows.put(entry.ref(), row);
                }
            }
        }
    }

    /// Stops looking after an operation; an answer that is still under way is dropped.
    public synchronized void forget(OperationRef ref) {
        ScheduledRow row = rows.remove(ref);
        if (row != null) {
            row.forgotten = true;
        }
    }

    /// Looks at these operations now, before all others and even when they have ended. What Azure asked us
    /// to wait for is waited for all the same.
    public synchronized void checkNow(Collection<OperationRef> refs) {
        refs.stream().map(rows::get).forEach(row -> {
            if (row != null) {
                row.byHand = true;
            }
        });
    }

    /// Looks at every operation that has not ended now.
    public synchronized void checkNow() {
        rows.values().stream().filter(row -> !row.seen.isTerminal()).forEach(row -> row.byHand = true);
    }

    /// These are the operations a person looks at; they are looked at more often, every 2 s if they are
    /// few.
    public synchronized void selected(Set<OperationRef> refs) {
        Duration now = uptime.now();
        for (ScheduledRow row : rows.values()) {
            boolean selected = refs.contains(row.ref);
            if (selected != row.selected) {
                row.selected = selected;
                cadence.replan(row, now);
            }
        }
    }

    /// How often a person wants running operations looked at.
    public synchronized void pace(CheckInterval pace) {
        Duration now = uptime.now();
        cadence.pace(pace);
        rows.values().forEach(row -> cadence.replan(row, now));
    }

    /// What this app has learned of how long operations run, to be remembered.
    public synchronized LearnedDurations durations() {
        return cadence.experience.snapshot();
    }

    /// Takes back what was remembered of how long operations run. Once, before anything is watched.
    public synchronized void restore(LearnedDurations durations) {
        cadence.experience.restore(durations);
    }

    /// Somebody signed in or out: what waited for that is looked at again, and each row asks from the
    /// budget of the account it now has.
    public void signedIn() {
        List<OperationRef> refs;
        synchronized (this) {
            refs = List.copyOf(rows.keySet());
        }
        for (OperationRef ref : refs) {
            String account = wire.account().apply(ref);
            synchronized (this) {
                ScheduledRow row = rows.get(ref);
                if (row != null) {
                    Duration now = uptime.now();
                    row.moveTo(lanes.of(account, ref, now), now);
                    row.signedIn(now);
                }
            }
        }
    }

    /// Stops looking by itself; [#checkNow] still works.
    public void pause() {
        setPaused(true);
    }

    /// Looks by itself again.
    public void resume() {
        setPaused(false);
    }

    /// Starts what is due. Called several times a second by the one poll timer.
    public void tick() {
        List<RequestInFlight> ready;
        boolean slept;
        synchronized (this) {
            Duration now = uptime.now();
            slept = uptime.slept();
            if (slept) {
                wake(now);
            }
            lanes.price(rows.values(), cadence, now);
            boolean held = closed || now.compareTo(heldUntil) < 0;
            ready = held ? List.of() : flights.start(rows.values(), lanes.count(), paused, now);
        }
        if (slept) {
            workers.execute(this::dropConnections);
        }
        ready.forEach(flight -> workers.execute(() -> check(flight)));
    }

    /// What is going on at this moment.
    public synchronized Activity activity() {
        return Overview.of(rows.values(), flights.count(), paused, uptime, skew);
    }

    /// Starts no more looks and reports nothing more.
    @Override
    public synchronized void close() {
        closed = true;
        rows.values().forEach(row -> row.forgotten = true);
        rows.clear();
        reports.clear();
    }

    private void setPaused(boolean pause) {
        synchronized (this) {
            paused = pause;
            Duration now = uptime.now();
            rows.values().forEach(row -> report(row, now));
        }
        reports.tell();
    }

    /// After a sleep what was under way is given up, because its connections are dead, and each row is
    /// asked once: in the order in which they were due, as fast as the budget allows without a burst.
    private void wake(Duration now) {
        flights.giveUp();
        lanes.wake(now);
        for (ScheduledRow row : rows.values()) {
            row.due = row.due == null || row.due.compareTo(now) < 0 ? row.due : now;
        }
        heldUntil = now.plus(LONGEST_DROP);
    }

    private void dropConnections() {
        try {
            wire.dropConnections().run();
        } finally {
            synchronized (this) {
                heldUntil = Duration.ZERO;
            }
        }
    }

    private void check(RequestInFlight flight) {
        if (mayLeave(flight)) {
            settle(flight, check(flight.row.ref));
            reports.tell();
        }
    }

    private Outcome check(OperationRef ref) {
        Instant asked = uptime.wall();
        try {
            return wire.check().apply(ref);
        } catch (RuntimeException | Error e) {
            // A bug in one look must not end the looking: it is logged, shown, and the row is asked again later.
            LOG.log(Level.ERROR, "a look failed in an unexpected way", e);
            Instant now = uptime.wall();
            return new Outcome.Unseen(
                    new Problem.Bug(e.getClass().getSimpleName()), Check.unanswered(now, Duration.between(asked, now)));
        }
    }

    /// Asked right before a request leaves: since the tick its row may have been removed, or the answer to
    /// another row may have closed the lane, or the computer slept.
    private synchronized boolean mayLeave(RequestInFlight flight) {
        boolean open = flight.row.lane.budget.closedUntil(uptime.now()) == null;
        boolean leaves = open && !flight.row.forgotten && !flight.isOver();
        if (!leaves) {
            flights.land(flight);
        }
        return leaves;
    }

    /// A removed row is reported no more, and what comes after a sleep is dropped, but what the answer says
    /// of its neighbours holds.
    private synchronized void settle(RequestInFlight flight, Outcome outcome) {
        Duration now = uptime.now();
        boolean counts = flights.land(flight);
        ScheduledRow row = flight.row;
        boolean throttled = outcome instanceof Outcome.Unseen(Problem.Throttled _, var _);
        if (throttled) {
            flight.lane.throttled(outcome.check().retryAfter(), now);
            row.lane.follow(flight.lane, now);
        }
        flight.lane.budget.correct(outcome.check().remainingReads(), now);
        skew.heard(outcome);
        boolean turned = counts && SubscriptionQueues.heard(flight, outcome, rows.values(), now);
        boolean taken = counts && !row.forgotten;
        if (taken) {
            row.take(outcome, now);
            cadence.plan(row, row.age(uptime.wall()), now);
            row.afterSignIn(now);
        }
        SubscriptionQueues.gather(flight, rows.values(), now);
        for (ScheduledRow other : throttled || turned ? rows.values() : List.of(row)) {
            if (other == row ? taken : other.lane == flight.lane) {
                report(other, now);
            }
        }
    }

    private void report(ScheduledRow row, Duration now) {
        Duration plan = row.plan(paused, now);
        reports.add(new RowUpdate(row.ref, row.seen, plan == null ? null : uptime.wallAt(plan)));
    }
}
