package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final Duration START = Duration.ofHours(3);

    private final Budget budget = new Budget(Cloud.PUBLIC, START);

    @Test
    void aFullBucketHoldsFifty() {
        assertEquals(50, taken(START));
        assertEquals(0, taken(START));
    }

    @Test
    void tenFlowInEachSecond() {
        taken(START);

        assertEquals(0, taken(START.plusMillis(99)));
        assertEquals(1, taken(START.plusMillis(100)));
        assertEquals(10, taken(START.plusMillis(1100)));
        assertEquals(25, taken(START.plusMillis(3600)));
    }

    @Test
    void fourInThreeSecondsFlowInChina() {
        Budget china = new Budget(Cloud.CHINA, START);
        while (china.take(START)) {
            // until it is empty
        }

        int taken = 0;
        for (int second = 1; second <= 300; second++) {
            while (china.take(START.plusSeconds(second))) {
                taken++;
            }
        }

        assertEquals(400, taken, 1);
    }

    @Test
    void noMoreThanTheBucketHoldsIsSavedUp() {
        taken(START);

        assertEquals(50, taken(START.plus(Duration.ofDays(1))));
    }

    @Test
    void whatFlowedInBeforeAzuresCountIsInIt() {
        taken(START);

        budget.correct(55L, START.plusSeconds(1));

        assertEquals(5, taken(START.plusSeconds(1)));
    }

    @Test
    void aDrainedOneHoldsOneAndFillsAsUsual() {
        budget.drain(START);

        assertEquals(1, taken(START));
        assertEquals(10, taken(START.plusSeconds(1)));
    }

    @Test
    void drainingBringsNothing() {
        taken(START);

        budget.drain(START.plusMillis(50));

        assertEquals(0, taken(START.plusMillis(50)));
        assertEquals(1, taken(START.plusMillis(100)));
    }

    /// Reads that Azure says are left, how many leave at once, and after how long the next one does.
    @ParameterizedTest
    @CsvSource({"249, 50, 100", "100, 50, 100", "99, 49, 100", "51, 1, 100", "50, 0, 100", "30, 0, 2100", "0, 0, 5100"})
    void theLastFiftyReadsAreLeftToTheOwnersOtherTools(long remaining, int atOnce, long millis) {
        budget.correct(remaining, START);

        assertEquals(atOnce, taken(START));
        assertEquals(0, taken(START.plusMillis(millis - 1)));
        assertEquals(1, taken(START.plusMillis(millis)));
    }

    @Test
    void manyReadsLeftOrNoWordOfThemChangeNothing() {
        taken(START);

        budget.correct(249L, START);
        budget.correct(null, START);

        assertEquals(0, taken(START));
    }

    @Test
    void whatRestartsLaterHoldsOneThenAndFillsAsUsual() {
        Duration later = START.plusSeconds(60);

        budget.restartAt(later);
        budget.correct(249L, START);

        assertEquals(1, taken(later));
        assertEquals(10, taken(later.plusSeconds(1)));
    }

    private int taken(Duration now) {
        int taken = 0;
        while (budget.take(now)) {
            taken++;
        }
        return taken;
    }
}
