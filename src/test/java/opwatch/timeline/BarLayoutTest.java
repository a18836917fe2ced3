package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opwatch.operation.Observation;
import opwatch.timeline.BarLayout.Arrow;
import opwatch.timeline.BarLayout.Block;
import opwatch.timeline.BarLayout.Bracket;
import opwatch.timeline.BarLayout.Extent;
import opwatch.timeline.BarLayout.Glyph;
import opwatch.timeline.BarLayout.Piece;
import org.junit.jupiter.api.Test;

class BarLayoutTest {
    /// Five pixels a minute.
    private final TimeAxis axis = new TimeAxis(at(0), at(100), 500);

    @Test
    void theStateStandsAfterTheBar() {
        assertEquals(
                List.of(new Block(50, 100, Fill.FAILED), new Glyph(154, Mark.FAILED, false)),
                pieces(Seen.ended("Failed", 10.0, 30.0, 25.0, 31)));
    }

    @Test
    void whatWasNotCheckedIsAPartOfItsOwn() {
        assertEquals(
                List.of(
                        new Block(50, 150, Fill.RUNNING),
                        new Block(200, 100, Fill.UNCHECKED),
                        new Glyph(304, Mark.TROUBLE, false)),
                pieces(Seen.running(10.0, 40, 55)));
    }

    @Test
    void anEndThatIsNotKnownIsABracket() {
        assertEquals(
                List.of(new Block(50, 75, Fill.SUCCEEDED), new Bracket(125, 30), new Glyph(159, Mark.SUCCEEDED, false)),
                pieces(Seen.ended("Succeeded", 10.0, null, 25.0, 31)));
    }

    @Test
    void withoutAStartThereIsAQuestionMarkAndNoBar() {
        assertEquals(
                List.of(new Glyph(143, Mark.UNSEEN, false), new Glyph(159, Mark.FAILED, false)),
                pieces(Seen.ended("Failed", null, 30.0, 25.0, 31)));
        assertEquals(List.of(new Glyph(18, Mark.UNSEEN, false)), pieces(Observation.NOTHING));
    }

    @Test
    void whatLastedNoTimeThatCanBeSeenIsSeen() {
        assertEquals(
                List.of(new Block(50, BarLayout.LEAST, Fill.SUCCEEDED), new Glyph(57, Mark.SUCCEEDED, false)),
                pieces(Seen.ended("Succeeded", 10.0, 10.0, null, 31)));
    }

    @Test
    void theStateOfABarThatGoesOnOutsideStandsAtTheEdge() {
        TimeAxis part = new TimeAxis(at(20), at(25), 500);

        assertEquals(
                List.of(new Block(-8, 516, Fill.FAILED), new Glyph(485, Mark.FAILED, true)),
                BarLayout.of(bar(Seen.ended("Failed", 10.0, 30.0, 25.0, 31)), part));
    }

    @Test
    void anArrowPointsToABarThatIsOutside() {
        Bar bar = bar(Seen.ended("Failed", 10.0, 30.0, 25.0, 31));

        assertEquals(List.of(new Arrow(true)), BarLayout.of(bar, new TimeAxis(at(40), at(50), 500)));
        assertEquals(List.of(new Arrow(false)), BarLayout.of(bar, new TimeAxis(at(0), at(5), 500)));
    }

    @Test
    void aGroupGoesFromItsFirstMomentToItsLast() {
        assertEquals(List.of(new Extent(50, 100)), BarLayout.of(span(10, 30), axis));
        assertEquals(List.of(new Arrow(true)), BarLayout.of(span(-20, -10), axis));
        assertEquals(List.of(new Arrow(false)), BarLayout.of(span(120, 130), axis));
    }

    private List<Piece> pieces(Observation observation) {
        return BarLayout.of(bar(observation), axis);
    }

    private static Bar bar(Observation observation) {
        return Bar.of(observation, at(5), at(60));
    }
}
