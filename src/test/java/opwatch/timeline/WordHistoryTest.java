package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.operation.Transition;
import opwatch.timeline.WordHistory.Stretch;
import org.junit.jupiter.api.Test;

class WordHistoryTest {
    private static final List<Transition> WORDS =
            List.of(Seen.first("Accepted", 5), new Transition("Accepted", "Updating", at(10), at(12)));

    @Test
    void eachWordIsKnownFromCheckToCheckAndBracketsAreBetween() {
        Observation ended =
                observation("Succeeded", 0.0, 40, false, new Transition("Updating", "Succeeded", at(30), at(40)));

        assertEquals(
                new WordHistory(
                        Mark.SUCCEEDED,
                        span(0, 40),
                        List.of(
                                new Stretch("", span(0, 5), Fill.SILENT),
                                new Stretch("Accepted", span(5, 10), Fill.RUNNING),
                                new Stretch("Updating", span(12, 30), Fill.RUNNING)),
                        List.of(span(10, 12), span(30, 40))),
                WordHistory.of(ended, at(90)));
    }

    @Test
    void aRunningWordGoesToTheLastGoodCheckAndWhatFollowsIsNotKnown() {
        assertEquals(
                List.of(
                        new Stretch("Updating", span(12, 50), Fill.RUNNING),
                        new Stretch("", span(50, 60), Fill.SILENT)),
                WordHistory.of(observation("Updating", 0.0, 50, false), at(60))
                        .stretches()
                        .subList(2, 4));
        assertEquals(
                List.of(
                        new Stretch("Updating", span(12, 50), Fill.RUNNING),
                        new Stretch("", span(50, 60), Fill.UNCHECKED)),
                WordHistory.of(observation("Updating", 0.0, 50, true), at(60))
                        .stretches()
                        .subList(2, 4));
    }

    @Test
    void theWordsOfAnotherLocationAreAnotherOperations() {
        Observation corrected = observation("Updating", 0.0, 50, false).corrected("westus", "eastus", at(55));

        assertNull(WordHistory.of(corrected, at(60)));
        assertNull(WordHistory.of(Observation.NOTHING, at(60)));
    }

    @Test
    void allOfItIsOnItsAxis() {
        WordHistory history = WordHistory.of(observation("Updating", 0.0, 50, true), at(60));
        TimeAxis axis = history.axis(500);

        assertEquals(true, axis.x(at(0)) > 10 && axis.x(at(60)) < 490);
        assertEquals(6, history.pieces(axis).size());
    }

    private static Observation observation(String word, Double start, double seen, boolean failed, Transition... more) {
        List<Transition> history = new java.util.ArrayList<>(WORDS);
        history.addAll(List.of(more));
        return new Observation(
                Seen.status(word, start, null),
                Seen.check(seen),
                failed ? new Problem.TimedOut(Duration.ofSeconds(30)) : null,
                Seen.check(failed ? 58 : seen),
                history,
                failed ? 2 : 0);
    }
}
