package opwatch.polling;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// The watched rows in the order of watching, and those among them that a tick has to look at: thousands that
/// have ended cost a tick nothing. Not thread-safe.
final class ScheduledRows {
    private final Map<OperationRef, ScheduledRow> all = new LinkedHashMap<>();
    private final Set<ScheduledRow> open = new LinkedHashSet<>();
    /// When the purges that were removed may be asked again: to add one once more brings no check sooner.
    private final Map<OperationRef, Duration> removed = new HashMap<>();

    Collection<ScheduledRow> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /// Those that have not ended, and ended ones that a person asks for.
    Collection<ScheduledRow> open() {
        return Collections.unmodifiableCollection(open);
    }

    @Nullable
    ScheduledRow get(OperationRef ref) {
        return all.get(ref);
    }

    boolean has(ScheduledRow row) {
        return all.get(row.ref) == row;
    }

    void add(ScheduledRow row) {
        Duration opens = removed.remove(row.ref);
        if (opens != null) {
            row.opensNoSoonerThan(opens);
        }
        all.put(row.ref, row);
        update(row);
    }

    /// Watches it no longer.
    ///
    /// @return the row that was there; null for none
    @Nullable
    ScheduledRow remove(OperationRef ref) {
        ScheduledRow row = all.remove(ref);
        if (row != null) {
            open.remove(row);
            if (ref.isPurge()) {
                removed.put(ref, row.opensAt());
            }
        }
        return row;
    }

    /// A person asks for these, as far as they are watched.
    void askByHand(Collection<OperationRef> refs) {
        for (OperationRef ref : refs) {
            ScheduledRow row = get(ref);
            if (row != null) {
                row.askByHand();
                update(row);
            }
        }
    }

    /// To be called when a check of a row has come back.
    void update(ScheduledRow row) {
        if (row.isByHand() || !row.observation().isTerminal()) {
            open.add(row);
        } else {
            open.remove(row);
        }
    }
}
