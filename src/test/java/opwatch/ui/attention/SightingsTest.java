package opwatch.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When a change that is in sight was seen.
@ExtendWith(OnFxThread.class)
class SightingsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final WatchList list = new WatchList();
    private final Sightings sightings = new Sightings();

    @BeforeEach
    void addTwo() {
        List.of("one", "two")
                .forEach(id -> list.add(List.of(WatchEntry.of(
                        new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", id),
                        id,
                        NOW))));
        says("Updating", 0);
    }

    private WatchRow one() {
        return list.rows().getFirst();
    }

    private WatchRow two() {
        return list.rows().getLast();
    }

    private void says(String word, int second) {
        Check check = new Check(NOW.plusSeconds(second), Duration.ofMillis(85), null);
        Observation seen = one().observation().get().after(new Outcome.Seen(OperationStatus.ofWord(word), check), NOW);
        list.apply(List.of(new RowUpdate(one().ref(), seen, null)));
    }

    private List<WatchRow> look(double second, WatchRow... rows) {
        return sightings.look(List.of(rows), NOW.plusMillis(Math.round(second * 1000)));
    }

    @Test
    void twoSecondsInSightAreEnoughAndLessIsNot() {
        assertEquals(List.of(), look(1, one()));
        assertEquals(List.of(), look(2, one(), two()));
        assertEquals(List.of(), look(2.999, one(), two()));
        assertEquals(List.of(one()), look(3, one(), two()));
        assertEquals(List.of(two()), look(4, two()));
    }

    @Test
    void whatWasOutOfSightBeginsAnew() {
        look(1, one());
        look(1.5);
        assertEquals(List.of(), look(3.2, one()));
        assertEquals(List.of(), look(5.1, one()));
        assertEquals(List.of(one()), look(5.2, one()));
    }

    @Test
    void anotherChangeBeginsAnew() {
        look(1, one());
        says("Failed", 2);
        assertEquals(List.of(), look(3, one()));
        assertEquals(List.of(one()), look(5, one()));
    }

    @Test
    void aClockThatIsSetBackBeginsAnew() {
        look(100, one());
        assertEquals(List.of(), look(1, one()));
        assertEquals(List.of(one()), look(3, one()));
    }
}
