package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class RenamingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final List<List<WatchEntry>> saved = new ArrayList<>();

    private static WatchEntry entry(String id, String label) {
        return WatchEntry.of(
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", id), label, NOW);
    }

    private List<String> labels() {
        return list.rows().stream().map(row -> row.label().get()).toList();
    }

    @BeforeEach
    void twoRows() {
        list.add(List.of(entry("one", "first"), entry("two", "")));
        list.onChange(saved::add);
    }

    @Test
    void undoGivesTheFormerLabelBackAndSavesIt() {
        list.rename(list.rows().get(1), "  second ");
        assertEquals(List.of("first", "second"), labels());

        assertEquals(new Undone.Label(list.rows().get(1)), list.undo());

        assertEquals(List.of("first", ""), labels());
        assertEquals(
                List.of("second", ""),
                saved.stream().map(rows -> rows.get(1).label()).toList());
        assertEquals(new Undone.Nothing(), list.undo());
    }

    @Test
    void renamingsCorrectionsAndRemovalsAreUndoneTheLastOneFirst() {
        list.rename(list.rows().get(0), "a");
        list.remove(List.of(list.rows().get(1)));
        WatchRow row = list.rows().get(0);
        WatchRow corrected = list.replace(row, row.entry().in("East US", NOW));
        list.rename(corrected, "b");

        list.undo();
        assertEquals(List.of("a"), labels());
        list.undo();
        assertEquals("westus", list.rows().getFirst().ref().place().text());
        list.undo();
        assertEquals(List.of("a", ""), labels());
        list.undo();
        assertEquals(List.of("first", ""), labels());
    }

    @Test
    void aLabelOfARowThatHasLeftIsPassedOver() {
        list.rename(list.rows().get(0), "a");
        list.rename(list.rows().get(1), "b");
        UndoStack changes = new UndoStack();
        list.undoWith(changes);
        changes.push(new UndoStack.Change.Renaming(list.rows().get(0).ref(), "first"));
        changes.push(new UndoStack.Change.Renaming(entry("three", "").ref(), "third"));

        assertEquals(new Undone.Label(list.rows().get(0)), list.undo());
        assertEquals(List.of("first", "b"), labels());
    }
}
