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
import opwatch.notify.News;
import opwatch.notify.NewsText;
import opwatch.notify.Outlets;
import opwatch.notify.Sight;
import opwatch.notify.Situation;
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
/// in the title of the window. Hands [Announcements] the rows and what the person sees of them. FX thread
/// only.
final class Telling {
    private static final String TOPIC = "told";

    private final WindowParts parts;
    private final NoticeBar notices;
    private final WatchList list;
    private final WatchTable table;
    private final Predicate<Bounds> covered;
    private final Predicate<WatchRow> unusual;
    private final Announcements announcements;
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
        announcements =
                new Announcements(new Outlets(parts.host().desktop(), parts.mailbox()::post, this::say, this::note));
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
        if (looking) {
            announcements.looked();
        }
        announcements.round(situation(looking), uptime.now(), parts.zone().get());
    }

    private Situation situation(boolean looking) {
        Set<OperationRef> found = new HashSet<>();
        List<WatchEntry> rows = list.rows().stream()
                .filter(row -> concerns(row, found))
                .map(WatchRow::entry)
                .toList();
        Sight sight = looking ? new Sight(true, rows.isEmpty() ? Set.of() : inSight()) : Sight.NONE;
        return new Situation(
                rows,
                found,
                sight,
                parts.host().notices().kinds(),
                parts.clock().instant(),
                announcements.awake(uptime.now()));
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
        return table.place().inSight(covered).stream().map(WatchRow::ref).collect(Collectors.toSet());
    }

    private boolean isLookedAt() {
        return table.view().getScene() != null
                && table.view().getScene().getWindow() instanceof Stage stage
                && stage.isShowing()
                && stage.isFocused()
                && !stage.isIconified();
    }

    /// Says in the line what is told. The history of the window has the ends from the rows themselves.
    private void say(List<News> told) {
        Map<Boolean, List<News>> byEnd = told.stream().collect(Collectors.partitioningBy(News::isEnd));
        byEnd.forEach((isEnd, news) -> {
            if (!news.isEmpty()) {
                String text = NewsText.line(
                        news, parts.clock().instant(), parts.zone().get());
                notices.news(isEnd ? NoticeBar.OF_ROWS : TOPIC, text);
            }
        });
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
