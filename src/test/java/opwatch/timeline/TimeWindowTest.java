package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import opwatch.timeline.TimeWindow.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Span> BARS = List.of(span(0, 10), span(20, 60));
    private static final Supplier<List<Span>> NOT_ASKED = () -> {
        throw new AssertionError("asked");
    };

    private final TimeWindow all = TimeWindow.all(BARS, at(60), 500);

    /// Ten in the morning in UTC is eleven in Berlin.
    @ParameterizedTest
    @CsvSource({"HOUR, PT1H", "DAY, PT24H", "WEEK, PT168H", "TODAY, PT12H"})
    void aRangeEndsALittleAfterNow(Range range, Duration length) {
        TimeWindow chosen = all.choose(range, NOT_ASKED, at(60), BERLIN);

        assertEquals(range, chosen.range());
        assertEquals(at(60).minus(length), chosen.axis().from());
        assertEquals(at(60).plus(length.dividedBy(16)), chosen.axis().to());
        assertTrue(chosen.following());
    }

    @ParameterizedTest
    @CsvSource({"HOUR", "DAY", "WEEK"})
    void aRangeMovesOnWithNow(Range range) {
        TimeWindow chosen = all.choose(range, NOT_ASKED, at(60), BERLIN);

        assertEquals(
                chosen.axis().moved(Duration.ofMinutes(7)),
                chosen.advanced(NOT_ASKED, at(67), BERLIN).axis());
    }

    @Test
    void sinceMidnightKeepsItsBeginning() {
        TimeWindow today = all.choose(Range.TODAY, NOT_ASKED, at(60), BERLIN);

        assertEquals(
                Instant.parse("2026-03-03T23:00:00Z"),
                today.advanced(NOT_ASKED, at(90), BERLIN).axis().from());
    }

    @Test
    void allStaysAsItIsUntilSomethingWouldBeOutside() {
        TimeWindow later = all.advanced(() -> BARS, at(61), BERLIN);
        TimeWindow muchLater = all.advanced(() -> BARS, at(70), BERLIN);

        assertEquals(all.axis(), later.axis());
        assertEquals(TimeAxis.fitting(BARS, at(70), 500), muchLater.axis());
    }

    @Test
    void allIsShownLargerWhenMostOfItHasLeft() {
        List<Span> few = List.of(span(50, 60));

        assertEquals(
                TimeAxis.fitting(few, at(60), 500),
                all.advanced(() -> few, at(60), BERLIN).axis());
    }

    @Test
    void whoHasGoneToAnotherTimeStaysThere() {
        TimeWindow scrolled = all.scrolled(-100);

        assertEquals(Range.OWN, scrolled.range());
        assertFalse(scrolled.following());
        assertEquals(
                scrolled.axis(), scrolled.advanced(NOT_ASKED, at(90), BERLIN).axis());
    }

    @Test
    void zoomingMovesOnWhereNowIsSeenAndStaysWhereItIsNot() {
        TimeWindow atNow = all.zoomed(2, all.axis().x(at(60)));
        TimeWindow atStart = all.zoomed(4, 0);

        assertTrue(atNow.following());
        assertEquals(
                atNow.axis().moved(Duration.ofMinutes(1)),
                atNow.advanced(NOT_ASKED, at(61), BERLIN).axis());
        assertFalse(atStart.following());
        assertEquals(all.axis().from(), atStart.axis().from());
    }

    @Test
    void goingToNowKeepsTheScaleAndMovesOn() {
        TimeWindow now = all.scrolled(-1000).toNow(at(80));

        assertEquals(all.axis().length(), now.axis().length());
        assertEquals(470, now.axis().x(at(80)), 0.001);
        assertTrue(now.following());
    }

    @Test
    void aBarIsBroughtIntoSightOnlyWhereItIsNot() {
        TimeWindow away = all.scrolled(5000);

        assertSame(all, all.showing(span(5, 6)));
        assertEquals(250, away.showing(span(5, 6)).axis().x(at(6)), 0.001);
    }
}
