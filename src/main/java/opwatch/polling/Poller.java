package opwatch.polling;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.RequestsInFlight.Request;
import org.jspecify.annotations.Nullable;

/// Keeps every watched operation checked until it has ended or is removed.
///
/// Any thread may call. A command returns at once: it waits, in order, for the poll timer, which it wakes.
/// [#tick] decides and does no I/O; checks run on the workers, at most one for each operation and
/// [#MOST_IN_FLIGHT] in all, so one that hangs holds up no other. The listener is called on a worker or on
/// the poll timer, outside the lock, one call at a time, in the order in which things became known.
public final class Poller implements AutoCloseable {
    /// Most requests in flight.
    public static final int MOST_IN_FLIGHT = 64;

    private static final Duration BETWEEN_TICKS = Duration.ofMillis(250);
    private static final Duration AT_REST = Duration.ofSeconds(30);

    static final System.Logger LOG = System.getLogger("opwatch.polling");

    private final AzureAccess azure;
    private final InstantSource wall;
    private final Executor workers;
    private final Runnable wake;
    private final UpdateQueue updates;
    private final Queue<Consumer<Schedule>> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;

    @GuardedBy("this")
    private final Schedule schedule;

    @GuardedBy("this")
    private final SideRequests beside;

    /// @param azure the way to Azure
    /// @param clocks this computer's time
    /// @param chance the source of jitter; a seeded one makes tests repeatable
    /// @param workers where checks run; must not run them on the FX thread
    /// @param listener hears each change
    /// @param wake has the poll timer call [#tick] soon; returns at once
    public Poller(
            AzureAccess azure,
            Clocks clocks,
            RandomGenerator chance,
            Executor workers,
            Consumer<RowUpdate> listener,
            Runnable wake) {
        this.azure = azure;
        this.wall = clocks.wall();
        this.workers = workers;
        this.wake = wake;
        this.updates = new UpdateQueue(listener);
        Uptime uptime = new Uptime(clocks);
        SubscriptionQueues queues = new SubscriptionQueues();
        this.schedule = new Schedule(azure.account(), uptime, queues, new Cadence(chance), updates);
        this.beside = new SideRequests(queues, uptime);
    }

    /// Checks these from now on, in this order: at once those that have not ended, unless they are paused or
    /// Azure asked to wait. Leaves out what is watched already.
    public void watch(Collection<WatchEntry> entries) {
        List<WatchEntry> all = List.copyOf(entries);
        command(to -> to.watch(all));
    }

    /// Stops checking an operation; an answer on its way is dropped.
    public void forget(OperationRef ref) {
        command(to -> to.forget(ref));
    }

    /// Checks these now, before all others and even when they have ended. What Azure asked for holds all the
    /// same.
    public void checkNow(Collection<OperationRef> refs) {
        Set<OperationRef> all = Set.copyOf(refs);
        command(to -> to.checkNow(all));
    }

    /// Checks every operation now that has not ended.
    public void checkNow() {
        command(Schedule::checkNow);
    }

    /// A person has selected these operations: each is checked more often, every 2 s if they are few.
    public void selected(Set<OperationRef> refs) {
        Set<OperationRef> all = Set.copyOf(refs);
        command(to -> to.select(all));
    }

    /// What people call these operations, and their kinds, have changed, or may have: by these it is known
    /// how long they run. Others are passed over.
    public void describe(Collection<WatchEntry> entries) {
        List<WatchEntry> all = List.copyOf(entries);
        command(to -> to.describe(all));
    }

    /// How often a person wants running operations checked.
    public void interval(CheckInterval interval) {
        command(to -> to.interval(interval));
    }

    /// What this app has learned of how long operations run, to be kept. Takes the lock.
    public synchronized LearnedDurations durations() {
        return schedule().models().snapshot();
    }

    /// Adds what was learned before this start. Once, before anything is watched.
    public void restore(LearnedDurations durations) {
        command(to -> to.models().restore(durations));
    }

    /// An account signed in or out: what waited for that is due, and each row asks from its account's budget.
    public void signedIn() {
        command(Schedule::signedIn);
    }

    /// Checks nothing by itself any more until this pause is over, or goes on at once where it is null.
    /// [#checkNow] works all the same. What goes on is checked once, as the budget allows, without a burst.
    public void pauseAll(@Nullable Pause pause) {
        command(to -> to.pauseAll(pause));
    }

    /// A person has paused single rows, or no longer: each of these is, as its entry says. The same as
    /// [#pauseAll] holds of them.
    public void pauseRows(Collection<WatchEntry> entries) {
        Map<OperationRef, Attention> decided = new HashMap<>();
        entries.forEach(entry -> decided.put(entry.ref(), entry.attention()));
        command(to -> to.pauseRows(decided));
    }

    /// Tells soon what is going on.
    ///
    /// @param hears is called once, on the poll timer or a worker, with the lock held: must return at once
    public void tellActivity(Consumer<Activity> hears) {
        command(to -> hears.accept(to.activity()));
    }

    /// What is going on at this moment. Takes the lock and reads every row: not for the FX thread.
    synchronized Activity activity() {
        return schedule().activity();
    }

    /// How long the next [#tick] may wait unless this is woken. Long, where nothing becomes due by itself;
    /// not so long that a sleep of the computer would pass for a silence of the timer.
    public synchronized Duration untilTick() {
        return schedule.isAtRest() && commands.isEmpty() ? AT_REST : BETWEEN_TICKS;
    }

    /// Obeys the commands and starts what is due. The poll timer calls it when [#untilTick] is over and when
    /// woken.
    public void tick() {
        boolean slept;
        List<Request> ready;
        List<SideRequest> others;
        synchronized (this) {
            slept = schedule().wakesUp();
            ready = closed ? List.of() : schedule.start();
            others = closed || schedule.isHeld() ? List.of() : beside.start();
        }
        ready.forEach(this::start);
        others.forEach(SideRequest::go);
        if (slept) {
            workers.execute(this::dropConnections);
        }
        updates.tell();
    }

    private void start(Request request) {
        try {
            workers.execute(() -> check(request));
        } catch (RuntimeException | Error e) {
            settle(request, failed(e));
        }
    }

    /// Obeys the commands without starting anything.
    void obey() {
        synchronized (this) {
            Schedule _ = schedule();
        }
        updates.tell();
    }

    /// Asks for the leave of a request that is no check, such as a page of a list. It comes from the budget
    /// of this account in this subscription, once the checks that are due have left.
    ///
    /// @return is completed on the poll timer; canceled when this is closed. Canceling it ends the wait
    public CompletableFuture<SideRequest> leave(String account, Cloud cloud, String subscriptionId) {
        CompletableFuture<SideRequest> leave = new CompletableFuture<>();
        command(_ -> beside(account, cloud, subscriptionId, leave));
        if (closed) {
            leave.cancel(false);
        }
        return leave;
    }

    private synchronized void beside(
            String account, Cloud cloud, String subscriptionId, CompletableFuture<SideRequest> leave) {
        beside.add(new SideRequest(beside.queue(account, cloud, subscriptionId), this, leave));
    }

    synchronized void ended(SideRequest request, SideRequest.Ended how) {
        beside.ended(request, how);
    }

    /// Starts no more checks and reports nothing more. Takes the lock.
    @Override
    public void close() {
        List<SideRequest> left;
        synchronized (this) {
            closed = true;
            schedule().forget();
            updates.clear();
            left = beside.clear();
        }
        left.forEach(SideRequest::cancel);
    }

    private void command(Consumer<Schedule> command) {
        if (!closed) {
            commands.add(command);
            if (woken.compareAndSet(false, true)) {
                wake.run();
            }
        }
    }

    /// The schedule with all commands obeyed, so that no answer and no request overtakes a command.
    @GuardedBy("this")
    private Schedule schedule() {
        woken.set(false);
        for (Consumer<Schedule> next = commands.poll(); next != null; next = commands.poll()) {
            try {
                next.accept(schedule);
            } catch (RuntimeException | Error e) {
                // A bug in one command must lose neither the next one nor the answer that waits for it.
                LOG.log(Level.ERROR, "a command failed in an unexpected way", e);
            }
        }
        return schedule;
    }

    private void dropConnections() {
        try {
            azure.dropConnections().run();
        } finally {
            synchronized (this) {
                schedule().connectionsDropped();
            }
        }
    }

    private void check(Request request) {
        Outcome outcome;
        try {
            synchronized (this) {
                if (!schedule().mayLeave(request)) {
                    return;
                }
            }
            outcome = azure.check(request.row().ref, wall);
        } catch (RuntimeException | Error e) {
            outcome = failed(e);
        }
        settle(request, outcome);
        updates.tell();
    }

    private synchronized Outcome failed(Throwable bug) {
        Instant now = schedule.wall();
        return AzureAccess.failed(bug, now, now);
    }

    private synchronized void settle(Request request, Outcome outcome) {
        schedule().settle(request, outcome);
    }
}
