package opwatch.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import javafx.collections.ListChangeListener;
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
import org.jspecify.annotations.Nullable;

/// Tells a person what the answers of the last second brought: on the desktop, in the line of messages,
/// in the title of the window. Hands [Announcements] the rows and what the person sees of them. FX thread
/// only.
final class Telling {
    private static final System.Logger LOG = System.getLogger("opwatch");
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
    /// Of which state of the list the rows are that may have news.
    private long found = -1;

    private boolean membersKnown;
    /// The rows that have changed since then.
    private final Set<WatchRow> touched = new HashSet<>();
    private final Set<WatchRow> mayHaveNews = new HashSet<>();
    private List<WatchEntry> concerned = List.of();
    private Set<OperationRef> unusualOnes = Set.of();
    /// What was last decided about; null before the first time.
    private @Nullable Situation round;
    /// What was told of rows that had left by then: they may come back.
    private final Map<OperationRef, List<News>> gone = new HashMap<>();

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
        list.tally().follow(touched::add);
        list.rows().addListener((ListChangeListener<WatchRow>) change -> membersKnown = false);
        announcements =
                new Announcements(new Outlets(parts.host().desktop(), parts.mailbox()::post, this::say, this::note));
    }

    /// What the window is called: the worst news first, to be read in a task bar.
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// Counts anew. Call it when rows have come, gone or changed.
    void count() {
        title.set(parts.title(ListCounts.of(list.tally())));
    }

    /// Notes that the person has looked at what was told so far: the next notice says nothing of it again.
    void looked() {
        announcements.looked();
    }

    /// Takes what the poller does.
    void hear(Activity activity) {
        paused = activity.paused().all() != null;
    }

    /// Whether rows have changed that the next tick looks at.
    boolean isWaiting() {
        return found != list.changes();
    }

    /// When time alone brings the next thing to tell, by the last tick; null for never.
    @Nullable
    Instant next() {
        return round == null ? null : announcements.next(round, uptime.now());
    }

    /// Tells what there is to tell. Call it at each tick: so what one round of answers brought is told
    /// together. A bug here stops nothing else.
    void tick() {
        try {
            count();
            announce();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "telling failed in an unexpected way", bug);
        }
    }

    private void announce() {
        comeBack();
        if (uptime.slept() || paused) {
            announcements.restart(uptime.now());
        }
        boolean looking = isLookedAt();
        if (looking) {
            announcements.looked();
        }
        Situation now = situation(looking);
        round = now;
        announcements.round(now, uptime.now(), parts.zone().get());
    }

    private Situation situation(boolean looking) {
        if (found != list.changes()) {
            found = list.changes();
            find();
        }
        Sight sight = looking ? new Sight(true, concerned.isEmpty() ? Set.of() : inSight()) : Sight.NONE;
        return new Situation(
                concerned,
                unusualOnes,
                sight,
                parts.host().notices().kinds(),
                parts.clock().instant(),
                announcements.awake(uptime.now()));
    }

    /// Looks at the rows that have changed; at every row only where some have come or gone.
    private void find() {
        if (membersKnown) {
            touched.forEach(this::look);
        } else {
            mayHaveNews.clear();
            list.rows().forEach(this::look);
            membersKnown = true;
        }
        touched.clear();
        concerned = mayHaveNews.isEmpty()
                ? List.of()
                : list.rows().stream()
                        .filter(mayHaveNews::contains)
                        .map(WatchRow::entry)
                        .toList();
        unusualOnes = mayHaveNews.stream()
                .filter(this::takesUnusuallyLong)
                .map(WatchRow::ref)
                .collect(Collectors.toSet());
    }

    private void look(WatchRow row) {
        if (takesUnusuallyLong(row)
                || Announcements.concerns(
                        row.observation().get(), row.attention().get())) {
            mayHaveNews.add(row);
        } else {
            mayHaveNews.remove(row);
        }
    }

    /// Whether that is not told yet.
    private boolean takesUnusuallyLong(WatchRow row) {
        return !row.attention().get().told().unusual() && unusual.test(row);
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

    /// Remembers with rows that have come back what was told of them while they were away.
    private void comeBack() {
        List<News> back = gone.entrySet().stream()
                .filter(each -> list.find(each.getKey()) != null)
                .flatMap(each -> each.getValue().stream())
                .toList();
        if (!back.isEmpty()) {
            gone.keySet().removeIf(ref -> list.find(ref) != null);
            note(back);
        }
    }

    /// Remembers with the rows that this was told, or was not worth it.
    private void note(List<News> news) {
        Map<WatchRow, BiFunction<WatchRow, Attention, Attention>> marks = new LinkedHashMap<>();
        for (News each : news) {
            for (WatchEntry entry : each.rows()) {
                WatchRow row = list.find(entry.ref());
                if (row == null) {
                    gone.computeIfAbsent(entry.ref(), _ -> new ArrayList<>()).add(each);
                } else {
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
