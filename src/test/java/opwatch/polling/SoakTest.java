package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A simulated day with a hundred operations, throttles among it: nothing piles up.
class SoakTest {
    private static final long MOST_BYTES = 2_000_000;

    @Test
    void neitherMemoryNorThreadsGrowFromTheSecondHourOn() {
        Simulation day =
                new Simulation(100, CheckInterval.AUTOMATIC, true, new SimulatedArm(true)).run(Duration.ofHours(2));
        long before = liveBytes();
        Set<Thread> threads = Thread.getAllStackTraces().keySet();

        day.run(Duration.ofHours(24));

        long grown = liveBytes() - before;
        assertTrue(day.arm.requests > 500_000, "only " + day.arm.requests + " checks");
        assertTrue(grown < MOST_BYTES, "grown by " + grown + " bytes");
        Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
        more.removeAll(threads);
        assertEquals(Set.of(), more);
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
