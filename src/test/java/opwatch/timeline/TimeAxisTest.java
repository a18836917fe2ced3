package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
    private final TimeAxis axis = new TimeAxis(at(0), at(100), 500);

    @ParameterizedTest
    @CsvSource({"0, 0", "50, 250", "100, 500", "-10, -50", "200, 1000", "0.001, 0.005"})
    void aMomentHasItsPlaceAndAPlaceItsMoment(double minutes, double x) {
        assertEquals(x, axis.x(at(minutes)), 1e-6);
        assertEquals(at(minutes), axis.at(x).plusMillis(0).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void zoomingKeepsTheMomentUnderThePointer() {
        SplittableRandom chance = new SplittableRandom(17);
        TimeAxis zoomed = axis;
        for (int i = 0; i < 200; i++) {
            double x = chance.nextDouble(500);
            Instant under = zoomed.at(x);
            zoomed = zoomed.zoomed(chance.nextDouble(0.5, 2), x);
            assertTrue(Duration.between(under, zoomed.at(x)).abs().compareTo(Duration.ofMillis(1)) < 0);
        }
    }

    @Test
    void thereIsALargestAndASmallestTime() {
        assertEquals(TimeAxis.SHORTEST, axis.zoomed(1e9, 100).length());
        assertEquals(TimeAxis.LONGEST, axis.zoomed(1e-9, 100).length());
        assertEquals(axis.at(100), axis.zoomed(1e9, 100).at(100));
    }

    @Test
    void scrollingGoesNoFartherThanTimesCanBe() {
        TimeAxis left = axis.scrolled(-1e12);
        TimeAxis right = axis.scrolled(1e12);

        assertEquals(Instant.parse("1990-01-01T00:00:00Z"), left.from());
        assertEquals(Instant.parse("2200-01-01T00:00:00Z"), right.to());
        assertEquals(axis.length(), left.length());
        assertEquals(new TimeAxis(at(10), at(110), 500), axis.scrolled(50));
    }

    @Test
    void anAxisThatFitsHoldsAllBarsAndNow() {
        TimeAxis fits = TimeAxis.fitting(List.of(span(0, 10), span(40, 50)), at(60), 500);

        assertEquals(new TimeAxis(at(0 - 2.4), at(60 + 4.8), 500), fits);
    }

    @Test
    void aTimeThatCannotBeDoesNotMakeAllOthersSmall() {
        Span wrong = Span.at(Instant.parse("9999-12-31T23:59:59Z"));
        Span other = new Span(Instant.parse("1970-01-01T00:00:00Z"), at(5));

        assertEquals(
                TimeAxis.fitting(List.of(span(0, 10)), at(60), 500),
                TimeAxis.fitting(List.of(span(0, 10), wrong), at(60), 500));
        assertTrue(TimeAxis.fitting(List.of(other), at(60), 500).length().toDays() < 830);
    }

    @Test
    void withoutBarsNowIsSeen() {
        TimeAxis fits = TimeAxis.fitting(List.of(), at(60), 500);

        assertEquals(TimeAxis.SHORTEST, fits.length());
        assertTrue(fits.x(at(60)) > 0 && fits.x(at(60)) < 500);
    }

    @Test
    void noAxisIsWithoutTimeOrWidth() {
        assertThrows(IllegalArgumentException.class, () -> new TimeAxis(at(1), at(1), 500));
        assertThrows(IllegalArgumentException.class, () -> new TimeAxis(at(0), at(1), 0));
        assertThrows(IllegalArgumentException.class, () -> new TimeAxis(at(0), at(1), Double.NaN));
    }
}
