package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-04T05:06:07Z, UTC+1",
        "Europe/Berlin, 2026-07-04T05:06:07Z, UTC+2",
        "America/New_York, 2026-03-04T05:06:07Z, UTC−5",
        "America/St_Johns, 2026-03-04T05:06:07Z, UTC−3:30",
        "Asia/Kolkata, 2026-03-04T05:06:07Z, UTC+5:30",
        "Europe/London, 2026-03-04T05:06:07Z, UTC",
        "Z, 2026-03-04T05:06:07Z, UTC"
    })
    void aZoneIsCalledByWhatItAddsAtThatMoment(String zone, Instant now, String name) {
        assertEquals(name, TimeFormat.zone(ZoneId.of(zone), now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-04T22:59:00Z | 11:59 PM",
                "2026-03-04T23:00:00Z | tomorrow 12:00 AM",
                "2026-03-05T07:00:00Z | tomorrow 8:00 AM",
                "2026-03-06T07:00:00Z | Mar 6, 8:00 AM",
                "2027-03-06T07:00:00Z | Mar 6, 2027, 8:00:00 AM UTC+1",
                // The clock was set back: what is said to end has another day then.
                "2026-03-03T07:00:00Z | Mar 3, 8:00 AM"
            })
    void aMomentToComeIsSaidWithItsDayUnlessItIsToday(Instant when, String said) {
        Instant now = Instant.parse("2026-03-04T05:06:07Z");
        String text = TimeFormat.until(when, now, ZoneId.of("Europe/Berlin"));

        // American times have a narrow space.
        assertEquals(said, text.replace('\u202f', ' '));
    }
}
