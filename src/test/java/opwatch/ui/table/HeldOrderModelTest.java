package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import opwatch.filter.FilterQuery;
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

/// Whatever happens while the order is held: the lines, what headings say and the count of what waits are as
/// the simplest code makes them ([HeldOrderModel]), and once it is released all is in order.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class HeldOrderModelTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:06:07Z");
    private static final List<String> TAGS = List.of("a", "B", "c", "b");
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled", "Accepted");
    private static final List<String> FILTERS = List.of("", "", "row 1", "Failed", "tag:a", "started:<10m");

    private final WatchList list = new WatchList();
    private final ManualClock clock = new ManualClock(NOW);
    private final ShownZone zone = new ShownZone(ZoneId.of("Europe/Berlin"));
    private final BooleanProperty hold = new SimpleBooleanProperty();
    private final WatchTable table = new WatchTable(list, clock, zone, new Zoom());
    private final HeldOrderModel model = new HeldOrderModel(list);
    private final Random chance = new Random();
    private final RandomRows random = new RandomRows(chance);
    private RowFilter filter = RowFilter.NONE;
    private int rows;
    private int waiting;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 13, 21})
    void whileTheOrderIsHeldAllIsAsThePlainWayMakesIt(int seed) {
        chance.setSeed(seed);
        table.holdDuring(hold);
        list.add(Stream.generate(this::entry).limit(40).toList());
        for (int i = 0; i < 400; i++) {
            step();
            table.arrange();
            model.arrange(wanted(), keys(), hold.get());
            check("step " + i);
        }
        assertTrue(waiting > 40, "changes waited in " + waiting + " steps");
    }

    private void step() {
        switch (chance.nextInt(24)) {
            case 0, 1 ->
                list.add(Stream.generate(this::entry)
                        .limit(1 + chance.nextInt(6))
                        .toList());
            case 2, 3 -> list.remove(random.some(list, 4));
            case 4 -> list.undo();
            case 5 -> random.some(list, 1).forEach(row -> list.replace(row, entry()));
            case 6, 7 -> list.remark(random.some(list, 4), remarks -> remarks.withTags(random.tags(TAGS, 4)));
            case 8 ->
                list.learn(
                        List.of(new Subscription(Cloud.PUBLIC, random.subscription(), "S", "t")), List.of(), List.of());
            case 9 -> filter();
            case 10 -> sort();
            case 11 -> group();
            case 12, 13 -> fold();
            case 14, 15 -> hold.set(!hold.get());
            case 16 -> {
                clock.turn(Duration.ofMinutes(chance.nextInt(90)));
                table.tick(clock.instant());
            }
            default ->
                list.apply(random.some(list, 9).stream()
                        .map(row -> new RowUpdate(row.ref(), seen(), null))
                        .toList());
        }
    }

    private void filter() {
        FilterQuery query = FilterQuery.of(FILTERS.get(chance.nextInt(FILTERS.size())));
        filter = RowFilter.of(Group.ALL, query, new RowTexts(clock, zone));
        table.filter(filter);
        model.sort(wanted(), keys());
    }

    private void sort() {
        TableColumn<TableLine, ?> by = table.view()
                .getColumns()
                .get(chance.nextInt(table.view().getColumns().size()));
        by.setSortType(SortType.values()[chance.nextInt(2)]);
        table.view().getSortOrder().setAll(List.of(by));
        model.sort(wanted(), keys());
    }

    private void group() {
        Grouping by = Grouping.values()[chance.nextInt(Grouping.values().length)];
        if (by != table.grouping()) {
            table.group(by);
            model.group();
            model.sort(wanted(), keys());
        }
    }

    private void fold() {
        List<GroupLine> shown = table.lines().stream()
                .<GroupLine>mapMulti((line, next) -> {
                    if (line instanceof GroupLine heading) {
                        next.accept(heading);
                    }
                })
                .toList();
        if (!shown.isEmpty()) {
            int at = chance.nextInt(shown.size());
            boolean folded = chance.nextBoolean();
            table.fold(shown.get(at), folded);
            model.fold(at, folded, keys());
        }
    }

    private WatchEntry entry() {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, random.subscription(), "westus" + rows % 3, "operation" + rows);
        Remarks remarks = new Remarks(OperationKind.values()[chance.nextInt(3)], random.tags(TAGS, 4), "");
        return WatchEntry.of(ref, "row " + rows++, remarks, NOW.minusSeconds(chance.nextInt(50)));
    }

    private Observation seen() {
        Instant start = clock.instant().minus(Duration.ofHours(chance.nextInt(60)));
        Timestamp time = chance.nextInt(8) == 0 ? null : new Timestamp(start.toString(), start);
        Check check = Check.unanswered(clock.instant(), Duration.ofMillis(85));
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        OperationStatus status = new OperationStatus(word, time, time, null, null, List.of());
        return new Observation(chance.nextInt(6) == 0 ? null : status, check, null, check, List.of(), 0);
    }

    private GroupKeys keys() {
        return new GroupKeys(
                table.grouping(),
                list.names(),
                zone.get(),
                clock.instant().atZone(zone.get()).toLocalDate());
    }

    @SuppressWarnings("unchecked")
    private List<WatchRow> wanted() {
        RowFilter anew = RowFilter.of(filter.group(), filter.query(), new RowTexts(clock, zone));
        List<WatchRow> wanted = new ArrayList<>(list.rows());
        wanted.removeIf(row -> !anew.passes(row, list.names()));
        for (TableColumn<TableLine, ?> column : table.view().getSortOrder()) {
            Comparator<WatchRow> by = (Comparator<WatchRow>) (Comparator<?>) column.getComparator();
            wanted.sort(column.getSortType() == SortType.ASCENDING ? by : by.reversed());
        }
        return wanted;
    }

    private void check(String step) {
        List<String> shown = table.lines().stream()
                .map(line -> line instanceof GroupLine group
                        ? group.key() + group.folded().get() + group.summary().get()
                        : line.name())
                .toList();
        assertEquals(model.lines(table.grouping()), shown, step);
        int changes = hold.get() ? model.changes(wanted(), keys()) : 0;
        assertEquals(changes, table.heldChanges().get(), step);
        waiting += changes > 0 ? 1 : 0;
    }
}
