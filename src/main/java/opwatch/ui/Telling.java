package opwatch.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import opwatch.notify.Announcements;
import opwatch.notify.Decision;
import opwatch.notify.News;
import opwatch.notify.NewsText;
import opwatch.notify.NoticeKinds;
import opwatch.notify.Sight;
import opwatch.notify.Situation;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Attention;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.Activity;
import opwatch.polling.Uptime;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;

/// Tells a person what the answers of the last second brought: on the desktop, in the line of messages,
/// in the title of the window. FX thread only.
///
/// An answer is saved with its row before this, with the mark of what was told until then. The desktop shows
/// the notice, then the mark is noted with the rows and saved: a crash in between repeats a notice and loses
/// none.
final class Telling {
    private static final String TOPIC = "told";

    private final WindowParts parts;
    private final WatchList list;
    private final WatchTable table;
    private final NoticeBar notices;
    private final Predicate<Bounds> covered;
    private final Predicate<WatchRow> unusual;
    private final Announcements announcements = new Announcements();
    private final Uptime uptime;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private boolean paused;

    /// @param covered whether something lies over a part of the scene
    /// @param unusual whether a row takes unusually long
    Telling(
            WindowParts parts,
            WatchList list,
            WatchTable table,
            NoticeBar notices,
            Predicate<Bounds> covered,
            Predicate<WatchRow> unusual) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.list = list;
        this.table = table;
        this.notices = notices;
        this.covered = covered;
        this.unusual = unusual;
        uptime = new Uptime(parts.clocks());
    }

    /// What the window is called: the worst news first, to be read in a task bar.
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// Counts anew. Call it when rows have come, gone or changed.
    void count() {
        title.set(parts.title(list.rows()));
    }

    /// Takes what the poller does.
    void hear(Activity activity) {
        paused = activity.paused().all() != null;
    }

    /// Tells what there is to tell. Call it once a second: so what one round of answers brought is told
    /// together.
    void tick() {
        count();
        if (uptime.slept() || paused) {
            announcements.restart(uptime.now());
        }
        boolean looking = isLookedAt();
        if (looking && announcements.looked()) {
            parts.host().desktop().withdraw();
        }
        NoticeKinds kinds = parts.host().notices().kinds();
        Decision decision = announcements.round(situation(kinds, looking), uptime.now());
        note(decision.settled());
        if (!decision.told().isEmpty()) {
            tell(decision.told(), kinds);
        }
    }

    private Situation situation(NoticeKinds kinds, boolean looking) {
        Set<OperationRef> found = new HashSet<>();
        List<WatchEntry> rows = list.rows().stream()
                .filter(row -> concerns(row, found))
                .map(WatchRow::entry)
                .toList();
        Sight sight = looking ? new Sight(true, rows.isEmpty() ? Set.of() : inSight()) : Sight.NONE;
        return new Situation(rows, found, sight, kinds, parts.clock().instant(), announcements.awake(uptime.now()));
    }

    /// @param found gets the row where it takes unusually long
    private boolean concerns(WatchRow row, Set<OperationRef> found) {
        if (!row.attention().get().told().unusual() && unusual.test(row)) {
            found.add(row.ref());
            return true;
        }
        return Announcements.concerns(row.observation().get(), row.attention().get());
    }

    private Set<OperationRef> inSight() {
        return table.rowsInSight(covered).stream().map(WatchRow::ref).collect(Collectors.toSet());
    }

    private boolean isLookedAt() {
        return table.view().getScene() != null
                && table.view().getScene().getWindow() instanceof Stage stage
                && stage.isShowing()
                && stage.isFocused()
                && !stage.isIconified();
    }

    private void tell(List<News> news, NoticeKinds kinds) {
        var now = parts.clock().instant();
        var zone = parts.zone().get();
        List<News> others = news.stream().filter(each -> !each.kind().isEnd()).toList();
        if (!others.isEmpty()) {
            notices.news(TOPIC, NewsText.line(others, now, zone));
        }
        // The history has the ends from the rows, where nothing can lose or double them.
        if (others.size() < news.size()) {
            notices.news(NoticeBar.OF_ROWS, NewsText.line(news, now, zone));
        }
        DesktopNotice notice = NewsText.notice(announcements.up(), kinds.details(), now, zone);
        // However it was delivered: the window has told it, too, and what no desktop shows is not tried for ever.
        parts.host()
                .desktop()
                .tell(
                        notice,
                        delivery -> parts.mailbox().post(() -> {
                            announcements.shown();
                            note(news);
                        }));
    }

    /// Remembers with the rows that this was told, or was not worth it.
    private void note(List<News> news) {
        Map<WatchRow, BiFunction<WatchRow, Attention, Attention>> marks = new LinkedHashMap<>();
        for (News each : news) {
            for (WatchEntry entry : each.rows()) {
                WatchRow row = list.find(entry.ref());
                if (row != null) {
                    marks.merge(
                            row,
                            (_, was) -> each.marked(entry, was),
                            (first, second) -> (any, was) -> second.apply(any, first.apply(any, was)));
                }
            }
        }
        if (!marks.isEmpty()) {
            list.note(
                    marks.keySet(),
                    (row, was) -> marks.getOrDefault(row, (_, same) -> same).apply(row, was));
        }
    }
}
