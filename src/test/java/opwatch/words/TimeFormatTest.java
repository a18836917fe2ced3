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
}
