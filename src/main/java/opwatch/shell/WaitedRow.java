package opwatch.shell;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import opwatch.operation.Observation;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import org.jspecify.annotations.Nullable;

/// One operation that a command asks for, as far as it has come. One thread.
final class WaitedRow {
    private WatchEntry entry;
    private @Nullable Instant next;
    private @Nullable ExitCode code;
    private int refusals;

    WaitedRow(WatchEntry entry) {
        this.entry = entry;
    }

    /// The operation with what its checks have brought.
    WatchEntry entry() {
        return entry;
    }

    /// When the next check is planned; null when none is.
    @Nullable
    Instant next() {
        return next;
    }

    /// How it counts; null while it is waited for.
    @Nullable
    ExitCode code() {
        return code;
    }

    /// How many checks in a row Azure has refused for a reason that does not pass by itself.
    int refusals() {
        return refusals;
    }

    /// Counts from now on as this, and is not waited for any more.
    void settle(ExitCode verdict) {
        code = verdict;
        next = null;
    }

    /// Takes in what the poller knows of it now.
    ///
    /// @return whether Azure's word has changed
    boolean take(RowUpdate update) {
        Observation last = entry.observation();
        List<Transition> before = last.history();
        Observation seen = update.observation();
        if (!Objects.equals(last.lastCheck(), seen.lastCheck())) {
            refusals = seen.problem() != null && Verdict.isLasting(seen.problem()) ? refusals + 1 : 0;
        }
        next = update.nextCheck();
        entry = entry.with(seen);
        return !seen.history().isEmpty()
                && (before.isEmpty() || !before.getLast().equals(seen.history().getLast()));
    }
}
