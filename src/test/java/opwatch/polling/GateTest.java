package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration START = Duration.ofHours(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Gate gate = new Gate();

    @Test
    void aNewGateIsOpen() {
        assertTrue(gate.lets(false, START));
        assertNull(gate.askedUntil(START));
    }

    @Nested
    class WhenAzureAsksForPatience {
        private final Duration until = START.plus(MINUTE);

        @Test
        void nothingLeavesBeforeTheMomentNotEvenByHand() {
            gate.close(MINUTE, START);

            assertFalse(gate.lets(true, until.minusNanos(1)));
            assertTrue(gate.lets(false, until));
        }

        @Test
        void itTellsUntilWhen() {
            gate.close(MINUTE, START);

            assertEquals(until, gate.askedUntil(START));
            assertEquals(until, gate.askedUntil(until.minusNanos(1)));
            assertNull(gate.askedUntil(until));
        }

        @Test
        void theLongerWishCounts() {
            assertTrue(gate.close(MINUTE, START));
            assertFalse(gate.close(MINUTE.dividedBy(2), START));
            assertEquals(until, gate.askedUntil(START));

            assertTrue(gate.close(MINUTE.multipliedBy(2), START));

            assertEquals(START.plus(MINUTE.multipliedBy(2)), gate.askedUntil(START));
        }

        @Test
        void aNewWishCountsAfterAnOldOneHasPassed() {
            gate.close(MINUTE, START);
            Duration later = until.plusSeconds(10);

            gate.close(Duration.ofSeconds(10), later);

            assertEquals(later.plusSeconds(10), gate.askedUntil(later));
        }

        @Test
        void neitherAnAnswerNorTroubleOpensIt() {
            gate.close(MINUTE, START);

            gate.answered(false, START);
            gate.foundNoNetwork(true, START);
            gate.retryAfter(Duration.ZERO, START);

            assertEquals(until, gate.askedUntil(START));
            assertFalse(gate.lets(true, until.minusNanos(1)));
        }

        @Test
        void oneRequestAtATimeProbesAfterIt() {
            gate.close(MINUTE, START);

            gate.left(until);
            assertFalse(gate.lets(false, until));
            assertTrue(gate.lets(true, until));
            gate.answered(false, until);

            assertTrue(gate.lets(false, until));
            gate.left(until);
            assertTrue(gate.lets(false, until));
        }
    }

    @Nested
    class WhenThereIsNoNetwork {
        @Test
        void oneRequestTriesAgainSoonAndAPersonSooner() {
            gate.foundNoNetwork(true, START);

            assertFalse(gate.lets(false, START.plus(Gate.PROBE).minusNanos(1)));
            assertTrue(gate.lets(true, START));
            assertTrue(gate.lets(false, START.plus(Gate.PROBE)));
            assertNull(gate.askedUntil(START));
        }

        @Test
        void aProbeThatHangsHoldsUpTheNextForAMinute() {
            gate.foundNoNetwork(true, START);

            gate.left(START);

            assertFalse(gate.lets(false, START.plus(MINUTE).minusNanos(1)));
            assertTrue(gate.lets(false, START.plus(MINUTE)));
        }

        @Test
        void troubleOfOneRowClosesNothing() {
            gate.foundNoNetwork(false, START);

            assertTrue(gate.lets(false, START));
        }
    }
}
