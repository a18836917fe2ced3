package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// What one window tells, round by round. An answer is saved with its row before, with the mark of what
/// was told until then. The desktop shows the notice, and only when it says that it did, the mark is
/// noted with the rows and saved. So a crash in between repeats a notice and loses none. A notice is
/// under way once at most: what comes meanwhile is told together after it. Not thread-safe.
///
/// A notice takes the place of the one before. So it tells again what that said, as long as the person
/// has not looked: a person who comes back reads one notice of all that happened.
public final class Announcements {
    /// More than a person reads; a notice counts those that it does not name.
    private static final int MOST = 1_000;

    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    private final Outlets outlets;
    private final Spells spells = new Spells();
    private List<News> up = List.of();
    private boolean underWay;
    private Duration awakeSince = Duration.ZERO;

    public Announcements(Outlets outlets) {
        this.outlets = outlets;
    }

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

    /// Tells what is worth it now; nothing while a notice is under way.
    ///
    /// @param uptime as for [#restart]
    /// @param zone the zone that the notice has its times in
    public void round(Situation now, Duration uptime, ZoneId zone) {
        if (underWay) {
            return;
        }
        // What a person has paused is not tried, so it cannot fail.
        List<WatchEntry> tried = now.rows().stream()
                .filter(row -> !row.attention().isPaused(now.now()))
                .toList();
        Decision decision = Decision.of(now, spells.unchecked(tried, uptime), spells.signedOut(tried, uptime));
        spells.settle(decision.told());
        spells.settle(decision.settled());
        if (!decision.settled().isEmpty()) {
            outlets.noted().accept(decision.settled());
        }
        if (!decision.told().isEmpty()) {
            tell(decision.told(), now, zone);
        }
    }

    /// When time alone brings the next thing to tell, as far as the rows stay as they are: the end of a
    /// snooze or of a wish, or that trouble has lasted. While a notice is under way, now: what waits for it
    /// is told soon. Call it after the round of the same situation.
    ///
    /// @param uptime as for [#restart]
    /// @return null for never
    public @Nullable Instant next(Situation now, Duration uptime) {
        if (underWay) {
            return now.now();
        }
        Duration spell = spells.next(uptime);
        Stream<Instant> trouble = Stream.ofNullable(spell).map(now.now()::plus);
        Stream<Instant> rows = now.rows().stream().flatMap(row -> ends(row, now));
        return Stream.concat(trouble, rows).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<Instant> ends(WatchEntry row, Situation now) {
        Snooze quiet = row.attention().snoozed();
        if (quiet != null && row.attention().isSnoozed(row.observation(), now.now())) {
            return Stream.ofNullable(quiet.until());
        }
        return row.attention().expected().stream()
                .flatMap(each ->
                        Stream.ofNullable(each instanceof Expectation.Ended wish ? Wishes.next(wish, row, now) : null));
    }

    /// However the notice was delivered, it counts as told: the window has said it too, and what no
    /// desktop shows is not tried for ever.
    private void tell(List<News> fresh, Situation now, ZoneId zone) {
        underWay = true;
        up = joined(fresh);
        surviving(() -> outlets.line().accept(fresh));
        boolean handed = surviving(() -> outlets.desktop()
                .tell(
                        NewsText.notice(up, now.kinds().details(), now.now(), zone),
                        delivery -> outlets.thread().execute(() -> told(fresh))));
        if (!handed) {
            told(fresh);
        }
    }

    private void told(List<News> fresh) {
        underWay = false;
        outlets.noted().accept(fresh);
    }

    /// A bug in telling keeps back neither the other way of telling nor what comes later.
    private static boolean surviving(Runnable telling) {
        try {
            telling.run();
            return true;
        } catch (RuntimeException | LinkageError bug) {
            LOG.log(System.Logger.Level.ERROR, "telling failed in an unexpected way", bug);
            return false;
        }
    }

    /// The person looks at the window: what happened so far needs no notice any more.
    public void looked() {
        if (!underWay && !up.isEmpty()) {
            up = List.of();
            outlets.desktop().withdraw();
        }
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
