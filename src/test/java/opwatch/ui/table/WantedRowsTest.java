package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import opwatch.filter.FilterQuery;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class WantedRowsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final int ROWS = 80;
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled", "Accepted");

    private final WatchList list = new WatchList();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final TableView<TableLine> view = new TableView<>();
    private final ManualClock clock = new ManualClock(NOW);
    private ZoneId zone = ZoneOffset.UTC;
    private final RowTexts texts = new RowTexts(clock, () -> zone);
    private final Random chance = new Random(5);
    private WantedRows wanted;
    private RowFilter filter = RowFilter.NONE;

    @BeforeEach
    void manyRows() {
        view.getColumns()
                .setAll(new Columns(
                                now,
                                new SimpleObjectProperty<>(ZoneOffset.UTC),
                                list.names(),
                                new SimpleObjectProperty<>(RowFilter.NONE),
                                new SimpleObjectProperty<>(true))
                        .all((row, label) -> {}));
        list.add(IntStream.range(0, ROWS).mapToObj(TableOnStage::entry).toList());
        wanted = new WantedRows(list, view, now);
        sortBy("state", SortType.ASCENDING);
    }

    private void sortBy(String id, SortType type) {
        TableColumn<TableLine, ?> column = view.getColumns().stream()
                .filter(one -> one.getId().equals(Columns.id(id)))
                .findFirst()
                .orElseThrow();
        column.setSortType(type);
        view.getSortOrder().setAll(List.of(column));
    }

    private void news(int... rows) {
        list.apply(IntStream.of(rows).mapToObj(this::update).toList());
    }

    private RowUpdate update(int i) {
        Instant start = NOW.minusSeconds(chance.nextInt(30));
        Check check = Check.unanswered(NOW, Duration.ofMillis(85));
        Timestamp time = new Timestamp(start.toString(), start);
        OperationStatus status =
                new OperationStatus(WORDS.get(chance.nextInt(WORDS.size())), time, time, null, null, List.of());
        return new RowUpdate(
                TableOnStage.entry(i).ref(), new Observation(status, check, null, check, List.of(), 0), null);
    }

    /// As the simplest code would do it: all rows, filtered, and sorted by a sort that keeps equal ones in place.
    @SuppressWarnings("unchecked")
    private List<WatchRow> anew() {
        TableColumn<TableLine, ?> column = view.getSortOrder().getFirst();
        Comparator<WatchRow> order = (Comparator<WatchRow>) (Comparator<?>) column.getComparator();
        List<WatchRow> rows = new ArrayList<>(list.rows());
        rows.removeIf(row -> !filter.passes(row, list.names()));
        rows.sort(column.getSortType() == SortType.ASCENDING ? order : order.reversed());
        return rows;
    }

    private void filterBy(Group group, String words) {
        filter = RowFilter.of(group, FilterQuery.of(words), texts);
        wanted.filter(filter);
    }

    @Test
    void whateverChangesTheRowsStandAsIfAllWereSortedAnew() {
        for (int step = 0; step < 1500; step++) {
            switch (chance.nextInt(12)) {
                case 0 ->
                    sortBy(
                            List.of("state", "label", "duration", "started").get(chance.nextInt(4)),
                            SortType.values()[chance.nextInt(2)]);
                case 1 -> filterBy(Group.values()[chance.nextInt(Group.values().length)], "");
                case 2 -> filterBy(Group.ALL, List.of("", "row 1", "Failed").get(chance.nextInt(3)));
                case 3 ->
                    list.remove(
                            List.of(list.rows().get(chance.nextInt(list.rows().size()))));
                case 4 -> list.undo();
                case 5 -> now.set(now.get().plusSeconds(3));
                default ->
                    news(IntStream.range(0, chance.nextInt(20))
                            .map(_ -> chance.nextInt(ROWS))
                            .toArray());
            }
            assertEquals(anew(), wanted.get(), "step " + step);
        }
    }

    @Test
    void newsThatMovesNoRowIsNoOtherResult() {
        news(1, 2, 3);
        List<WatchRow> rows = wanted.get();
        long version = wanted.version();

        list.apply(rows.stream()
                .map(row -> new RowUpdate(row.ref(), row.observation().get(), NOW.plusSeconds(9)))
                .toList());

        assertSame(rows, wanted.get());
        assertEquals(version, wanted.version());
        news(1, 2, 3, 4, 5, 6);
        assertTrue(wanted.get() != rows && wanted.version() > version);
    }

    /// What the chips say of a filter, by difference.
    @Test
    void whateverChangesTheWordsAreFoundInAsManyRowsAsIfAllWereSearchedAnew() {
        WordCounts counts = new WordCounts(list);
        filterBy(Group.ALL, "row 1");
        for (int step = 0; step < 600; step++) {
            switch (chance.nextInt(8)) {
                case 0 ->
                    filterBy(Group.ALL, List.of("row 1", "Failed", "Updating").get(chance.nextInt(3)));
                case 1 ->
                    list.remove(
                            List.of(list.rows().get(chance.nextInt(list.rows().size()))));
                case 2 -> list.undo();
                case 3 -> list.rename(list.rows().get(chance.nextInt(list.rows().size())), "row 1" + step);
                default ->
                    news(IntStream.range(0, 9).map(_ -> chance.nextInt(ROWS)).toArray());
            }
            int[] expected = IntStream.range(0, Group.values().length)
                    .map(i -> (int) list.rows().stream()
                            .filter(row -> filter.words(list.names()).test(row) && Group.values()[i].holds(row))
                            .count())
                    .toArray();
            assertEquals(
                    IntStream.of(expected).boxed().toList(),
                    IntStream.of(counts.of(filter)).boxed().toList(),
                    "step " + step);
        }
    }

    private void newsOf(Instant start) {
        Check check = Check.unanswered(NOW, Duration.ofMillis(85));
        OperationStatus status =
                new OperationStatus("Updating", new Timestamp(start.toString(), start), null, null, null, List.of());
        list.apply(List.of(new RowUpdate(
                TableOnStage.entry(7).ref(), new Observation(status, check, null, check, List.of(), 0), null)));
    }

    /// How many rows have the words, and how many the chip says.
    private List<Integer> found(WordCounts counts) {
        return List.of(wanted.get().size(), counts.of(filter)[Group.ALL.ordinal()]);
    }

    @Test
    void wordsAreFoundInTimesAsTheZoneShowsThem() {
        WordCounts counts = new WordCounts(list);
        newsOf(Instant.parse("2026-03-04T03:04:05Z"));
        filterBy(Group.ALL, "4:04");
        assertEquals(List.of(0, 0), found(counts));

        zone = ZoneId.of("Europe/Berlin");

        assertEquals(List.of(1, 1), found(counts));
    }

    @Test
    void wordsAreFoundInTimesAsTheDayShowsThem() {
        WordCounts counts = new WordCounts(list);
        filterBy(Group.ALL, "\"mar 4\"");
        assertEquals(List.of(0, 0), found(counts));

        clock.turn(Duration.ofDays(1));

        assertEquals(List.of(ROWS, ROWS), found(counts));
    }
}
