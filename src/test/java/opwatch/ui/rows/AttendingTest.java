package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Expectation.Ended;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Told;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a person decides about rows, and its undo.
@ExtendWith(OnFxThread.class)
class AttendingTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final List<List<WatchEntry>> saved = new ArrayList<>();

    private void add(int rows) {
        list.add(IntStream.range(0, rows)
                .mapToObj(i -> WatchEntry.of(
                        new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "op" + i),
                        "",
                        NOW))
                .toList());
        list.onChange(saved::add);
    }

    private List<Attention> attentions() {
        return list.rows().stream().map(row -> row.attention().get()).toList();
    }

    @Test
    void aDecisionAboutAThousandRowsIsOneStepToSaveAndToUndo() {
        add(1000);
        Attention paused = Attention.NONE.withPaused(new Pause(NOW));

        List<WatchRow> changed = list.attend(list.rows().subList(0, 999), one -> one.withPaused(new Pause(NOW)));

        assertEquals(list.rows().subList(0, 999), changed);
        assertEquals(1, saved.size());
        assertEquals(paused, saved.getLast().get(998).attention());
        assertEquals(Attention.NONE, saved.getLast().get(999).attention());
        assertEquals(new Undone.Attended(changed), list.undo());
        assertEquals(
                attentions(),
                IntStream.range(0, 1000).mapToObj(_ -> Attention.NONE).toList());
        assertEquals(2, saved.size());
        assertFalse(list.canUndo());
    }

    @Test
    void whatWasToldMeanwhileStaysToldWhenADecisionIsUndone() {
        add(1);
        list.attend(list.rows(), one -> one.withTold(one.told().with(Choice.NEVER)));
        list.note(list.rows(), one -> one.withTold(one.told().of(NOW)).withRead(NOW));

        list.undo();

        assertEquals(
                List.of(Attention.NONE
                        .withTold(new Told(Choice.DEFAULT, NOW, false))
                        .withRead(NOW)),
                attentions());
    }

    @Test
    void aWishThatWasToldMeanwhileDoesNotComeBackWithTheUndoOfAnotherDecision() {
        add(1);
        Ended told = new Ended(NOW);
        Ended later = new Ended(NOW.plusSeconds(60));
        list.attend(list.rows(), one -> one.withExpected(_ -> List.of(told, later)));
        list.attend(list.rows(), one -> one.withPaused(new Pause(NOW)));
        list.note(list.rows(), one -> one.withExpected(_ -> List.of(later)));

        list.undo();
        assertEquals(List.of(Attention.NONE.withExpected(_ -> List.of(later))), attentions());
        list.undo();
        assertEquals(List.of(Attention.NONE), attentions());
    }

    @Test
    void aWishThatAPersonTookBackComesBackWithTheUndo() {
        add(1);
        list.attend(list.rows(), one -> one.withExpected(_ -> List.of(new Ended(NOW))));
        list.attend(list.rows(), one -> one.withExpected(_ -> List.of()));

        list.undo();

        assertEquals(List.of(Attention.NONE.withExpected(_ -> List.of(new Ended(NOW)))), attentions());
    }

    @Test
    void whatIsNotedIsSavedAndNoStepToUndo() {
        add(2);

        list.note(list.rows().subList(0, 1), one -> one.withRead(NOW));
        list.note(list.rows().subList(0, 1), one -> one.withRead(NOW));

        assertEquals(1, saved.size());
        assertFalse(list.canUndo());
    }
}
