package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class WatchListTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final List<List<WatchEntry>> remembered = new ArrayList<>();

    private static WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i);
        Check check = new Check(NOW, Duration.ofMillis(85), Replies.of(200, "{\"n\":" + i + "}"));
        Observation seen = new Observation(
                OperationStatus.ofWord(i % 2 == 0 ? "Succeeded" : "Updating"),
                check,
                null,
                check,
                List.of(new Transition("", "Updating", null, NOW)),
                0);
        return new WatchEntry(ref, "row " + i, NOW.minusSeconds(i), seen);
    }

    private static List<WatchEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(WatchListTest::entry).toList();
    }

    /// The rows that an undo brings back.
    private static List<WatchEntry> undo(WatchList list) {
        return list.undo() instanceof Undone.Rows rows ? rows.back() : List.of();
    }

    private List<WatchEntry> now() {
        return list.rows().stream().map(WatchRow::entry).toList();
    }

    private Collection<WatchRow> rows(int... places) {
        return IntStream.of(places).mapToObj(list.rows()::get).toList();
    }

    /// Somebody pastes before the file has been read.
    @Test
    void whatIsRememberedKeepsItsHistoryAlthoughItWasAddedBefore() {
        WatchEntry again = WatchEntry.of(entry(1).ref(), "", NOW);
        WatchEntry fresh = WatchEntry.of(entry(9).ref(), "", NOW);
        list.add(List.of(fresh, again));

        assertEquals(List.of(entry(1)), list.open(entries(3)));

        assertEquals(List.of(entry(0), entry(1), entry(2), fresh), now());
        assertEquals(entry(1), list.find(entry(1).ref()).entry());
    }

    @Nested
    class WhenRowsAreRemoved {
        @BeforeEach
        void sixRows() {
            list.add(entries(6));
            list.onChange(remembered::add);
        }

        @Test
        void severalRemovalsAreUndoneOneByOneTheLastOneFirst() {
            List<WatchEntry> all = now();
            list.remove(rows(1, 4));
            List<WatchEntry> afterFirst = now();
            list.remove(rows(0));
            list.remove(rows(0, 1, 2));
            assertEquals(List.of(), now());

            assertEquals(3, undo(list).size());
            assertEquals(1, undo(list).size());
            assertEquals(afterFirst, now());
            assertEquals(List.of(all.get(1), all.get(4)), undo(list));
            assertEquals(all, now());
            assertEquals(List.of(), undo(list));

            assertEquals(all, remembered.getLast());
            assertEquals(6, remembered.size());
        }

        @Test
        void whatWasAddedMeanwhileStays() {
            List<WatchEntry> all = now();
            list.remove(rows(0, 5));
            list.add(List.of(entry(7), entry(0)));

            assertEquals(List.of(all.get(5)), undo(list));

            List<WatchEntry> expected = new ArrayList<>(all.subList(1, 5));
            expected.addAll(List.of(entry(7), all.get(5), entry(0)));
            assertEquals(expected, now());
        }

        @Test
        void aRemovalWithNothingLeftToBringBackIsPassedOver() {
            List<WatchEntry> all = now();
            list.remove(rows(5));
            list.remove(rows(0));
            list.add(List.of(entry(0)));

            assertEquals(List.of(all.get(5)), undo(list));
        }

        @Test
        void theNextWindowOnTheSameListCanUndoToo() {
            UndoStack changes = new UndoStack();
            list.undoWith(changes);
            List<WatchEntry> all = now();
            list.remove(rows(1, 3));
            WatchList next = new WatchList();
            next.add(now());
            next.undoWith(changes);

            assertEquals(2, undo(next).size());
            assertEquals(all, next.rows().stream().map(WatchRow::entry).toList());
        }
    }

    @Nested
    class WhenALocationIsCorrected {
        private final Instant later = NOW.plusSeconds(60);

        @BeforeEach
        void fourRows() {
            list.add(entries(4));
            list.onChange(remembered::add);
        }

        private OperationRef refIn(int place, String location) {
            return list.rows().get(place).ref().in(location);
        }

        private WatchRow correct(int place, String location) {
            WatchRow row = list.rows().get(place);
            return list.replace(row, row.entry().in(location, later));
        }

        @Test
        void theRowKeepsItsPlaceItsNameItsAgeAndItsHistory() {
            List<WatchEntry> before = now();

            WatchRow row = correct(1, "West US 2");

            List<Transition> history = List.of(
                    new Transition("", "Updating", null, NOW),
                    new Transition(Transition.Kind.LOCATION, "westus", "West US 2", null, later));
            WatchEntry expected = new WatchEntry(
                    before.get(1).ref().in("West US 2"),
                    "row 1",
                    NOW.minusSeconds(1),
                    new Observation(null, null, null, null, history, 0));
            assertEquals(expected, row.entry());
            List<WatchEntry> all = new ArrayList<>(before);
            all.set(1, expected);
            assertEquals(all, now());
            assertEquals(all, remembered.getLast());
            assertEquals(List.of(), list.find(List.of(before.get(1))));
        }

        @Test
        void undoPutsTheOldRowBackInItsPlace() {
            List<WatchEntry> before = now();
            correct(1, "West US 2");
            OperationRef right = list.rows().get(1).ref();

            assertEquals(List.of(before.get(1)), undo(list));

            assertEquals(before, now());
            assertEquals(before, remembered.getLast());
            assertEquals(null, list.find(right));
        }

        @Test
        void correctionsAndRemovalsAreUndoneTheLastOneFirst() {
            List<WatchEntry> before = now();
            correct(1, "West US 2");
            list.remove(rows(0));
            correct(0, "West US 3");
            list.remove(rows(0, 1));

            undo(list);
            assertEquals("West US 3", list.rows().get(0).ref().place().text());
            undo(list);
            assertEquals("West US 2", list.rows().get(0).ref().place().text());
            undo(list);
            assertEquals("West US 2", list.rows().get(1).ref().place().text());
            undo(list);

            assertEquals(before, now());
        }

        @Test
        void aRowWhoseOldLocationWasAddedAgainStaysCorrected() {
            WatchEntry old = now().get(1);
            correct(1, "West US 2");
            list.add(List.of(old));
            List<WatchEntry> before = now();

            assertEquals(List.of(), undo(list));

            assertEquals(before, now());
        }

        @Test
        void aRowThatIsThereAlreadyStaysAndTakesTheNameWhenItHasNone() {
            List<WatchEntry> before = now();
            WatchEntry there = WatchEntry.of(refIn(1, "westus2"), "", NOW);
            list.add(List.of(there));

            WatchRow row = correct(1, "West US 2");

            WatchEntry named = WatchEntry.of(there.ref(), "row 1", NOW);
            assertEquals(named, row.entry());
            assertEquals(List.of(before.get(0), before.get(2), before.get(3), named), now());
            assertEquals(now(), remembered.getLast());
            assertEquals(List.of(before.get(1)), undo(list));
            assertEquals(List.of(before.get(0), before.get(1), before.get(2), before.get(3), there), now());
        }

        @Test
        void aRowThatIsThereAlreadyKeepsItsOwnName() {
            WatchEntry there = WatchEntry.of(refIn(1, "westus2"), "mine", NOW);
            list.add(List.of(there));

            assertEquals(there, correct(1, "West US 2").entry());
        }
    }

    @Test
    void tenThousandFinishedRowsAreUndoneInOneChange() {
        list.add(entries(10_000));
        List<WatchEntry> all = now();
        list.remove(list.rows().stream()
                .filter(row -> row.observation().get().isTerminal())
                .toList());
        assertEquals(5000, list.rows().size());
        List<Object> changes = new ArrayList<>();
        list.rows().addListener((javafx.collections.ListChangeListener<WatchRow>) changes::add);

        undo(list);

        assertEquals(all, now());
        assertEquals(1, changes.size());
    }
}
