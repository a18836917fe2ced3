package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typical of durations, and which operation takes longer.
class TypicalDurationTest {
    private static final Instant START = Instant.parse("2026-03-04T05:00:00Z");
    /// 95 of 100 end within ten minutes.
    private static final TypicalDuration TYPICAL =
            new TypicalDuration(Duration.ofMinutes(3), Duration.ofMinutes(9), Duration.ofMinutes(10), 23);

    @ParameterizedTest
    @CsvSource({
        "5, 1, 5, 5, 5",
        "10, 1, 9, 10, 10",
        "19, 2, 18, 19, 19",
        "20, 2, 18, 19, 19",
        "23, 3, 21, 22, 22",
        "64, 7, 58, 61, 61"
    })
    void eachValueIsOneThatWasSeen(int count, int low, int high, int unusual, int usual) {
        TypicalDuration typical = TypicalDuration.of(seconds(count));

        assertEquals(
                new TypicalDuration(
                        Duration.ofSeconds(low), Duration.ofSeconds(high), Duration.ofSeconds(unusual), count),
                typical);
        assertNotNull(typical);
        assertEquals(usual, typical.usual());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4"})
    void ofFewerThanFiveNothingIsTypical(int count) {
        assertNull(TypicalDuration.of(seconds(count)));
    }

    @ParameterizedTest
    @CsvSource({
        "InProgress, 600, false",
        "InProgress, 601, true",
        "Accepted, 9000, true",
        "Succeeded, 9000, false",
        "Failed, 9000, false",
        "Canceled, 9000, false"
    })
    void onlyWhatStillRunsBeyondThe95thPercentileTakesUnusuallyLong(String word, long age, boolean expected) {
        Instant end = START.plusSeconds(age);

        assertEquals(expected, TYPICAL.isExceededBy(seen(word, START, end, end, null)));
    }

    /// It may have ended since then.
    @Test
    void timeAloneMakesNothingUnusual() {
        Observation seen = seen("InProgress", START, null, START.plusSeconds(590), null);
        Check failed = Check.unanswered(START.plusSeconds(9000), Duration.ofSeconds(30));

        assertEquals(false, TYPICAL.isExceededBy(seen));
        assertEquals(
                false,
                TYPICAL.isExceededBy(seen.after(new Outcome.Unseen(new Problem.NotVisibleYet(), failed), START)));
    }

    @Test
    void whatWasUnusualStaysSoWhenAnotherCheckFails() {
        Observation seen = seen("InProgress", START, null, START.plusSeconds(601), null);
        Check failed = Check.unanswered(START.plusSeconds(700), Duration.ofSeconds(30));

        assertEquals(
                true, TYPICAL.isExceededBy(seen.after(new Outcome.Unseen(new Problem.NotVisibleYet(), failed), START)));
    }

    @ParameterizedTest
    @CsvSource({"600, false", "601, true"})
    void theServersClockCountsHoweverWrongThisComputersIs(long age, boolean expected) {
        Instant server = START.plusSeconds(age);
        for (long hours : List.of(-30, -1, 1, 30)) {
            Instant here = server.plus(Duration.ofHours(hours));

            assertEquals(expected, TYPICAL.isExceededBy(seen("InProgress", START, null, here, server)), here + "");
        }
    }

    @Test
    void withoutAStartNothingIsKnown() {
        assertEquals(false, TYPICAL.isExceededBy(seen("InProgress", null, null, START.plusSeconds(9000), null)));
        assertEquals(false, TYPICAL.isExceededBy(Observation.NOTHING));
    }

    private static List<Duration> seconds(int count) {
        List<Duration> seconds = new java.util.ArrayList<>(
                LongStream.rangeClosed(1, count).mapToObj(Duration::ofSeconds).toList());
        Collections.reverse(seconds);
        return seconds;
    }

    private static Observation seen(
            String word, @Nullable Instant start, @Nullable Instant end, Instant at, @Nullable Instant serverDate) {
        OperationStatus status = new OperationStatus(
                word,
                start == null ? null : new Timestamp("", start),
                end == null ? null : new Timestamp("", end),
                null,
                null,
                List.of());
        Check check = new Check(at, Duration.ZERO, Replies.of(200, serverDate, null, ""));
        return Observation.NOTHING.after(new Outcome.Seen(status, check), START);
    }
}
