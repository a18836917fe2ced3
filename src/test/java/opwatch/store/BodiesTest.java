package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

class BodiesTest {
    @Test
    void anAnswerThatIsTooLongIsNotKept() {
        WatchEntry longest = Rows.answered(1, "Updating", "x".repeat(Bodies.LONGEST));
        WatchEntry longer = Rows.answered(2, "Updating", "x".repeat(Bodies.LONGEST + 1));

        assertArrayEquals(
                new boolean[] {true, false, true, true},
                Bodies.kept(List.of(longest, longer, Rows.seen(3), Rows.fresh(4))));
    }

    @Test
    void whenThereIsNotRoomForAllThoseThatEndedComeFirst() {
        int room = Bodies.ALL / Bodies.LONGEST;
        String body = "x".repeat(Bodies.LONGEST);
        List<WatchEntry> rows = new ArrayList<>(Collections.nCopies(room, Rows.answered(1, "Updating", body)));
        rows.add(Rows.answered(2, "Failed", body));
        rows.add(Rows.answered(3, "Succeeded", body));

        boolean[] kept = Bodies.kept(rows);

        assertArrayEquals(
                new boolean[] {true, false, false, true, true},
                new boolean[] {kept[room - 3], kept[room - 2], kept[room - 1], kept[room], kept[room + 1]});
        assertEquals(room + 2, kept.length);
    }
}
