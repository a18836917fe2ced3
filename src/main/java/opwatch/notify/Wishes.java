package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Check;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// What a person asked to be told once. Any thread.
final class Wishes {
    /// So long after its time a wish waits for a check that says whether it has come true: after a start
    /// and a sleep OpWatch knows only how things stood before.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private Wishes() {}

    /// How it stands with the wish that an operation has ended by a moment.
    enum Standing {
        /// Its time has not come, or nobody knows yet.
        OPEN,
        /// The operation has ended: nothing is left to tell.
        OVER,
        /// It has not ended, as far as OpWatch can know.
        MISSED
    }

    static Standing of(Expectation.Ended wish, WatchEntry row, Situation now) {
        if (row.observation().isTerminal()) {
            return Standing.OVER;
        }
        if (now.now().isBefore(wish.by())) {
            return Standing.OPEN;
        }
        Check last = row.observation().lastCheck();
        boolean asked = last != null && !last.at().isBefore(wish.by());
        boolean waited =
                !now.now().isBefore(wish.by().plus(PATIENCE)) && now.awake().compareTo(PATIENCE) >= 0;
        return asked || waited ? Standing.MISSED : Standing.OPEN;
    }

    /// When time alone makes news of an open wish; null where only a check does.
    static @Nullable Instant next(Expectation.Ended wish, WatchEntry row, Situation now) {
        if (of(wish, row, now) != Standing.OPEN) {
            return null;
        }
        if (now.now().isBefore(wish.by())) {
            return wish.by();
        }
        Instant waited = wish.by().plus(PATIENCE);
        Instant awake = now.now().plus(PATIENCE.minus(now.awake()));
        return waited.isAfter(awake) ? waited : awake;
    }

    /// Whether Azure has said after that moment that the operation has not ended.
    static boolean isSure(Instant by, WatchEntry row) {
        Check seen = row.observation().seen();
        return seen != null && !seen.at().isBefore(by);
    }

    /// The groups of which all rows have ended, with their rows.
    static Map<Expectation.AllEnded, List<WatchEntry>> ended(List<WatchEntry> rows) {
        Map<Expectation.AllEnded, List<WatchEntry>> groups = new LinkedHashMap<>();
        for (WatchEntry row : rows) {
            for (Expectation each : row.attention().expected()) {
                if (each instanceof Expectation.AllEnded group) {
                    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
                }
            }
        }
        groups.values()
                .removeIf(members -> !members.stream()
                        .allMatch(member -> member.observation().isTerminal()));
        return groups;
    }
}
