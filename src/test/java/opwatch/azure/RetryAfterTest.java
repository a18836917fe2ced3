package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20                              | 20",
                "' 20 '                          | 20",
                "5                               | 5",
                "600                             | 600",
                "0                               | 5",
                "4                               | 5",
                "601                             | 600",
                "410400                          | 600",
                "1000000000000                   | 600",
                "99999999999999999999999999999   | 600",
                "7, 30                           | 30",
                "Fri, 02 Jan 2026 03:04:45 GMT   | 40",
                "Fri, 02 Jan 2026 03:04:05 GMT   | 5",
                "Thu, 01 Jan 2026 03:04:05 GMT   | 5",
                "Wed, 01 Jan 2031 00:00:00 GMT   | 600",
            })
    void aWaitIsHonouredBetweenFiveSecondsAndTenMinutes(String value, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), wait("Retry-After", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "-99999999999999999999",
                "+20",
                "1.5",
                "soon",
                "20s",
                "0x14",
                "٢٠",
                "2026-01-02T03:04:45Z"
            })
    void nonsenseAsksForNothing(String value) {
        assertNull(wait("Retry-After", value));
    }

    @Test
    void withoutAHeaderThereIsNoWait() {
        assertNull(wait("Date", "Fri, 02 Jan 2026 03:04:45 GMT"));
    }

    @Test
    void theLongestOfSeveralCounts() {
        assertEquals(Duration.ofSeconds(40), wait("Retry-After", "10", "Retry-After", "40", "Retry-After", "soon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry-after-ms", "x-ms-retry-after-ms", "X-MS-Retry-After-Ms"})
    void millisecondsCountToo(String name) {
        assertEquals(Duration.ofMillis(7250), wait(name, "7250"));
        assertEquals(Duration.ofSeconds(30), wait(name, "7250", "Retry-After", "30"));
        assertEquals(Duration.ofSeconds(5), wait(name, "1"));
        assertNull(wait(name, "Fri, 02 Jan 2026 03:04:45 GMT"));
    }

    @ParameterizedTest
    @CsvSource({
        "Please try again after '372' seconds., 372",
        "TRY AGAIN IN 30 SECONDS, 30",
        "try again after '2' seconds, 5",
        "try again after '999999999' seconds, 600",
        "Too many. Retry after 30 seconds., 30",
        "Retry-After: 45, 45",
        "Please wait for 90s and send it once more, 90",
        "Of 1200 requests per 3600 seconds all are used. Please retry your request in 2 minutes., 120",
        "try again after '5' minutes, 300",
        "Retry in 1 hour, 600",
        "Try again in 8000 ms, 8",
        "Please try again after 00:01:15., 75",
        "请在 40 秒后重试, 40",
        "请于 2 分钟之后再试, 120"
    })
    void aMessageCanAskInWords(String message, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), RetryAfter.inWords(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "try again",
                "try again after 'x' seconds",
                "try again after 2026-03-04",
                "Retry. The limit is 12000 per 3600 seconds.",
                "372 seconds"
            })
    void otherWordsAskForNothing(String message) {
        assertNull(RetryAfter.inWords(message));
    }

    private static Duration wait(String... headers) {
        return RetryAfter.of(Sample.answer(200, "", headers), DATE);
    }
}
