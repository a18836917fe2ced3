package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAllocatorTest {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final RequestAllocator allocator = new RequestAllocator(10);

    /// What an operation takes, about, and how often it is asked when there are requests to spare.
    @ParameterizedTest
    @CsvSource({"10, 5000", "120, 5000", "3600, 27000", "86400, 132272"})
    void whatSeldomEndsIsSeldomAskedEvenWithRequestsToSpare(long seconds, long gapMillis) {
        assertEquals(Duration.ofMillis(gapMillis), allocator.gap(Math.sqrt(1.0 / seconds)));
    }

    @Test
    void nothingWaitsLongerThanTheCeiling() {
        assertEquals(Cadence.CEILING, allocator.gap(1e-9));
    }

    @Test
    void equalRowsGetEqualSharesOfNearlyTheWholeBudget() {
        settle(300, 0.1, 0, 0);

        assertEquals(31.6, seconds(allocator.gap(0.1)), 0.1);
        assertEquals(31.6, seconds(allocator.fairGap()), 0.1);
    }

    @Test
    void ratesFollowTheSquareRootAndFillTheBudget() {
        settle(100, 0.12, 200, 0.1);

        double hot = seconds(allocator.gap(0.12));
        double cold = seconds(allocator.gap(0.1));
        assertEquals(1.2, cold / hot, 0.01);
        assertEquals(9.5, 100 / hot + 200 / cold, 0.1);
    }

    @Test
    void noRowWaitsForMuchMoreThanAFairRound() {
        settle(100, 1, 200, 0.001);

        double fair = 300 / 9.5;
        assertEquals(RequestAllocator.MOST_ROUNDS * fair, seconds(allocator.gap(0.001)), 0.5);
        assertEquals(9.5, 100 / seconds(allocator.gap(1)) + 200 / seconds(allocator.gap(0.001)), 0.2);
    }

    @Test
    void thePriceFallsAgainWhenRowsEnd() {
        settle(1000, 0.1, 0, 0);

        settle(10, 0.1, 0, 0);

        assertEquals(Cadence.FLOOR, allocator.gap(0.1));
    }

    @Test
    void noRowsAreNoTrouble() {
        settle(0, 0, 0, 0);

        assertEquals(Cadence.FLOOR, allocator.gap(0.1));
        assertEquals(Cadence.CEILING, allocator.gap(1e-9));
    }

    @Test
    void whatAzureAsksToWaitForIsGivenToTheOthers() {
        for (int i = 0; i < 50; i++) {
            for (int row = 0; row < 100; row++) {
                allocator.count(0.1, Duration.ofMinutes(5), false);
                allocator.count(0.1, Duration.ZERO, false);
            }
            allocator.settle(STEP);
        }

        assertEquals(100 / (9.5 - 100 / 300.0), seconds(allocator.gap(0.1)), 0.2);
    }

    @Test
    void newRowsTakeTheirPart() {
        for (int i = 0; i < 1000; i++) {
            for (int row = 0; row < 300; row++) {
                allocator.count(0.1, Duration.ZERO, false);
            }
            for (int newcomer = 0; newcomer < 20; newcomer++) {
                allocator.newcomer();
            }
            allocator.settle(STEP);
        }

        assertEquals(300 / 5.5, seconds(allocator.gap(0.1)), 0.5);
    }

    @Test
    void howeverManyNewRowsThereAreAFifthIsLeftForTheKnownOnes() {
        for (int i = 0; i < 2000; i++) {
            allocator.count(0.1, Duration.ZERO, false);
            for (int newcomer = 0; newcomer < 100; newcomer++) {
                allocator.newcomer();
            }
            allocator.settle(STEP);
        }

        assertEquals(Cadence.FLOOR, allocator.gap(0.1));
    }

    @Test
    void aFewSelectedRowsAreAskedEveryTwoSeconds() {
        settleSelected(10, 100);

        assertEquals(Duration.ofSeconds(2), allocator.gapOfSelected(0.1));
        double rest = 9.5 - 10 / 2.0;
        assertEquals(100 / rest, seconds(allocator.gap(0.1)), 0.5);
    }

    @Test
    void manySelectedRowsShareHalfOfTheBudget() {
        settleSelected(100, 200);

        assertEquals(20, seconds(allocator.gapOfSelected(0.1)), 0.1);
    }

    @Test
    void theLongestWaitIsARoundOfWhatTheSelectedOnesLeave() {
        settleSelected(50, 100);

        assertEquals(RequestAllocator.MOST_ROUNDS * 100 / 4.5, seconds(allocator.gap(1e-9)), 1);
        assertEquals(100 / 4.5, seconds(allocator.fairGap()), 1);
    }

    @Test
    void aSelectedRowIsNeverAskedLessThanOtherwise() {
        settleSelected(300, 0);

        assertTrue(allocator.gapOfSelected(0.1).compareTo(allocator.gap(0.1)) <= 0);
        assertEquals(Cadence.FLOOR, new RequestAllocator(10).gap(1));
        assertEquals(Duration.ofSeconds(2), new RequestAllocator(10).gapOfSelected(1));
    }

    private void settle(int some, double urgency, int others, double othersUrgency) {
        for (int i = 0; i < 50; i++) {
            for (int row = 0; row < some; row++) {
                allocator.count(urgency, Duration.ZERO, false);
            }
            for (int row = 0; row < others; row++) {
                allocator.count(othersUrgency, Duration.ZERO, false);
            }
            allocator.settle(STEP);
        }
    }

    private void settleSelected(int selected, int others) {
        for (int i = 0; i < 50; i++) {
            for (int row = 0; row < selected + others; row++) {
                allocator.count(0.1, Duration.ZERO, row < selected);
            }
            allocator.settle(STEP);
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
