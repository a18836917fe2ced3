package opwatch.notify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;

/// What one window tells, round by round. The caller shows what is told, notes it with the rows
/// ([News#marked]) when it was shown, and only then asks again: a notice is under way once at most, and what
/// comes meanwhile is told together after it. Not thread-safe.
///
/// A notice takes the place of the one before. So it tells again what that said, as long as the person
/// has not looked: whoever comes back reads one notice of all that happened.
public final class Announcements {
    /// More than a person reads; a notice counts those that it does not name.
    private static final int MOST = 1_000;

    private final Spells spells = new Spells();
    private List<News> up = List.of();
    private boolean underWay;
    private Duration awakeSince = Duration.ZERO;

    /// Whether a row may have news. Cheap: each row is asked again and again.
    public static boolean concerns(Observation seen, Attention attention) {
        return !attention.expected().isEmpty()
                || (seen.isTerminal() ? !attention.isTold(seen) : seen.problem() != null);
    }

    /// Takes note that nothing was checked for a while: the computer slept, or checks are paused.
    public void restart(Duration uptime) {
        awakeSince = uptime;
        spells.restart(uptime);
    }

    /// How long checks have been going on.
    public Duration awake(Duration uptime) {
        return uptime.minus(awakeSince);
    }

    /// Decides what is told now; nothing while a notice is under way. What is told is under way then.
    ///
    /// @param uptime as for [#restart]
    public Decision round(Situation now, Duration uptime) {
        if (underWay) {
            return new Decision(List.of(), List.of());
        }
        Decision decision =
                Decision.of(now, spells.unchecked(now.rows(), uptime), spells.signedOut(now.rows(), uptime));
        spells.settle(decision.told());
        spells.settle(decision.settled());
        if (!decision.told().isEmpty()) {
            underWay = true;
            up = joined(decision.told());
        }
        return decision;
    }

    /// All that the notice says which is up or under way, the newest first; empty when there is none.
    public List<News> up() {
        return up;
    }

    /// The notice was shown, or cannot be.
    public void shown() {
        underWay = false;
    }

    /// The person looks at the window: what happened so far needs no notice any more.
    ///
    /// @return whether there was one
    public boolean looked() {
        boolean wasUp = !up.isEmpty() && !underWay;
        up = underWay ? up : List.of();
        return wasUp;
    }

    /// Of a row that has ended, it is no news any more that it could not be checked.
    private List<News> joined(List<News> fresh) {
        Set<OperationRef> again = new HashSet<>();
        fresh.forEach(news -> news.rows().forEach(row -> again.add(row.ref())));
        List<News> all = new ArrayList<>(fresh);
        up.stream()
                .filter(news -> news.rows().stream().noneMatch(row -> again.contains(row.ref())))
                .limit(Math.max(0, MOST - fresh.size()))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
