package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Ways;
import opwatch.operation.Attention;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// A list with its rows as they are saved, and a person who is told of them, for tests.
final class Told {
    final Map<OperationRef, WatchEntry> rows = new LinkedHashMap<>();
    /// Every notice, as "title | body".
    final List<String> notices = new ArrayList<>();
    /// What the window has said.
    final List<String> lines = new ArrayList<>();

    NoticeKinds kinds = NoticeKinds.DEFAULT;
    Sight sight = Sight.NONE;
    Set<OperationRef> unusual = Set.of();
    Instant now = NotedRows.ADDED.plusSeconds(120);
    Duration uptime = Duration.ZERO;
    ZoneId zone = ZoneId.of("Europe/Berlin");
    private Announcements announcements = announcements();
    private Situation round;
    /// What the desktop throws at the next notice.
    @Nullable
    Error bug;
    /// The desktop's answer to the notice that is under way.
    private @Nullable Consumer<Delivery> answer;

    Told(WatchEntry... rows) {
        put(rows);
    }

    Told put(WatchEntry... some) {
        for (WatchEntry row : some) {
            rows.put(row.ref(), row);
        }
        return this;
    }

    /// One more check of a row.
    Told check(int number, String word) {
        return put(NotedRows.then(row(number), word));
    }

    WatchEntry row(int number) {
        return rows.get(NotedRows.ref(number));
    }

    Told change(int number, UnaryOperator<Attention> change) {
        return put(row(number).with(change.apply(row(number).attention())));
    }

    Told pass(Duration time) {
        now = now.plus(time);
        uptime = uptime.plus(time);
        return this;
    }

    /// The computer slept: only the time of day went on.
    Told sleep(Duration time) {
        now = now.plus(time);
        announcements.restart(uptime);
        return this;
    }

    /// A new process with the rows as they were saved.
    Told restart() {
        announcements = announcements();
        answer = null;
        uptime = Duration.ZERO;
        return this;
    }

    Told look() {
        announcements.looked();
        return this;
    }

    /// One round in which the desktop shows what there is.
    Told round() {
        return begin().end();
    }

    /// The first half of a round: the notice is under way.
    Told begin() {
        List<WatchEntry> some = rows.values().stream()
                .filter(row ->
                        Announcements.concerns(row.observation(), row.attention()) || unusual.contains(row.ref()))
                .toList();
        round = new Situation(some, unusual, sight, kinds, now, announcements.awake(uptime));
        announcements.round(round, uptime, zone);
        return this;
    }

    /// How long until time alone brings the next thing to tell, by the last round; null for never.
    @Nullable
    Duration next() {
        Instant next = announcements.next(round, uptime);
        return next == null ? null : Duration.between(now, next);
    }

    /// The second half: the desktop says that it has shown it.
    Told end() {
        Consumer<Delivery> hears = answer;
        answer = null;
        if (hears != null) {
            hears.accept(Delivery.SHOWN);
        }
        return this;
    }

    private Announcements announcements() {
        return new Announcements(new Outlets(
                new Desktop(), Runnable::run, news -> lines.add(NewsText.line(news, now, zone)), this::note));
    }

    private void note(List<News> news) {
        for (News each : news) {
            for (WatchEntry row : each.rows()) {
                rows.computeIfPresent(row.ref(), (ref, is) -> is.with(each.marked(row, is.attention())));
            }
        }
    }

    /// The notices since this was asked last.
    List<String> heard() {
        List<String> heard = List.copyOf(notices);
        notices.clear();
        return heard;
    }

    private final class Desktop implements DesktopTeller {
        @Override
        public void tell(DesktopNotice notice, Consumer<Delivery> told) {
            Error thrown = bug;
            if (thrown != null) {
                bug = null;
                throw thrown;
            }
            notices.add(notice.title() + " | " + notice.body());
            answer = told;
        }

        @Override
        public void withdraw() {
            notices.add("taken back");
        }

        @Override
        public void show(AtAGlance glance) {
            // Not of this room.
        }

        @Override
        public Ways ways() {
            return Ways.UNTRIED;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
