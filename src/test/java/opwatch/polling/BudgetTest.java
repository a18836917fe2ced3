package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Instant START = Bench.START;

    private final Budget budget = new Budget();

    @Test
    void aFullBucketHoldsFifty() {
        assertEquals(50, taken(ref(1), START));
        assertEquals(0, taken(ref(1), START));
    }

    @Test
    void tenFlowInEachSecond() {
        taken(ref(1), START);

        assertEquals(0, taken(ref(1), START.plusMillis(99)));
        assertEquals(1, taken(ref(1), START.plusMillis(100)));
        assertEquals(10, taken(ref(1), START.plusMillis(1100)));
        assertEquals(25, taken(ref(1), START.plusMillis(3600)));
    }

    @Test
    void noMoreThanTheBucketHoldsIsSavedUp() {
        taken(ref(1), START);

        assertEquals(50, taken(ref(1), START.plus(Duration.ofDays(1))));
    }

    @Test
    void allOperationsOfASubscriptionDrinkFromOneBucket() {
        taken(ref(1), START);
        OperationRef sameInCapitals =
                new OperationRef(Cloud.PUBLIC, "ABCDEFAB-0000-0000-0000-000000000001", "westus", "other");
        OperationRef same = new OperationRef(Cloud.PUBLIC, "abcdefab-0000-0000-0000-000000000001", "eastus", "op");

        assertFalse(budget.take(ref(2), START));
        assertEquals(50, taken(same, START));
        assertFalse(budget.take(sameInCapitals, START));
    }

    @Test
    void otherSubscriptionsAndOtherCloudsHaveTheirOwn() {
        taken(ref("1", 1), START);
        OperationRef elsewhere = new OperationRef(Cloud.CHINA, ref("1", 1).subscriptionId(), "chinaeast2", "op-1");

        assertEquals(50, taken(ref("2", 1), START));
        assertEquals(50, taken(elsewhere, START));
    }

    @Test
    void aClockThatIsSetBackNeitherFillsNorEmpties() {
        taken(ref(1), START);
        Instant yesterday = START.minus(Duration.ofDays(1));

        assertEquals(0, taken(ref(1), yesterday));
        assertEquals(10, taken(ref(1), yesterday.plusSeconds(1)));
    }

    @Nested
    class WhenClosed {
        private final Instant until = START.plusSeconds(60);

        @Test
        void nothingLeavesBeforeTheMomentAndAllFromItOn() {
            budget.close(ref(1), until, START);

            assertEquals(0, taken(ref(2), START));
            assertEquals(0, taken(ref(2), until.minusMillis(1)));
            assertEquals(50, taken(ref(2), until));
        }

        @Test
        void itTellsUntilWhen() {
            assertNull(budget.closedUntil(ref(1), START));

            budget.close(ref(1), until, START);

            assertEquals(until, budget.closedUntil(ref(2), START));
            assertEquals(until, budget.closedUntil(ref(2), until.minusMillis(1)));
            assertNull(budget.closedUntil(ref(2), until));
        }

        @Test
        void othersStayOpen() {
            budget.close(ref("1", 1), until, START);

            assertNull(budget.closedUntil(ref("2", 1), START));
            assertTrue(budget.take(ref("2", 1), START));
        }

        @Test
        void theLongerWishCounts() {
            budget.close(ref(1), until, START);
            budget.close(ref(2), until.minusSeconds(30), START);
            assertEquals(until, budget.closedUntil(ref(1), START));

            budget.close(ref(2), until.plusSeconds(30), START);

            assertEquals(until.plusSeconds(30), budget.closedUntil(ref(1), START));
        }

        @Test
        void aNewWishCountsAfterAnOldOneHasPassed() {
            budget.close(ref(1), until, START);

            budget.close(ref(1), until.plusSeconds(20), until.plusSeconds(10));

            assertEquals(until.plusSeconds(20), budget.closedUntil(ref(1), until.plusSeconds(10)));
        }

        @Test
        void noWishIsBelievedForMoreThanTenMinutes() {
            budget.close(ref(1), START.plus(Duration.ofDays(1)), START);

            assertEquals(START.plus(Duration.ofMinutes(10)), budget.closedUntil(ref(1), START));
            assertEquals(50, taken(ref(1), START.plus(Duration.ofMinutes(10))));
        }

        @Test
        void itStaysClosedAsLongWhenTheClockIsSetBack() {
            Duration jump = Duration.ofDays(-1);
            budget.close(ref("1", 1), until, START);
            budget.take(ref("2", 1), START);

            budget.moveBy(jump);

            assertEquals(until.plus(jump), budget.closedUntil(ref("1", 1), START.plus(jump)));
            assertNull(budget.closedUntil(ref("2", 1), START.plus(jump)));
        }
    }

    private int taken(OperationRef ref, Instant now) {
        int taken = 0;
        while (budget.take(ref, now)) {
            taken++;
        }
        return taken;
    }
}
