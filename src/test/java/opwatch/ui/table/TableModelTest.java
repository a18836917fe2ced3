package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import opwatch.filter.FilterQuery;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter.Group;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to list and table, in whichever order: the lines, the counts, the selection and what is
/// saved are as if all were made anew, as the simplest code would make it.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class TableModelTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:06:07Z");
    private static final List<String> TAGS = List.of("a", "B", "c");
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled", "Accepted");
    private static final List<String> FILTERS = List.of(
            "", "", "row 1", "Failed", "started:<10m", "duration:>5m", "started:today", "-row", "tag:a", "11:", "no");

    private final WatchList list = new WatchList();
    private final ManualClock clock = new ManualClock(NOW);
    private final ShownZone zone = new ShownZone(ZoneId.of("Europe/Berlin"));
    private final BooleanProperty hold = new SimpleBooleanProperty();
    private final WatchTable table = new WatchTable(list, clock, zone, new Zoom());
    private final WordCounts counts = new WordCounts(list);
    private final Map<String, Boolean> folded = new HashMap<>();
    private final Set<WatchRow> selected = new HashSet<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final Random chance = new Random();
    private final RandomRows random = new RandomRows(chance);
    private RowFilter filter = RowFilter.NONE;
    private int rows;

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 29, 36})
    void allIsAsIfItWereMadeAnew(int seed) {
        chance.setSeed(seed);
        table.holdDuring(hold);
        list.onChange(saved ->
                assertEquals(list.rows().stream().map(TableModelTest::entryOf).toList(), saved));
        Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> bugs.add(bug));
        try {
            for (int i = 0; i < 300; i++) {
                step();
                assertEquals(List.of(), bugs, "step " + i);
                if (chance.nextBoolean()) {
                    table.arrange();
                    check("step " + i);
                }
            }
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }

    private void step() {
        switch (chance.nextInt(22)) {
            case 0 ->
                list.add(Stream.generate(this::entry)
                        .limit(1 + chance.nextInt(30))
                        .toList());
            case 1 -> list.remove(random.some(list, chance.nextInt(9) == 0 ? rows : 3));
            case 2, 3 -> list.undo();
            case 4 -> random.some(list, 1).forEach(row -> list.replace(row, entry()));
            case 5 -> random.some(list, 1).forEach(row -> list.rename(row, chance.nextBoolean() ? "same" : "row 1"));
            case 6 -> list.remark(random.some(list, 4), remarks -> remarks.withTags(random.tags(TAGS, 3)));
            case 7 -> list.attend(random.some(list, 4), one -> one.withPaused(Attention.Pause.UNTIL_RESUMED));
            case 8 ->
                list.learn(
                        List.of(new Subscription(Cloud.PUBLIC, random.subscription(), "S", "t")), List.of(), List.of());
            case 9, 18 -> filter();
            case 10, 16 -> sort();
            case 11 -> table.group(Grouping.values()[chance.nextInt(Grouping.values().length)]);
            case 12 -> fold();
            case 13 -> hold.set(!hold.get());
            case 14 -> zone.choose(Settings.Zone.values()[chance.nextInt(Settings.Zone.values().length)]);
            case 15, 17 -> select();
            default ->
                list.apply(random.some(list, 20).stream()
                        .map(row -> new RowUpdate(row.ref(), seen(), null))
                        .toList());
        }
        if (chance.nextBoolean()) {
            clock.turn(Duration.ofSeconds(chance.nextInt(90)));
            table.tick(clock.instant());
        }
    }

    private WatchEntry entry() {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, random.subscription(), "westus" + rows % 3, "operation" + rows);
        String label = chance.nextInt(4) == 0 ? "same" : "row " + rows;
        rows++;
        return WatchEntry.of(
                ref,
                label,
                new Remarks(OperationKind.RESTORE, random.tags(TAGS, 3), ""),
                NOW.minusSeconds(chance.nextInt(50)));
    }

    private Observation seen() {
        Instant start = clock.instant().minusSeconds(60 * chance.nextInt(20));
        Timestamp time = chance.nextInt(8) == 0 ? null : new Timestamp(start.toString(), start);
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        Check check = Check.unanswered(clock.instant(), Duration.ofMillis(85));
        OperationStatus status = new OperationStatus(word, time, time, null, null, List.of());
        return new Observation(chance.nextInt(6) == 0 ? null : status, check, null, check, List.of(), 0);
    }

    private void filter() {
        Group group = chance.nextInt(3) == 0 ? Group.values()[chance.nextInt(Group.values().length)] : Group.ALL;
        FilterQuery query = FilterQuery.of(FILTERS.get(chance.nextInt(FILTERS.size())));
        filter = RowFilter.of(group, query, new RowTexts(clock, zone));
        table.filter(filter);
    }

    private void sort() {
        List<TableColumn<TableLine, ?>> columns = new ArrayList<>(table.view().getColumns());
        Collections.shuffle(columns, chance);
        columns.forEach(column -> column.setSortType(SortType.values()[chance.nextInt(2)]));
        table.view().getSortOrder().setAll(List.copyOf(columns.subList(0, chance.nextInt(3))));
    }

    private List<GroupLine> headings() {
        return table.lines().stream()
                .<GroupLine>mapMulti((line, next) -> {
                    if (line instanceof GroupLine heading) {
                        next.accept(heading);
                    }
                })
                .toList();
    }

    /// Not while the order is held: a group may have two headings then.
    private void fold() {
        if (!hold.get() && !headings().isEmpty()) {
            GroupLine heading = headings().get(chance.nextInt(headings().size()));
            table.fold(heading, chance.nextBoolean());
            folded.put(table.grouping() + heading.key(), heading.folded().get());
        }
    }

    private void select() {
        hold.set(false);
        List<WatchRow> chosen = random.some(list, 5);
        headings().stream()
                .filter(heading -> !Collections.disjoint(heading.rows(), chosen))
                .forEach(heading -> folded.put(table.grouping() + heading.key(), false));
        table.select(chosen);
        selected.clear();
        selected.addAll(chosen);
        selected.retainAll(table.lines());
    }

    private void check(String step) {
        assertEquals(
                IntStream.range(0, list.rows().size()).boxed().toList(),
                list.rows().stream().map(WatchRow::index).toList(),
                step);
        RowFilter anew = RowFilter.of(filter.group(), filter.query(), new RowTexts(clock, zone));
        if (!hold.get()) {
            assertEquals(
                    lines(wanted(anew)),
                    table.lines().stream().map(TableModelTest::said).toList(),
                    step);
        }
        int[] found = counts.of(filter);
        for (Group group : Group.values()) {
            long count = list.rows().stream()
                    .filter(row -> anew.words(list.names()).test(row) && group.holds(row))
                    .count();
            assertEquals(count, found[group.ordinal()], step);
        }
        selected.removeIf(row -> !row.isListed());
        Set<WatchRow> shown = new HashSet<>(selected);
        shown.retainAll(table.lines());
        assertEquals(shown, new HashSet<>(table.selection().get()), step);
    }

    private static WatchEntry entryOf(WatchRow row) {
        return new WatchEntry(
                row.ref(),
                row.label().get(),
                row.remarks().get(),
                row.tenantId().get(),
                row.addedAt(),
                row.observation().get(),
                row.attention().get(),
                "");
    }

    @SuppressWarnings("unchecked")
    private List<WatchRow> wanted(RowFilter anew) {
        List<WatchRow> wanted = new ArrayList<>(list.rows());
        wanted.removeIf(row -> !anew.passes(row, list.names()));
        for (TableColumn<TableLine, ?> column :
                List.copyOf(table.view().getSortOrder()).reversed()) {
            Comparator<WatchRow> by = (Comparator<WatchRow>) (Comparator<?>) column.getComparator();
            wanted.sort(column.getSortType() == SortType.ASCENDING ? by : by.reversed());
        }
        return wanted;
    }

    private static String said(TableLine line) {
        return line instanceof GroupLine group ? group.key() + group.summary().get() : line.name();
    }

    private List<String> lines(List<WatchRow> wanted) {
        Grouping by = table.grouping();
        GroupKeys keys = new GroupKeys(
                by, list.names(), zone.get(), clock.instant().atZone(zone.get()).toLocalDate());
        Map<String, WatchRow> firsts = new HashMap<>();
        list.rows().forEach(row -> firsts.putIfAbsent(keys.of(row), row));
        List<String> lines = new ArrayList<>();
        wanted.stream()
                .map(keys::of)
                .distinct()
                .map(key -> keys.rank(key, keys.name(key, firsts.get(key))))
                .sorted()
                .map(GroupKeys.Rank::key)
                .forEach(key -> {
                    List<WatchRow> members = wanted.stream()
                            .filter(row -> keys.of(row).equals(key))
                            .toList();
                    if (by != Grouping.NONE) {
                        lines.add(said(heading(key, keys.name(key, firsts.get(key)), members, keys)));
                    }
                    if (!folded.getOrDefault(by + key, false)) {
                        members.forEach(row -> lines.add(row.name()));
                    }
                });
        return lines;
    }

    private GroupLine heading(String key, String name, List<WatchRow> members, GroupKeys keys) {
        GroupLine heading = new GroupLine(key);
        List<WatchRow> others =
                list.rows().stream().filter(row -> !keys.of(row).equals(key)).toList();
        long elsewhere = others.stream()
                .filter(row -> keys.by() == Grouping.TAG
                        && row.remarks().get().tags().stream()
                                .map(GroupKeys::folded)
                                .anyMatch(key::equals))
                .count();
        heading.hold(name, members, list.rows().size() - others.size(), (int) elsewhere);
        return heading;
    }
}
