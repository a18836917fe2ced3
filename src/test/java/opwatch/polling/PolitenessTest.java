package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When the owner's other tools use up the reads, Azure throttles us for it; that must not become worse
/// through us.
class PolitenessTest {
    @ParameterizedTest
    @ValueSource(ints = {100, 300})
    void afterAThrottleNothingLeavesEarlyAndNoThrottleIsOurDoing(int rows) {
        SimulatedArm busy = new SimulatedArm(true);

        new Simulation(rows, CheckInterval.AUTOMATIC, false, busy).run(Duration.ofHours(6));

        assertTrue(busy.throttled > 0, "nobody was throttled");
        assertTrue(busy.throttled < 60, "throttled " + busy.throttled);
        assertEquals(0, busy.throttledByUs);
        assertEquals(0, busy.early);
    }
}
