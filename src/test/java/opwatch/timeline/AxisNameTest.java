package opwatch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import opwatch.timeline.Ticks.Unit;
import opwatch.words.TickFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisNameTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT = berlin("2026-03-04T00:00:00");
    private static final String FULL = TickFormat.date(MIDNIGHT, ZONE);
    private static final String SHORT = TickFormat.day(MIDNIGHT, ZONE);
    private static final double LETTER = 10;

    /// An hour is 60 pixels wide, a letter 10.
    @ParameterizedTest
    @CsvSource({
        "16:00, 1000, both in full",
        "16:00, 620, the new day short",
        "16:00, 510, the new day not at all",
        "22:30, 1000, the old day short",
        "23:50, 1000, the old day not at all",
        "00:00, 1000, the old day not at all"
    })
    void theDayAtTheRightEdgeIsNamedThoughItHasLittleRoom(String from, double free, String expected) {
        Instant left = from.equals("00:00") ? MIDNIGHT : berlin("2026-03-03T" + from + ":00");
        TimeAxis axis = new TimeAxis(left, left.plusSeconds(1000 * 60), 1000);
        String old = TickFormat.date(MIDNIGHT.minusSeconds(1), ZONE);
        String oldShort = TickFormat.day(MIDNIGHT.minusSeconds(1), ZONE);

        assertEquals(
                switch (expected) {
                    case "both in full" -> old + "|" + FULL;
                    case "the new day short" -> old + "|" + SHORT;
                    case "the new day not at all" -> old;
                    case "the old day short" -> oldShort + "|" + FULL;
                    default -> FULL;
                },
                words(Unit.DAY, axis, free));
    }

    @Test
    void noNameReachesIntoTheNextOne() {
        Instant left = berlin("2026-03-28T20:00:00");
        for (int hours = 2; hours < 400; hours += 7) {
            TimeAxis axis = new TimeAxis(left, left.plusSeconds(hours * 3600L), 900);
            double end = 0;
            for (AxisName name : names(Unit.DAY, axis, 900)) {
                assertEquals(true, name.x() >= end, hours + " hours: " + name);
                end = name.x() + name.words().length() * LETTER;
            }
            assertEquals(true, end <= 900, hours + " hours");
        }
    }

    @Test
    void monthsAndYearsAreNamedOnce() {
        TimeAxis axis = new TimeAxis(berlin("2025-12-11T00:00:00"), berlin("2026-02-11T00:00:00"), 1000);

        assertEquals(
                List.of("2025-12-20", "2026-01-20", "2026-02-10").stream()
                        .map(day -> TickFormat.month(berlin(day + "T00:00:00"), ZONE))
                        .collect(Collectors.joining("|")),
                words(Unit.MONTH, axis, 1000));
        assertEquals("2025|2026", words(Unit.YEAR, axis, 1000));
    }

    private static String words(Unit unit, TimeAxis axis, double free) {
        return names(unit, axis, free).stream().map(AxisName::words).collect(Collectors.joining("|"));
    }

    private static List<AxisName> names(Unit unit, TimeAxis axis, double free) {
        return AxisName.of(unit, axis, ZONE, free, words -> words.length() * LETTER);
    }

    private static Instant berlin(String at) {
        return LocalDateTime.parse(at).atZone(ZONE).toInstant();
    }
}
