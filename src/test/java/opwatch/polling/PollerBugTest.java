package opwatch.polling;

import static opwatch.polling.Bench.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A bug anywhere, or a time that nobody can compute with, costs no hot loop and hides no news.
class PollerBugTest {
    private static final List<Instant> EXTREMES = List.of(
            Instant.MIN,
            Instant.parse("-999999999-01-01T00:00:00Z"),
            Instant.parse("-0001-01-01T00:00:00Z"),
            Instant.EPOCH,
            Bench.START.plus(Duration.ofDays(1)),
            Instant.parse("9999-12-31T23:59:59Z"),
            Instant.parse("+999999999-12-31T23:59:59Z"),
            Instant.MAX);

    /// Where a time comes in, with any of these times there and another one in all other places.
    private record Times(Instant addedAt, Instant checkedAt, Instant serverDate, Instant started, Instant ended) {
        Outcome outcome(String word) {
            Timestamp start = new Timestamp("s", started);
            Timestamp end = new Timestamp("e", ended);
            Check check =
                    new Check(checkedAt, Duration.ZERO, Replies.of(200, serverDate, null, null, RequestIds.NONE, ""));
            return new Outcome.Seen(new OperationStatus(word, start, end, null, null, List.of()), check);
        }
    }

    static Stream<Times> times() {
        return EXTREMES.stream()
                .flatMap(one -> Stream.concat(Stream.of(Bench.START), EXTREMES.stream())
                        .flatMap(rest -> Stream.of(
                                new Times(one, rest, rest, rest, rest),
                                new Times(rest, one, rest, rest, rest),
                                new Times(rest, rest, one, rest, rest),
                                new Times(rest, rest, rest, one, rest),
                                new Times(rest, rest, rest, rest, one))));
    }

    @ParameterizedTest
    @MethodSource("times")
    void noTimeMakesAHotLoopOrHidesTheNews(Times times) {
        Bench bench = new Bench();
        Observation before = Observation.NOTHING.after(times.outcome("Updating"), times.addedAt());
        bench.watch(new WatchEntry(ref(1), "", times.addedAt(), before));
        bench.watch(WatchEntry.of(ref(2), "", times.addedAt()));
        bench.answers(ref(1), times.outcome("Updating"));
        bench.answers(ref(2), bench.unseen(new Problem.NotFound("", "")));

        bench.pass(Duration.ofMinutes(30));
        assertTrue(bench.asked.size() >= 4, () -> "checks: " + bench.asked.size());
        assertTrue(bench.asked.size() < 2 * 30 * 60 / 5, () -> "checks: " + bench.asked.size());
        bench.answers(ref(1), times.outcome("Succeeded"));
        bench.answers(ref(2), bench.seen("Failed"));
        bench.pass(Duration.ofMinutes(11));

        assertEquals("Succeeded", bench.last(ref(1)).observation().status().word());
        assertEquals("Failed", bench.last(ref(2)).observation().status().word());
    }

    /// Where the poller meets what is not its own.
    private enum Seam {
        CHECK,
        ACCOUNT,
        DROP,
        WALL,
        NANOS,
        CHANCE,
        WORKERS
    }

    /// A poller whose seams can be broken. The timer goes on as the app's does: it outlives what a tick throws.
    private static final class Broken {
        private final Map<OperationRef, String> told = new HashMap<>();
        private final Map<OperationRef, Integer> asked = new HashMap<>();
        private final Deque<Runnable> started = new ArrayDeque<>();
        private final Random random = new Random(1);
        private final Poller poller;
        private Duration now = Duration.ZERO;
        private String word = "Updating";
        private @Nullable Seam broken;
        private Throwable bug = new IllegalStateException();

        Broken() {
            RandomGenerator chance = () -> at(Seam.CHANCE, random.nextLong());
            poller = new Poller(
                    new AzureAccess(this::check, ref -> at(Seam.ACCOUNT, "me"), () -> at(Seam.DROP, "")),
                    new Clocks(() -> at(Seam.WALL, Bench.START.plus(now)), () -> at(Seam.NANOS, now.toNanos())),
                    chance,
                    task -> started.add(at(Seam.WORKERS, task)),
                    this::hear,
                    () -> {});
        }

        private void hear(RowUpdate update) {
            OperationStatus status = update.observation().status();
            told.put(update.ref(), status == null ? "" : status.word());
        }

        private Outcome check(OperationRef ref) {
            asked.merge(ref, 1, Integer::sum);
            return new Outcome.Seen(
                    OperationStatus.ofWord(at(Seam.CHECK, word)),
                    Check.unanswered(Bench.START.plus(now), Duration.ZERO));
        }

        private <T> T at(Seam seam, T value) {
            if (seam == broken) {
                Broken.<RuntimeException>sneak(bug);
            }
            return value;
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> void sneak(Throwable bug) throws E {
            throw (E) bug;
        }

        void pass(Duration time) {
            Duration end = now.plus(time);
            while (now.compareTo(end) < 0) {
                now = now.plusMillis(250);
                survive(poller::tick);
                while (!started.isEmpty()) {
                    survive(started.poll());
                }
            }
        }

        private static void survive(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                // As the app's timer and the threads of its workers do.
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSeamThatBreaksForAMinuteCostsNoRow(Seam seam) {
        for (Throwable bug : List.of(new IllegalStateException("bug"), new StackOverflowError("bug"))) {
            Broken bench = new Broken();
            List<WatchEntry> rows = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rows.add(WatchEntry.of(ref(i), "", Bench.START));
            }
            bench.poller.watch(rows.subList(0, 2));
            bench.pass(Duration.ofSeconds(20));
            bench.bug = bug;
            bench.broken = seam;
            bench.poller.watch(rows);
            bench.poller.checkNow();
            bench.poller.signedIn();
            bench.now = bench.now.plus(Duration.ofMinutes(2));
            bench.asked.clear();
            bench.pass(Duration.ofMinutes(1));
            int most = 60 / 5 + 2;
            assertTrue(bench.asked.values().stream().allMatch(times -> times <= most), seam + ": " + bench.asked);
            bench.broken = null;
            bench.word = "Succeeded";

            bench.pass(Duration.ofMinutes(6));

            Map<OperationRef, String> expected = Map.of(ref(0), "Succeeded", ref(1), "Succeeded", ref(2), "Succeeded");
            assertEquals(expected, bench.told, seam + " " + bug);
        }
    }

    /// What came is told even when nothing can be planned any more.
    @Test
    void newsReachTheirRowWhenPlanningFails() {
        Broken bench = new Broken();
        bench.poller.watch(List.of(WatchEntry.of(ref(1), "", Bench.START)));
        bench.broken = Seam.CHANCE;

        bench.pass(Duration.ofSeconds(2));
        assertEquals(Map.of(ref(1), "Updating"), bench.told);
        assertEquals(Map.of(ref(1), 1), bench.asked);
        bench.pass(Duration.ofMinutes(12));

        assertEquals(Map.of(ref(1), 3), bench.asked);
    }

    @Test
    void whatWasLearnedWronglyIsNoReasonToStop() {
        Bench bench = new Bench();
        List<Double> odd = List.of(Double.NaN, -1.0, 1e300, Double.POSITIVE_INFINITY);
        bench.poller.restore(new LearnedDurations(Map.of(
                "", new LearnedDurations.Histogram(odd, List.of()),
                "x", new LearnedDurations.Histogram(List.of(), odd))));
        bench.watch(ref(1));

        bench.pass(Duration.ofSeconds(20));

        assertTrue(bench.asked.size() >= 2 && bench.asked.size() <= 5, () -> "checks: " + bench.asked.size());
    }

    @Test
    void aListenerThatFailsWithAnErrorKeepsTheOthersNewsForTheNextTick() {
        Bench bench = new Bench();
        bench.meanwhile = update -> {
            throw new StackOverflowError("a bug of the listener");
        };
        bench.watch(ref(1));
        bench.watch(ref(2));
        bench.poller.tick();
        for (Runnable check : List.copyOf(bench.started)) {
            Broken.survive(check);
        }
        bench.started.clear();
        bench.meanwhile = update -> {};
        bench.answers(ref(1), bench.seen("Succeeded"));
        bench.answers(ref(2), bench.seen("Succeeded"));

        bench.pass(Duration.ofSeconds(20));

        assertEquals("Succeeded", bench.last(ref(1)).observation().status().word());
        assertEquals("Succeeded", bench.last(ref(2)).observation().status().word());
    }
}
