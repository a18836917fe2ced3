package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final ManualClock here = new ManualClock(NOW);
    private final ServerClock clock = new ServerClock(here);

    @Test
    void nothingIsToldBeforeAnAnswer() {
        here.turn(Duration.ofDays(3));

        assertEquals(Duration.ZERO, clock.ahead());
    }

    @Test
    void aClockThatIsMoreThanFiveMinutesOffIsToldOfUntilItIsRight() {
        hears(Duration.ofMinutes(5));
        assertEquals(Duration.ZERO, clock.ahead());

        hears(Duration.ofMinutes(6));
        assertEquals(Duration.ofMinutes(6), clock.ahead());

        hears(Duration.ofDays(-1));
        assertEquals(Duration.ofDays(-1), clock.ahead());

        hears(Duration.ZERO);
        assertEquals(Duration.ZERO, clock.ahead());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "yesterday", "2026-03-04T05:06:07Z", "Wed, 99 Mar 2026 05:06:07 GMT"})
    void whatIsNoDateChangesNothing(String date) {
        hears(Duration.ofMinutes(6));

        clock.heard(date);

        assertEquals(Duration.ofMinutes(6), clock.ahead());
    }

    @Test
    void answersThatDifferBySecondsSayTheSame() {
        hears(Duration.ofMinutes(5).plusSeconds(1));
        Duration told = clock.ahead();
        assertEquals(Duration.ofMinutes(5).plusSeconds(1), told);

        hears(Duration.ofMinutes(4).plusSeconds(59));
        assertEquals(told, clock.ahead());
        hears(Duration.ofMinutes(6));
        assertEquals(told, clock.ahead());

        hears(Duration.ofMinutes(6).plusSeconds(1));
        assertEquals(Duration.ofMinutes(6).plusSeconds(1), clock.ahead());
    }

    /// An answer of a server whose clock is behind ours by this much.
    private void hears(Duration ahead) {
        clock.heard(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                here.instant().minus(ahead).atOffset(ZoneOffset.UTC)));
    }
}
