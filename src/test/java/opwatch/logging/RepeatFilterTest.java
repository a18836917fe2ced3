package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class RepeatFilterTest {
    private static final Instant NOON = Events.NOON;

    private final RepeatFilter repeats = new RepeatFilter();

    @Test
    void theTenthIsWrittenTheEleventhIsCounted() {
        assertEquals(10, take(NOON, "down", 10).size());
        take(NOON, "other", 10);
        assertEquals(List.of(), take(NOON.plusSeconds(1), "down", 1));
    }

    @Test
    void theCountIsToldWhenTheMinuteIsOver() {
        take(NOON, "down", 51);
        Instant almost = NOON.plus(RepeatFilter.WINDOW).minusMillis(1);
        assertEquals(List.of(), repeats.due(almost));
        take(NOON, "up", 10);
        Instant over = NOON.plus(RepeatFilter.WINDOW);
        assertEquals(List.of(Events.at(over, "... repeated 41 times: down")), repeats.due(over));
        assertEquals(List.of(), repeats.due(over.plusSeconds(999)));
        assertEquals(10, take(over, "down", 11).size());
    }

    @Test
    void theCountStandsBeforeTheEventThatEndsTheMinute() {
        take(NOON, "down", 11);
        assertEquals(List.of("... repeated 1 time: down", "up"), take(NOON.plusSeconds(60), "up", 1));
    }

    @Test
    void whatDiffersInNumbersAndIdsAloneIsOfAKind() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = "7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b%04x".formatted(i * 7);
            lines.addAll(take(NOON, "Unreachable for " + id + " after " + i + " ms", 1));
        }
        assertEquals(10, lines.size());
        assertEquals(
                "... repeated 990 times: Unreachable for 7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b1b51 after 999 ms",
                repeats.all(NOON).getFirst().text());
    }

    @Test
    void othersWordsLevelsAndLoggersAreOtherKinds() {
        take(NOON, "down", 10);
        assertEquals(1, take(NOON, "up", 1).size());
        assertEquals(
                1,
                repeats.take(new Event(NOON, Level.SEVERE, "opwatch.test", "main", "down"))
                        .size());
        assertEquals(
                1,
                repeats.take(new Event(NOON, Level.INFO, "opwatch.other", "main", "down"))
                        .size());
        assertEquals(
                0,
                repeats.take(new Event(NOON, Level.INFO, "opwatch.test", "other", "down"))
                        .size());
    }

    @Test
    void onlyTheBeginningTellsAKind() {
        String start = "x".repeat(500);
        take(NOON, start + "a", 10);
        assertEquals(List.of(), take(NOON, start + "b", 1));
        assertEquals(1, take(NOON, "x".repeat(499) + "a", 1).size());
    }

    @Test
    void aClockThatIsSetBackEndsTheMinute() {
        take(NOON, "down", 12);
        assertEquals(List.of(), repeats.due(NOON));
        assertEquals(1, repeats.due(NOON.minusMillis(1)).size());
    }

    @Test
    void theLogsEndTellsAllCounts() {
        take(NOON, "a", 12);
        take(NOON, "b", 3);
        assertEquals(List.of(Events.at(NOON, "... repeated 2 times: a")), repeats.all(NOON));
        assertEquals(List.of(), repeats.all(NOON));
    }

    @Test
    void ofTooManyKindsTheOldestIsLetGo() {
        take(NOON, "first", 11);
        for (int i = 1; i < RepeatFilter.MOST_KINDS; i++) {
            assertEquals(1, take(NOON, word(i), 1).size());
        }
        assertEquals(List.of("new", "... repeated 1 time: first"), take(NOON, "new", 1));
    }

    @Test
    void anErrorLoopOfTwoMinutesIsAFewLines() {
        int lines = 0;
        for (int i = 0; i < 120_000; i++) {
            Instant at = NOON.plus(Duration.ofMillis(i));
            lines += take(at, i % 2 == 0 ? "accept failed" : "retrying " + i, 1).size();
        }
        assertTrue(lines < 50, "lines: " + lines);
    }

    private static String word(int i) {
        return "word " + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    private List<String> take(Instant at, String text, int times) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            repeats.take(Events.at(at, text)).forEach(line -> lines.add(line.text()));
        }
        return lines;
    }
}
