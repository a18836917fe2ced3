package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import opwatch.azure.Fault.Next;
import opwatch.azure.Fault.When;
import opwatch.network.Network;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.words.ProblemText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes wrong on the way, what the row then shows, and when the next request leaves.
@Timeout(120)
class FaultTableTest {
    private static final String UPDATING = RawServer.json("200 OK", "{\"status\":\"Updating\"}");

    @ParameterizedTest
    @MethodSource("opwatch.azure.Faults#all")
    void theRowSaysItKeepsItsStateAndIsAskedAgainInTime(Fault fault) throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        RawServer.Script script = (request, to) -> {
            if (there.get() && !FaultBench.isOfNeighbour(request)) {
                fault.script().answer(request, to);
            } else {
                RawServer.write(to, UPDATING);
            }
        };
        boolean hangs = fault.shown() instanceof Problem.TimedOut;
        Duration limit = hangs ? Duration.ofMillis(300) : FaultBench.PATIENCE;
        try (RawServer server = new RawServer(script);
                FaultBench bench = new FaultBench(
                        Sample.REF,
                        new Network(InstantSource.system()),
                        server.endpoint(),
                        limit,
                        GivenTokens.none())) {
            bench.watch(fault.when() == When.ADDED_LONG_AGO ? Duration.ofHours(1) : Duration.ZERO);
            if (fault.when() == When.SEEN_BEFORE) {
                bench.seeOnce();
            }
            there.set(true);
            bench.meet();

            assertShows(fault, bench.observation());
            assertNext(fault.next(), bench);
            assertEquals(
                    List.of(),
                    server.requests().stream()
                            .filter(head -> !head.startsWith("GET " + Sample.REF.path() + "?"))
                            .filter(head -> !FaultBench.isOfNeighbour(head))
                            .toList(),
                    "requests for anything else");
        }
    }

    private static void assertShows(Fault fault, Observation row) {
        assertEquals(fault.shown(), row.problem());
        assertFalse(row.isTerminal(), "a failed look ends no operation");
        assertFalse(ProblemText.title(fault.shown()).isBlank());
        if (fault.when() == When.SEEN_BEFORE) {
            assertNotNull(row.status());
            assertEquals("Updating", row.status().word());
        } else {
            assertNull(row.status());
        }
    }

    static void assertNext(@Nullable Next next, FaultBench bench) {
        if (next == null) {
            assertNull(bench.nextCheck());
            assertNull(bench.untilAsked(Duration.ofMinutes(15)));
            return;
        }
        assertNotNull(bench.nextCheck());
        Duration wait = bench.untilAsked(Duration.ofMinutes(15));
        assertNotNull(wait, "never asked again");
        double seconds = wait.toMillis() / 1000.0;
        // A quarter of a second is the poller's tick.
        assertTrue(seconds >= next.least() && seconds <= next.most() + 0.25, "asked again after " + wait);
    }
}
