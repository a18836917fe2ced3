package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is known and said of rows, its undo, and what becomes of it when rows are joined.
@ExtendWith(OnFxThread.class)
class RemarkingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final List<List<WatchEntry>> saved = new ArrayList<>();

    private static OperationRef ref(int i, String location) {
        return new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", location, "operation" + i);
    }

    private static WatchEntry entry(int i, String label, Remarks remarks) {
        return WatchEntry.of(ref(i, "westus"), label, remarks, NOW);
    }

    private static Remarks tagged(String... tags) {
        return new Remarks(OperationKind.UNKNOWN, List.of(tags), "");
    }

    private static Remarks with(Remarks remarks, String tag) {
        List<String> tags = new ArrayList<>(remarks.tags());
        tags.add(tag);
        return remarks.withTags(tags);
    }

    private List<WatchEntry> now() {
        return list.rows().stream().map(WatchRow::entry).toList();
    }

    @Test
    void aTagForAThousandRowsIsOneStepToSaveAndToUndo() {
        list.add(IntStream.range(0, 1000)
                .mapToObj(i -> entry(i, "", i % 3 == 0 ? tagged("night") : Remarks.NONE))
                .toList());
        list.onChange(saved::add);
        List<WatchEntry> before = now();

        List<WatchRow> changed = list.remark(list.rows(), remarks -> with(remarks, "Night"));

        assertEquals(
                IntStream.range(0, 1000)
                        .mapToObj(i -> i % 3 == 0 ? tagged("night") : tagged("Night"))
                        .toList(),
                now().stream().map(WatchEntry::remarks).toList());
        assertEquals(666, changed.size());
        assertEquals(List.of(now()), saved);
        assertEquals(new Undone.Remarked(changed), list.undo());
        assertEquals(before, now());
        assertEquals(before, saved.getLast());
        assertEquals(2, saved.size());
        assertFalse(list.canUndo());
    }

    @Test
    void whatChangesNothingIsNoStep() {
        list.add(List.of(entry(0, "", tagged("a"))));
        list.onChange(saved::add);

        assertEquals(List.of(), list.remark(list.rows(), remarks -> with(remarks, "A")));

        assertEquals(List.of(), saved);
        assertFalse(list.canUndo());
    }

    @Test
    void remarksNamesAndRemovalsAreUndoneTheLastOneFirst() {
        list.add(List.of(entry(0, "", Remarks.NONE), entry(1, "", Remarks.NONE)));
        List<WatchEntry> empty = now();
        list.remark(list.rows(), remarks -> remarks.withNote("n"));
        List<WatchEntry> noted = now();
        list.rename(list.rows().get(0), "x");
        list.remark(list.rows().subList(0, 1), remarks -> remarks.withKind(OperationKind.TABLE));
        list.remove(list.rows());

        list.undo();
        assertEquals(OperationKind.TABLE, now().getFirst().remarks().kind());
        list.undo();
        assertEquals("x", now().getFirst().label());
        list.undo();
        assertEquals(noted, now());
        assertEquals(new Undone.Remarked(list.rows()), list.undo());
        assertEquals(empty, now());
    }

    @Test
    void remarksOfRowsThatHaveLeftArePassedOver() {
        list.add(List.of(entry(0, "", Remarks.NONE), entry(1, "", Remarks.NONE)));
        list.rename(list.rows().get(1), "x");
        UndoStack changes = new UndoStack();
        list.undoWith(changes);
        list.remark(list.rows(), remarks -> remarks.withNote("n"));
        List<WatchEntry> second = now().subList(1, 2);
        list.remove(list.rows().subList(0, 1));
        list.add(List.of(entry(0, "again", Remarks.NONE)));

        assertEquals(new Undone.Remarked(list.rows().subList(0, 1)), list.undo());

        assertEquals(
                List.of("", "n"),
                List.of(
                        now().get(0).remarks().note(),
                        second.getFirst().remarks().note()));
    }

    @Nested
    class WhenARowJoinsAnother {
        private final Remarks remarks = new Remarks(OperationKind.TABLE, List.of("a", "b"), "mine");

        private WatchRow join(WatchEntry row, WatchEntry there) {
            list.add(List.of(row, there));
            list.onChange(saved::add);
            WatchRow wrong = list.rows().getFirst();
            return list.replace(wrong, wrong.entry().in("eastus", NOW));
        }

        private WatchEntry there(String label, Remarks remarks) {
            return WatchEntry.of(ref(0, "eastus"), label, remarks, NOW);
        }

        @Test
        void itGivesWhatTheOtherDoesNotSayAndUndoTakesItBack() {
            WatchEntry before = there("", tagged("B", "c"));

            WatchRow joined = join(entry(0, "name", remarks), before);

            WatchEntry expected = there("name", new Remarks(OperationKind.TABLE, List.of("B", "c", "a"), "mine"));
            assertEquals(expected, joined.entry());
            assertEquals(List.of(List.of(expected)), saved);

            assertEquals(new Undone.Rows(List.of(entry(0, "name", remarks))), list.undo());
            assertEquals(List.of(entry(0, "name", remarks), before), now());
            assertEquals(now(), saved.getLast());
        }

        @Test
        void whatTheOtherSaysItselfStays() {
            WatchEntry before = there("own", new Remarks(OperationKind.RESTORE, List.of(), "theirs"));

            WatchRow joined = join(entry(0, "name", remarks), before);

            assertEquals(there("own", new Remarks(OperationKind.RESTORE, List.of("a", "b"), "theirs")), joined.entry());
        }
    }

    /// Somebody pastes before the file has been read.
    @Test
    void whatIsRememberedTakesWhatWasAddedBeforeWhereItSaysNothing() {
        list.add(List.of(entry(0, "pasted", new Remarks(OperationKind.TABLE, List.of("b"), ""))));
        WatchEntry remembered = entry(0, "", new Remarks(OperationKind.UNKNOWN, List.of("a"), "kept"));

        List<WatchEntry> instead = list.open(List.of(remembered));

        assertEquals(List.of(entry(0, "pasted", new Remarks(OperationKind.TABLE, List.of("a", "b"), "kept"))), now());
        assertEquals(now(), instead);
    }
}
