package opwatch.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.AzureAccess;
import opwatch.polling.LearnedDurations;
import opwatch.polling.Poller;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// Asks for operations with the window's poller until each has its exit code. All on the thread that calls
/// [#run], but for the checks: the poller's news waits in a queue for that thread.
final class Watching {
    /// As the window's timer.
    private static final Duration TICK = Duration.ofMillis(250);

    private final Plan plan;
    private final Timing timing;
    private final Heard heard;
    private final Map<OperationRef, WaitedRow> rows = new LinkedHashMap<>();
    private final Queue<RowUpdate> news = new ConcurrentLinkedQueue<>();
    private final Semaphore woken = new Semaphore(0);
    private final Poller poller;
    private final long begun;
    private @Nullable ExitCode first;

    /// Who hears how it goes, on the thread of the command.
    interface Heard {
        /// A row was checked, or its plan has changed.
        ///
        /// @param isNews whether Azure's word, or the reason why it cannot be checked, has changed
        void heard(WaitedRow row, boolean isNews);

        /// Azure's word for a row has changed; before [#heard].
        void changed(WaitedRow row);

        /// A row has its exit code, which is told once.
        ///
        /// @throws IOException when the result cannot be written
        void settled(WaitedRow row) throws IOException;

        /// Some time has passed.
        ///
        /// @param rows all, in their order
        void tick(Collection<WaitedRow> rows);
    }

    /// @param azure the way to Azure, or to the embedded one
    /// @param learned how long operations ran so far
    Watching(Plan plan, AzureAccess azure, LearnedDurations learned, Timing timing, Heard heard) {
        this.plan = plan;
        this.timing = timing;
        this.heard = heard;
        begun = timing.clocks().nanos().getAsLong();
        poller = new Poller(azure, timing.clocks(), timing.chance(), timing.workers(), this::hear, woken::release);
        poller.restore(learned);
    }

    /// Returns when the plan is fulfilled.
    ///
    /// @param entries in the order in which they are shown and asked
    /// @throws IOException when a result cannot be written
    ExitCode run(Collection<WatchEntry> entries) throws IOException, InterruptedException {
        entries.forEach(entry -> rows.put(entry.ref(), new WaitedRow(entry)));
        poller.watch(entries);
        try (poller) {
            while (true) {
                poller.tick();
                takeNews();
                if (isDone()) {
                    break;
                }
                if (isTimeUp()) {
                    giveUp();
                    break;
                }
                heard.tick(rows.values());
                timing.pause().await(woken, TICK);
            }
        }
        return first != null
                ? first
                : ExitCode.of(rows.values().stream()
                        .map(WaitedRow::code)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void hear(RowUpdate update) {
        news.add(update);
        woken.release();
    }

    private void takeNews() throws IOException {
        for (RowUpdate next = news.poll(); next != null && first == null; next = news.poll()) {
            WaitedRow row = rows.get(next.ref());
            if (row != null && row.code() == null) {
                take(row, next);
            }
        }
    }

    private void take(WaitedRow row, RowUpdate update) throws IOException {
        Observation before = row.entry().observation();
        boolean changed = row.take(update);
        Observation seen = row.entry().observation();
        if (changed) {
            heard.changed(row);
        }
        boolean checked = seen.lastCheck() != null;
        ExitCode code = plan.once() && checked ? Verdict.asItStands(seen) : Verdict.settled(seen, row.refusals());
        if (code == null) {
            heard.heard(row, changed || !kind(before).equals(kind(seen)));
            return;
        }
        row.settle(code);
        poller.forget(update.ref());
        if (plan.any() && seen.isTerminal()) {
            first = code;
        }
        heard.settled(row);
    }

    private static String kind(Observation seen) {
        return seen.problem() == null ? "" : ProblemFields.of(seen.problem()).name();
    }

    private boolean isDone() {
        return first != null || rows.values().stream().allMatch(row -> row.code() != null);
    }

    private boolean isTimeUp() {
        long passed = timing.clocks().nanos().getAsLong() - begun;
        return plan.limit() != null && passed >= plan.limit().toNanos();
    }

    /// Each row that is left counts as it stands.
    private void giveUp() throws IOException {
        List<WaitedRow> open =
                rows.values().stream().filter(row -> row.code() == null).toList();
        for (WaitedRow row : open) {
            row.settle(Verdict.asItStands(row.entry().observation()));
            heard.settled(row);
        }
    }
}
