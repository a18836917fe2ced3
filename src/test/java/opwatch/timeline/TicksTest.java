package opwatch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static final double APART = 100;

    /// So many times 100 pixels for so much time.
    @ParameterizedTest
    @CsvSource({
        "PT10S, 5, SECOND, 10:00:00 10:00:02 10:00:04 10:00:06 10:00:08 10:00:10",
        "PT2M, 4, SECOND, 10:00:00 10:00:30 10:01:00 10:01:30 10:02:00",
        "PT10M, 5, MINUTE, 10:00:00 10:02:00 10:04:00 10:06:00 10:08:00 10:10:00",
        "PT3H, 6, MINUTE, 10:00:00 10:30:00 11:00:00 11:30:00 12:00:00 12:30:00 13:00:00",
        "PT24H, 4, HOUR, 12:00:00 18:00:00 00:00:00 06:00:00"
    })
    void theTimesAreRoundAndHaveRoom(Duration length, int hundreds, Ticks.Unit unit, String times) {
        Ticks ticks = ticks("UTC", "2026-01-14T10:00:00", length, hundreds);

        assertEquals(unit, ticks.unit());
        assertEquals(times, local(ticks, "UTC", "HH:mm:ss"));
    }

    @ParameterizedTest
    @CsvSource({
        "P3D, 3, DAY, 2026-01-15 2026-01-16 2026-01-17",
        "P20D, 10, DAY, 2026-01-16 2026-01-18 2026-01-20 2026-01-22 2026-01-24 2026-01-26 2026-01-28 2026-01-30 2026-02-01 2026-02-03",
        "P30D, 4, MONTH, 2026-02-01",
        "P28D, 4, DAY, 2026-01-19 2026-01-26 2026-02-02 2026-02-09",
        "P300D, 4, MONTH, 2026-04-01 2026-07-01 2026-10-01",
        "P1500D, 5, YEAR, 2027-01-01 2028-01-01 2029-01-01 2030-01-01"
    })
    void theDaysAreThoseOfTheCalendar(java.time.Period length, int hundreds, Ticks.Unit unit, String days) {
        Ticks ticks = ticks("UTC", "2026-01-14T10:00:00", Duration.ofDays(length.getDays()), hundreds);

        assertEquals(unit, ticks.unit());
        assertEquals(days, local(ticks, "UTC", "yyyy-MM-dd"));
    }

    @Test
    void anHourThatIsLeftOutHasNoTimes() {
        assertEquals(
                "01:00 01:30 03:00 03:30 04:00",
                local(ticks("Europe/Berlin", "2026-03-29T01:00:00", Duration.ofHours(2), 4), "Europe/Berlin", "HH:mm"));
    }

    @Test
    void anHourThatComesTwiceHasItsTimesTwice() {
        assertEquals(
                "01:00 01:30 02:00 02:30 02:00 02:30 03:00",
                local(ticks("Europe/Berlin", "2026-10-25T01:00:00", Duration.ofHours(3), 6), "Europe/Berlin", "HH:mm"));
    }

    @Test
    void halfAnHourThatComesTwiceHasItsTimesTwice() {
        assertEquals(
                "01:00 01:30 01:30 02:00",
                local(
                        ticks("Australia/Lord_Howe", "2026-04-05T01:00:00", Duration.ofMinutes(90), 3),
                        "Australia/Lord_Howe",
                        "HH:mm"));
    }

    @Test
    void withLargerStepsNoTwoTimesComeCloseToEachOther() {
        assertEquals(
                "22:00 00:00 02:00 04:00 06:00",
                local(
                        ticks("Europe/Berlin", "2026-10-24T22:00:00", Duration.ofHours(9), 4.5),
                        "Europe/Berlin",
                        "HH:mm"));
    }

    @Test
    void theTimesAreRoundInAZoneOfHalfHours() {
        assertEquals(
                "16:00 17:00 18:00",
                local(ticks("Asia/Kolkata", "2026-01-14T15:30:00", Duration.ofHours(3), 3), "Asia/Kolkata", "HH:mm"));
    }

    /// There, clocks go forward at midnight: the day begins at one.
    @Test
    void aDayBeginsWhereItsZoneSaysSo() {
        Ticks ticks = Ticks.each(
                Ticks.Unit.DAY,
                axis("Africa/Cairo", "2026-04-23T12:00:00", Duration.ofDays(2), 4),
                ZoneId.of("Africa/Cairo"));

        assertEquals("2026-04-24 01:00 2026-04-25 00:00", local(ticks, "Africa/Cairo", "yyyy-MM-dd HH:mm"));
    }

    @ParameterizedTest
    @CsvSource({"PT5S", "PT59M", "PT23H", "PT240H", "PT9000H", "PT175200H"})
    void thereAreNeverMoreThanHaveRoom(Duration length) {
        for (String zone : List.of("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia")) {
            Ticks ticks = ticks(zone, "2026-01-14T10:07:31", length, 10);
            assertTrue(ticks.at().size() <= 12, zone + " " + length + " " + ticks);
            assertEquals(ticks.at().stream().sorted().distinct().toList(), ticks.at());
        }
    }

    private static Ticks ticks(String zone, String from, Duration length, double hundreds) {
        return Ticks.of(axis(zone, from, length, hundreds), ZoneId.of(zone), APART);
    }

    private static TimeAxis axis(String zone, String from, Duration length, double hundreds) {
        Instant start = LocalDateTime.parse(from).atZone(ZoneId.of(zone)).toInstant();
        return new TimeAxis(start, start.plus(length), hundreds * APART);
    }

    private static String local(Ticks ticks, String zone, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return String.join(
                " ",
                ticks.at().stream()
                        .map(at -> format.format(at.atZone(ZoneId.of(zone))))
                        .toList());
    }
}
