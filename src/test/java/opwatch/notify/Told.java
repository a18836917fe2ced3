package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Attention;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;

/// A list with its rows as they are saved, and a person who is told of them, for tests.
final class Told {
    final Map<OperationRef, WatchEntry> rows = new LinkedHashMap<>();
    /// Every notice, as "title | body".
    final List<String> notices = new ArrayList<>();

    NoticeKinds kinds = NoticeKinds.DEFAULT;
    Sight sight = Sight.NONE;
    Set<OperationRef> unusual = Set.of();
    Instant now = NotedRows.ADDED.plusSeconds(120);
    Duration uptime = Duration.ZERO;
    ZoneId zone = ZoneId.of("Europe/Berlin");
    private Announcements announcements = new Announcements();

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
        announcements = new Announcements();
        uptime = Duration.ZERO;
        return this;
    }

    Told look() {
        announcements.looked();
        return this;
    }

    /// One round in which the desktop shows what there is.
    Told round() {
        List<News> told = begin();
        if (!told.isEmpty()) {
            end(told);
        }
        return this;
    }

    /// The first half of a round: the notice is under way.
    List<News> begin() {
        List<WatchEntry> some = rows.values().stream()
                .filter(row ->
                        Announcements.concerns(row.observation(), row.attention()) || unusual.contains(row.ref()))
                .toList();
        Decision decision = announcements.round(
                new Situation(some, unusual, sight, kinds, now, announcements.awake(uptime)), uptime);
        note(decision.settled());
        if (!decision.told().isEmpty()) {
            DesktopNotice notice = NewsText.notice(announcements.up(), kinds.details(), now, zone);
            notices.add(notice.title() + " | " + notice.body());
        }
        return decision.told();
    }

    /// The second half: the desktop has shown it.
    void end(List<News> told) {
        note(told);
        announcements.shown();
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
}
