package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import opwatch.operation.Attention.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a pause that is chosen now ends.
class PauseLengthTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "HALF_HOUR, 2026-03-04T05:06:07Z, 2026-03-04T05:37:00Z",
        "HALF_HOUR, 2026-03-04T05:06:00Z, 2026-03-04T05:36:00Z",
        "HOUR, 2026-03-04T05:06:59.999Z, 2026-03-04T06:07:00Z"
    })
    void itEndsWithAWholeMinuteAndNeverTooEarly(PauseLength length, Instant now, Instant end) {
        assertEquals(new Pause(end), length.from(now, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-04T22:59:59Z, 2026-03-05T07:00:00Z",
        "Europe/Berlin, 2026-03-04T23:00:00Z, 2026-03-06T07:00:00Z",
        // The clocks go forward at night, and back.
        "Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 2026-03-07T22:00:00Z, 2026-03-08T12:00:00Z",
        "Asia/Kolkata, 2026-12-31T12:00:00Z, 2027-01-01T02:30:00Z",
        // No such morning there: the island skipped that day.
        "Pacific/Apia, 2011-12-29T20:00:00Z, 2011-12-30T18:00:00Z"
    })
    void tomorrowIsTheNextDayOfTheLocalCalendarAtEight(ZoneId zone, Instant now, Instant end) {
        assertEquals(new Pause(end), PauseLength.TOMORROW.from(now, zone));
    }

    @Test
    void theLastHasNoEnd() {
        assertEquals(Pause.UNTIL_RESUMED, PauseLength.RESUMED.from(Instant.EPOCH, BERLIN));
    }
}
