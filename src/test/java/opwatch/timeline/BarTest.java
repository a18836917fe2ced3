package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BarTest {
    private static final double NOW = 60;

    /// Each case: its name, what was seen, and the bar that says so. The row was added at minute 5.
    static Stream<Arguments> cases() {
        return Stream.of(
                of("never checked", Observation.NOTHING, bar(Mark.UNSEEN, span(5, 5), Doubt.START_UNKNOWN)),
                of(
                        "never seen, since no check has worked",
                        Seen.neverSeen(50),
                        bar(Mark.TROUBLE, span(5, 60), Doubt.START_UNKNOWN).part(5, 60, Fill.UNCHECKED)),
                of(
                        "running at a check of this moment",
                        Seen.running(10.0, 60),
                        bar(Mark.RUNNING, span(10, 60)).part(10, 60, Fill.RUNNING)),
                of(
                        "running at the last check, and nothing since",
                        Seen.running(10.0, 40),
                        bar(Mark.RUNNING, span(10, 60))
                                .part(10, 40, Fill.RUNNING)
                                .part(40, 60, Fill.SILENT)),
                of(
                        "running, and checks have failed since",
                        Seen.running(10.0, 40, 55),
                        bar(Mark.TROUBLE, span(10, 60))
                                .part(10, 40, Fill.RUNNING)
                                .part(40, 60, Fill.UNCHECKED)),
                of(
                        "running without a start",
                        Seen.running(null, 40),
                        bar(Mark.RUNNING, span(40, 60), Doubt.START_UNKNOWN)),
                of(
                        "running without a start, and checks have failed since",
                        Seen.running(null, 40, 55),
                        bar(Mark.TROUBLE, span(40, 60), Doubt.START_UNKNOWN).part(40, 60, Fill.UNCHECKED)),
                of(
                        "a start that is a little ahead of this clock",
                        Seen.running(60.5, 60),
                        bar(Mark.RUNNING, span(60.5, 60.5))),
                of("a start in the future", Seen.running(90.0, 60), bar(Mark.RUNNING, span(90, 90), Doubt.START_AHEAD)),
                of(
                        "a check in the future, by a clock that was set back",
                        Seen.running(10.0, 90),
                        bar(Mark.RUNNING, span(10, 60)).part(10, 60, Fill.RUNNING)),
                of(
                        "ended",
                        Seen.ended("Failed", 10.0, 30.0, 25.0, 31),
                        bar(Mark.FAILED, span(10, 30)).part(10, 30, Fill.FAILED)),
                of(
                        "ended at the moment at which it began",
                        Seen.ended("Succeeded", 10.0, 10.0, null, 31),
                        bar(Mark.SUCCEEDED, span(10, 10)).part(10, 10, Fill.SUCCEEDED)),
                of(
                        "ended a little before it began, by clocks that differ",
                        Seen.ended("Succeeded", 10.0, 9.5, null, 31),
                        bar(Mark.SUCCEEDED, span(10, 10)).part(10, 10, Fill.SUCCEEDED)),
                of(
                        "ended long before it began",
                        Seen.ended("Canceled", 10.0, 3.0, null, 31),
                        bar(Mark.CANCELED, span(3, 10), Doubt.END_BEFORE_START)),
                of(
                        "ended later than the response that tells it",
                        Seen.ended("Succeeded", 10.0, 50.0, 25.0, 31),
                        bar(Mark.SUCCEEDED, span(10, 50), Doubt.END_AHEAD).part(10, 50, Fill.SUCCEEDED)),
                of(
                        "ended without an end, between two checks",
                        Seen.ended("Succeeded", 10.0, null, 25.0, 31),
                        bar(Mark.SUCCEEDED, span(10, 31), Doubt.END_UNKNOWN)
                                .part(10, 25, Fill.SUCCEEDED)
                                .end(25, 31)),
                of(
                        "ended without an end, before the first check",
                        Seen.ended("Failed", 10.0, null, null, 31),
                        bar(Mark.FAILED, span(10, 31), Doubt.END_UNKNOWN).end(10, 31)),
                of(
                        "ended without an end, and begun after the check before",
                        Seen.ended("Failed", 28.0, null, 25.0, 31),
                        bar(Mark.FAILED, span(28, 31), Doubt.END_UNKNOWN).end(28, 31)),
                of(
                        "ended without an end, begun later than it was seen",
                        Seen.ended("Failed", 90.0, null, 25.0, 31),
                        bar(Mark.FAILED, span(90, 90), Doubt.END_UNKNOWN, Doubt.START_AHEAD)),
                of(
                        "ended without a start",
                        Seen.ended("Failed", null, 30.0, 25.0, 31),
                        bar(Mark.FAILED, span(30, 30), Doubt.START_UNKNOWN)),
                of(
                        "ended without any time",
                        Seen.ended("Failed", null, null, 25.0, 31),
                        bar(Mark.FAILED, span(25, 31), Doubt.START_UNKNOWN, Doubt.END_UNKNOWN)
                                .end(25, 31)),
                of(
                        "ended without any time before the first check",
                        Seen.ended("Failed", null, null, null, 31),
                        bar(Mark.FAILED, span(31, 31), Doubt.START_UNKNOWN, Doubt.END_UNKNOWN)
                                .end(31, 31)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBarSaysWhatIsKnown(String name, Observation observation, Expected expected) {
        assertEquals(expected.bar, Bar.of(observation, at(5), at(NOW)));
    }

    @Test
    void theYearOneOfDotNetIsNoStart() {
        Check check = Seen.check(31);
        Timestamp never = new Timestamp("0001-01-01T00:00:00", Instant.parse("0001-01-01T00:00:00Z"));
        Observation seen = new Observation(
                new OperationStatus("Succeeded", never, new Timestamp("sent", at(30)), null, null, List.of()),
                check,
                null,
                check,
                List.of(),
                0);

        assertEquals(
                new Bar(Mark.SUCCEEDED, span(30, 30), List.of(), null, Set.of(Doubt.START_UNKNOWN)),
                Bar.of(seen, at(5), at(NOW)));
    }

    @Test
    void aRowThatSaysItWasAddedTomorrowStandsAtNow() {
        assertEquals(
                span(NOW, NOW),
                Bar.of(Observation.NOTHING, at(NOW).plus(Duration.ofDays(1)), at(NOW))
                        .extent());
    }

    private static Arguments of(String name, Observation observation, Expected expected) {
        return Arguments.of(name, observation, expected);
    }

    private static Expected bar(Mark mark, Span extent, Doubt... doubts) {
        return new Expected(new Bar(mark, extent, List.of(), null, Set.copyOf(Arrays.asList(doubts))));
    }

    /// A bar that is put together in the words of a case.
    record Expected(Bar bar) {
        Expected part(double from, double to, Fill fill) {
            List<Bar.Part> parts = Stream.concat(bar.parts().stream(), Stream.of(new Bar.Part(span(from, to), fill)))
                    .toList();
            return new Expected(new Bar(bar.mark(), bar.extent(), parts, bar.end(), bar.doubts()));
        }

        Expected end(double from, double to) {
            return new Expected(new Bar(bar.mark(), bar.extent(), bar.parts(), span(from, to), bar.doubts()));
        }
    }
}
