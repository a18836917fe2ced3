package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the poller learns of durations for a person, and tells with each row.
class PollerTypicalTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bench bench = new Bench();

    @Test
    void afterFiveHaveSucceededItIsToldHowLongTheyRan() {
        for (int i = 1; i <= 4; i++) {
            live(ref(i), "purge " + i, MINUTE.multipliedBy(i), "Succeeded");
        }
        assertNull(typicalOf("purge 9"));

        live(ref(5), "purge 5", MINUTE.multipliedBy(5), "Succeeded");

        assertEquals(
                new TypicalDuration(MINUTE, MINUTE.multipliedBy(5), MINUTE.multipliedBy(5), 5), typicalOf("purge 9"));
        assertNull(typicalOf("search 9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Canceled"})
    void whatDidNotSucceedSaysNothingOfHowLongItTakes(String word) {
        for (int i = 1; i <= 9; i++) {
            live(ref(i), "purge", MINUTE, word);
        }

        assertNull(typicalOf("purge"));
    }

    @Test
    void anOperationThatHadEndedWhenItWasAddedDoesNotCount() {
        for (int i = 1; i <= 9; i++) {
            end(ref(i), "Succeeded", MINUTE);
            watch(ref(i), "purge", OperationKind.UNKNOWN);
            bench.tick();
        }

        assertNull(typicalOf("purge"));
    }

    @Test
    void noOperationCountsTwice() {
        for (int i = 1; i <= 4; i++) {
            live(ref(i), "purge", MINUTE, "Succeeded");
        }
        bench.poller.checkNow(List.of(ref(1)));
        bench.pass(MINUTE);
        bench.poller.forget(ref(2));
        watch(ref(2), "purge", OperationKind.UNKNOWN);
        bench.pass(MINUTE);

        assertNull(typicalOf("purge"));
    }

    /// The rows of the list come back with their ends, and what was learned from the file.
    @Test
    void noOperationCountsTwiceAfterARestart() {
        for (int i = 1; i <= 4; i++) {
            live(ref(i), "purge", MINUTE, "Succeeded");
        }
        LearnedDurations learned = bench.poller.durations();
        List<WatchEntry> rows = List.of(1, 2, 3, 4).stream()
                .map(i -> new WatchEntry(
                        ref(i), "purge", bench.now, bench.last(ref(i)).observation()))
                .toList();
        Bench next = new Bench();
        next.now = bench.now;
        next.poller.restore(learned);
        next.poller.watch(rows);
        next.azure.putAll(bench.azure);
        next.poller.checkNow(rows.stream().map(WatchEntry::ref).toList());
        next.pass(MINUTE);

        assertEquals(
                List.of(60_000L, 60_000L, 60_000L, 60_000L),
                next.poller.durations().lengths().get("/purge/"));
    }

    @Test
    void anEndThatWasMissedWhileTheAppWasClosedCountsOnce() {
        watch(ref(1), "purge", OperationKind.UNKNOWN);
        running(ref(1), bench.now);
        bench.tick();
        WatchEntry row =
                new WatchEntry(ref(1), "purge", bench.now, bench.last(ref(1)).observation());
        Bench next = new Bench();
        next.now = bench.now.plus(Duration.ofDays(1));
        OperationStatus ended = status("Succeeded", bench.now, bench.now.plusSeconds(90));
        next.answers(ref(1), new Outcome.Seen(ended, check(next.now, null)));
        next.poller.watch(List.of(row));
        next.pass(MINUTE);

        assertEquals(List.of(90_000L), next.poller.durations().lengths().get("/purge/"));
    }

    @Test
    void aWrongClockOfThisComputerChangesNothing() {
        Instant server = Bench.START;
        bench.now = server.plus(Duration.ofHours(9));
        watch(ref(1), "purge", OperationKind.UNKNOWN);
        bench.answers(ref(1), new Outcome.Seen(status("InProgress", server, null), check(bench.now, server)));
        bench.tick();
        bench.now = server.minus(Duration.ofDays(2));
        bench.turn(MINUTE);
        bench.answers(
                ref(1),
                new Outcome.Seen(
                        status("Succeeded", server, server.plusSeconds(80)), check(bench.now, server.plusSeconds(81))));
        bench.tick();

        assertEquals(List.of(80_000L), bench.poller.durations().lengths().get("/purge/"));
    }

    @Test
    void theKindThatTheAnswerTellsCounts() {
        for (int i = 1; i <= 5; i++) {
            live(ref(i), "", MINUTE, "Succeeded", "resultStatistics");
        }

        watch(ref(9), "", OperationKind.SEARCH_JOB);
        running(ref(9), bench.now);
        bench.tick();

        assertNotNull(bench.last(ref(9)).typical());
        assertNull(typicalOf(""));
    }

    @Test
    void anotherLabelOrKindIsLikeOtherOperationsAtOnce() {
        for (int i = 1; i <= 5; i++) {
            live(ref(i), "purge", MINUTE, "Succeeded");
        }
        WatchEntry entry = watch(ref(9), "search", OperationKind.UNKNOWN);
        running(ref(9), bench.now);
        bench.tick();
        assertNull(bench.last(ref(9)).typical());

        bench.poller.describe(List.of(new WatchEntry(ref(9), "purge 9", entry.addedAt(), Observation.NOTHING)));
        bench.tick();
        assertNotNull(bench.last(ref(9)).typical());

        bench.poller.describe(List.of(
                WatchEntry.of(ref(9), "purge 9", Remarks.NONE.withKind(OperationKind.TABLE), entry.addedAt()),
                WatchEntry.of(ref(77), "purge", bench.now)));
        bench.tick();
        assertNull(bench.last(ref(9)).typical());
        assertTrue(bench.heard.stream().noneMatch(update -> update.ref().equals(ref(77))));
    }

    /// It is not checked, so nothing else tells it.
    @Test
    void ofAnEndedOperationItIsToldWhenAPersonSelectsIt() {
        for (int i = 1; i <= 5; i++) {
            live(ref(i), "purge", MINUTE, "Succeeded");
        }
        Observation ended = bench.last(ref(1)).observation();
        assertNull(bench.last(ref(1)).typical());
        int before = bench.heard.size();

        bench.poller.selected(Set.of(ref(1)));
        bench.tick();
        bench.poller.selected(Set.of());
        bench.poller.selected(Set.of(ref(1)));
        bench.tick();

        RowUpdate told = bench.heard.getLast();
        assertEquals(ended, told.observation());
        assertNotNull(told.typical());
        assertEquals(before + 1, bench.heard.size());
    }

    private @Nullable TypicalDuration typicalOf(String label) {
        OperationRef ref = ref("9", bench.heard.size());
        watch(ref, label, OperationKind.UNKNOWN);
        running(ref, bench.now);
        bench.tick();
        return bench.last(ref).typical();
    }

    private WatchEntry watch(OperationRef ref, String label, OperationKind kind) {
        WatchEntry entry = WatchEntry.of(ref, label, Remarks.NONE.withKind(kind), bench.now);
        bench.watch(entry);
        return entry;
    }

    private void live(OperationRef ref, String label, Duration duration, String end, String... properties) {
        running(ref, bench.now);
        watch(ref, label, OperationKind.UNKNOWN);
        bench.tick();
        end(ref, end, duration, properties);
        bench.pass(Duration.ofSeconds(10));
        assertEquals(end, bench.last(ref).observation().status().word());
    }

    private void running(OperationRef ref, Instant start) {
        bench.azure.put(ref, any -> new Outcome.Seen(status("InProgress", start, null), check(bench.now, null)));
    }

    /// It ended just now, after so long a time.
    private void end(OperationRef ref, String word, Duration ran, String... properties) {
        Instant end = bench.now;
        bench.azure.put(
                ref, any -> new Outcome.Seen(status(word, end.minus(ran), end, properties), check(bench.now, null)));
    }

    private static OperationStatus status(String word, Instant start, @Nullable Instant end, String... properties) {
        return new OperationStatus(
                word,
                new Timestamp("", start),
                end == null ? null : new Timestamp("", end),
                null,
                null,
                fields(properties));
    }

    private static List<opwatch.operation.Field> fields(String... properties) {
        return List.of(new opwatch.operation.Field(
                "properties",
                "",
                List.of(properties).stream()
                        .map(name -> new opwatch.operation.Field(
                                name, "", List.of(new opwatch.operation.Field("progress", "100"))))
                        .toList()));
    }

    private static Check check(Instant at, @Nullable Instant serverDate) {
        return new Check(at, Duration.ZERO, Replies.of(200, serverDate, null, ""));
    }
}
