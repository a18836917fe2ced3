package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the cadence is worth: a simulated day, against equal shares of the very same requests, from knowing
/// nothing on. [CadenceBenchmark] prints the whole table.
class StalenessTest {
    /// Operations that run at any time, and what part of the median wait under equal shares is allowed.
    @ParameterizedTest
    @CsvSource({"10, 1", "100, 0.75", "300, 0.75", "1000, 1"})
    void newsComeSoonerThanByEqualSharesOfTheSameRequests(int rows, double ofMedian) {
        Simulation day =
                new Simulation(rows, CheckInterval.AUTOMATIC, false, new SimulatedArm(false)).run(Duration.ofHours(24));

        Waits ours = day.waits;
        Waits equal = day.equal.waits;
        assertTrue(ours.count() > 100 * rows, "too few ends: " + ours.count());
        assertTrue(ours.median() <= ofMedian * equal.median(), ours.median() + " s, equal " + equal.median() + " s");
        assertTrue(ours.p95() <= 1.2 * equal.p95(), ours.p95() + " s, equal " + equal.p95() + " s");
        assertEquals(0, day.arm.throttled);
        assertEquals(0, day.arm.early);
    }
}
