package opwatch.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person types for a time, in Berlin, where clocks are put forward at 2 on 2026-03-29 and back at 3
/// on 2026-10-25.
class TypedTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // Now it is 10:00 in Berlin.
        "2026-03-04T09:00:00Z, 14:30, 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, ' 14.30 ', 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, 14：30, 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, 1430, 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, 2:30 pm, 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, 2 P.M., 2026-03-04T13:00:00Z",
        "2026-03-04T09:00:00Z, 下午2:30, 2026-03-04T13:30:00Z",
        "2026-03-04T09:00:00Z, 12am, 2026-03-04T23:00:00Z",
        "2026-03-04T09:00:00Z, 12pm, 2026-03-04T11:00:00Z",
        "2026-03-04T09:00:00Z, 11, 2026-03-04T10:00:00Z",
        "2026-03-04T09:00:00Z, 930, 2026-03-05T08:30:00Z",
        // What has passed, or is now, is tomorrow's.
        "2026-03-04T09:00:00Z, 10:00, 2026-03-05T09:00:00Z",
        "2026-03-04T09:00:00Z, 0, 2026-03-04T23:00:00Z",
        "2026-03-04T09:00:00Z, 2026-03-09 08:15, 2026-03-09T07:15:00Z",
        "2026-03-04T09:00:00Z, 2026-03-04T12:00, 2026-03-04T11:00:00Z",
        // Half past two is left out: as much later.
        "2026-03-28T22:00:00Z, 2:30, 2026-03-29T01:30:00Z",
        // Tomorrow is a day of 23 hours, or of 25.
        "2026-03-28T09:00:00Z, 10:00, 2026-03-29T08:00:00Z",
        "2026-10-24T08:00:00Z, 10:00, 2026-10-25T09:00:00Z",
        // Half past two comes twice: the first that is still to come.
        "2026-10-24T22:00:00Z, 2:30, 2026-10-25T00:30:00Z",
        "2026-10-25T00:40:00Z, 2:30, 2026-10-25T01:30:00Z",
        "2026-10-25T01:40:00Z, 2:30, 2026-10-26T01:30:00Z"
    })
    void aTimeIsTheNextOneThatIsToCome(Instant now, String typed, Instant meant) {
        assertEquals(meant, TypedTime.next(typed, now, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "25:00",
                "24",
                "14:60",
                "13 pm",
                "0 am",
                "-1",
                "1:2:3",
                "2026-03-04 09:00",
                "2026-02-30 10:00",
                "14:30 x",
                "99999"
            })
    void whatIsNoTimeToComeIsNone(String typed) {
        assertNull(TypedTime.next(typed, Instant.parse("2026-03-04T09:00:00Z"), BERLIN));
    }

    @Test
    void tomorrowMorningIsEightOClockThereWhateverTheClocksDo() {
        assertEquals(
                Instant.parse("2026-03-29T06:00:00Z"),
                TypedTime.tomorrow(Instant.parse("2026-03-28T22:30:00Z"), BERLIN));
        assertEquals(
                Instant.parse("2026-10-25T07:00:00Z"),
                TypedTime.tomorrow(Instant.parse("2026-10-23T22:30:00Z"), BERLIN));
    }
}
