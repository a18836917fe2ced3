package opwatch.polling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Pause;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.RequestsInFlight.Request;
import org.jspecify.annotations.Nullable;

/// The watched rows, and which of them is asked when: decides and does no I/O.
///
/// Not thread-safe: [Poller] guards it with its lock. What leaves it is immutable or only handed back.
final class Schedule {
    /// After a sleep, requests wait no longer than this for old connections to be dropped.
    private static final Duration LONGEST_DROP = Duration.ofSeconds(1);

    /// A row whose plan met a bug is asked again after this long.
    private static final Duration AFTER_A_BUG = Duration.ofMinutes(5);

    private final ScheduledRows rows = new ScheduledRows();
    private final RequestsInFlight requests = new RequestsInFlight();
    private final SubscriptionQueues queues;
    private final Function<OperationRef, String> account;
    private final Uptime uptime;
    private final Cadence cadence;
    private final UpdateQueue updates;
    private long watchedSoFar;
    private final Pauses pauses = new Pauses();
    private Duration heldUntil = Duration.ZERO;

    Schedule(
            Function<OperationRef, String> account,
            Uptime uptime,
            SubscriptionQueues queues,
            Cadence cadence,
            UpdateQueue updates) {
        this.account = account;
        this.queues = queues;
        this.uptime = uptime;
        this.cadence = cadence;
        this.updates = updates;
    }

    void watch(Collection<WatchEntry> entries) {
        Map<String, String> accounts = new HashMap<>();
        Duration now = uptime.now();
        for (WatchEntry entry : entries) {
            OperationRef ref = entry.ref();
            if (rows.get(ref) == null) {
                String owner = accounts.computeIfAbsent(ref.subscriptionKey(), any -> owner(ref));
                SubscriptionQueue queue = queues.of(owner, ref, now);
                ScheduledRow row = new ScheduledRow(entry, queue, ++watchedSoFar, uptime, cadence.asksKnownRows());
                rows.add(row);
                queue.add(row, now);
                if (pauses.of(row) != null || now.compareTo(row.opensAt()) < 0) {
                    report(row, now);
                }
            }
        }
    }

    /// Without an answer the row is asked all the same: the budget then counts as nobody's.
    private String owner(OperationRef ref) {
        try {
            return account.apply(ref);
        } catch (RuntimeException | Error e) {
            Poller.LOG.log(Level.ERROR, "an account was not found in an unexpected way", e);
            return "";
        }
    }

    void forget(OperationRef ref) {
        ScheduledRow row = rows.remove(ref);
        if (row != null) {
            row.queue().remove(row);
        }
    }

    void forget() {
        List.copyOf(rows.all()).forEach(row -> forget(row.ref));
    }

    void checkNow(Set<OperationRef> refs) {
        rows.askByHand(refs);
    }

    void checkNow() {
        rows.open().forEach(ScheduledRow::askByHand);
    }

    void select(Set<OperationRef> refs) {
        Duration now = uptime.now();
        for (ScheduledRow row : rows.all()) {
            boolean selected = refs.contains(row.ref);
            if (selected != row.isSelected()) {
                row.select(selected);
                cadence.replan(row, now);
                if (selected && row.hasUntoldTypical(cadence.models())) {
                    report(row, now);
                }
            }
        }
    }

    /// Takes what people call these now, and their kinds, as far as they are watched.
    void describe(Collection<WatchEntry> entries) {
        Duration now = uptime.now();
        for (WatchEntry entry : entries) {
            ScheduledRow row = rows.get(entry.ref());
            if (row != null && row.age.describe(entry) && row.hasUntoldTypical(cadence.models())) {
                report(row, now);
            }
        }
    }

    void interval(CheckInterval interval) {
        Duration now = uptime.now();
        cadence.interval(interval);
        rows.all().forEach(row -> cadence.replan(row, now));
    }

    DurationModels models() {
        return cadence.models();
    }

    void signedIn() {
        Duration now = uptime.now();
        for (ScheduledRow row : rows.all()) {
            row.moveTo(queues.of(owner(row.ref), row.ref, now), now);
            row.signedIn(now);
        }
    }

    /// @param pause null for none; one that is over is none
    void pauseAll(@Nullable Pause pause) {
        repause(() -> pauses.all(pause != null && pause.holds(uptime.wall()) ? pause : null));
    }

    /// @param decided what a person has decided about each of these rows
    void pauseRows(Map<OperationRef, Attention> decided) {
        Instant wall = uptime.wall();
        repause(() -> decided.forEach((ref, attention) -> {
            ScheduledRow row = rows.get(ref);
            if (row != null) {
                row.pause(attention.isPaused(wall) ? attention.paused() : null);
            }
        }));
    }

    /// Changes what is paused, and tells of each row for which it is another pause. A row that goes on is
    /// due: in the order in which they were due, as fast as the budget allows without a burst.
    private void repause(Runnable change) {
        Map<ScheduledRow, Pause> before = pauses.of(rows.all());
        change.run();
        Duration now = uptime.now();
        for (ScheduledRow row : rows.all()) {
            Pause was = before.get(row);
            Pause is = pauses.of(row);
            if (was != null && is == null) {
                row.queue().goOn(now);
                row.noLaterThan(now, false);
            }
            if (!Objects.equals(was, is)) {
                report(row, now);
            }
        }
    }

    private void endPauses() {
        if (pauses.isAnyOver(rows.open(), uptime.wall())) {
            repause(() -> pauses.end(rows.open(), uptime.wall()));
        }
    }

    /// Notices that the computer slept. Then what was in flight is given up, because its connections are
    /// dead, nothing leaves until those are dropped, and each row is asked once, in the order they were due.
    ///
    /// @return whether it slept since this was asked last; only the ticks ask, because they come regularly
    boolean wakesUp() {
        if (!uptime.slept()) {
            return false;
        }
        Duration now = uptime.now();
        requests.giveUp();
        queues.wake(now);
        for (ScheduledRow row : rows.all()) {
            if (row.due() != null && now.compareTo(row.due()) < 0) {
                row.due(now);
            }
        }
        heldUntil = now.plus(LONGEST_DROP);
        return true;
    }

    /// Whether nothing leaves because old connections are being dropped.
    boolean isHeld() {
        return uptime.now().compareTo(heldUntil) < 0;
    }

    void connectionsDropped() {
        heldUntil = Duration.ZERO;
    }

    /// What is due and may leave, the most urgent first.
    List<Request> start() {
        endPauses();
        Duration now = uptime.now();
        queues.price(rows.open(), cadence, now);
        return now.compareTo(heldUntil) < 0 ? List.of() : requests.start(rows.open(), queues.count(), pauses, now);
    }

    /// Asked before a request leaves: its row may be gone, its gate closed, or the computer slept.
    boolean mayLeave(Request request) {
        ScheduledRow row = request.row();
        boolean leaves = row.queue().askedUntil(uptime.now()) == null && rows.has(row) && requests.isAwaited(request);
        if (leaves) {
            row.leaves(uptime.now());
        } else {
            boolean _ = requests.end(request);
        }
        return leaves;
    }

    /// Takes in what a request brought. A removed row is reported no more, and what comes after a sleep is
    /// dropped, but what the answer says of its neighbours holds. A bug hides no news and asks no sooner.
    void settle(Request request, Outcome outcome) {
        Duration now = uptime.now();
        ScheduledRow row = request.row();
        boolean counts = requests.end(request);
        boolean taken = counts && rows.has(row);
        if (taken) {
            row.take(outcome, now);
            rows.update(row);
        }
        try {
            settle(request, outcome, counts, taken, now);
        } catch (RuntimeException | Error e) {
            Poller.LOG.log(Level.ERROR, "a check could not be planned, in an unexpected way", e);
            if (taken) {
                boolean again = cadence.asksKnownRows() && !row.observation().isTerminal();
                row.due(again ? now.plus(AFTER_A_BUG) : null);
                report(row, now);
            }
        }
    }

    private void settle(Request request, Outcome outcome, boolean counts, boolean taken, Duration now) {
        ScheduledRow row = request.row();
        SubscriptionQueue queue = request.queue();
        boolean throttled = SubscriptionQueue.isThrottled(outcome);
        queue.heard(outcome, now);
        if (throttled) {
            row.queue().follow(queue, now);
        }
        boolean turned = counts && queue.heardOfNetwork(request, outcome, now);
        if (taken) {
            cadence.plan(row, uptime.wall(), now);
            row.answered(now);
        }
        queue.gather(row);
        if (taken) {
            report(row, now);
        }
        if (throttled || turned) {
            queue.rows().stream().filter(other -> other != row).forEach(other -> report(other, now));
        }
    }

    Instant wall() {
        return uptime.wall();
    }

    /// Whether every row has ended and none is asked for by hand, so that nothing becomes due by itself.
    boolean isAtRest() {
        return rows.open().isEmpty();
    }

    Activity activity() {
        endPauses();
        return Activity.of(rows.all().size(), rows.open(), requests.refs(), pauses, uptime);
    }

    private void report(ScheduledRow row, Duration now) {
        Pause pause = pauses.of(row);
        Duration plan = row.plan(pause, uptime, now);
        Instant next = plan == null ? null : uptime.wallAt(plan);
        updates.add(new RowUpdate(row.ref, row.observation(), next, row.tellTypical(cadence.models()), pause));
    }
}
