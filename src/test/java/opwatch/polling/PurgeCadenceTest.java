package opwatch.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Purges;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A purge is checked once in ten minutes at most, whoever asks and whatever goes wrong.
class PurgeCadenceTest {
    private static final Duration LEAST = Duration.ofMinutes(10);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Bench bench = new Bench();
    private final List<Instant> checks = new ArrayList<>();
    private String word = "pending";

    @ParameterizedTest
    @EnumSource
    void forThirtyDaysHoweverOftenAPersonAsks(CheckInterval interval) {
        answer();
        bench.poller.interval(interval);
        bench.watch(Purges.REF);
        bench.poller.selected(Set.of(Purges.REF));

        liveThrough(MONTH, true);

        long most = MONTH.dividedBy(LEAST) + 1;
        assertTrue(checks.size() > most * 9 / 10 && checks.size() <= most, checks.size() + " of " + most);
        assertAllApart();
    }

    @Test
    void byItselfItIsCheckedAboutThatOftenToo() {
        answer();
        bench.watch(Purges.REF);

        liveThrough(MONTH, false);

        assertTrue(checks.size() > 3900 && checks.size() <= 4321, "" + checks.size());
        assertAllApart();
    }

    @Test
    void troubleASleepAndAPauseBringNoCheckSooner() {
        bench.azure.put(Purges.REF, _ -> {
            checks.add(bench.now);
            return checks.size() % 2 == 0 ? trouble() : seen();
        });
        bench.watch(Purges.REF);
        for (int i = 0; i < 300; i++) {
            liveThrough(Duration.ofMinutes(3), i % 3 == 0);
            bench.poller.pauseAll(new Attention.Pause(bench.now.plusSeconds(20)));
            liveThrough(Duration.ofMinutes(1), false);
            bench.sleep(Duration.ofMinutes(2));
            bench.poller.signedIn();
        }

        assertAllApart();
        assertTrue(checks.size() > 100, "" + checks.size());
    }

    @Test
    void aStartBringsNoCheckSooner() {
        answer();
        WatchEntry entry = bench.watch(Purges.REF);
        bench.tick();
        WatchEntry kept = new WatchEntry(
                entry.ref(), "", entry.addedAt(), bench.last(Purges.REF).observation());
        bench.poller.forget(Purges.REF);
        bench.turn(Duration.ofMinutes(4));

        bench.watch(kept);
        liveThrough(Duration.ofMinutes(15), true);

        assertEquals(List.of(Bench.START, Bench.START.plus(LEAST)), checks);
    }

    /// Nothing is known of the new row, and it says when that will change.
    @Test
    void toRemoveItAndAddItAgainBringsNoCheckSooner() {
        answer();
        bench.watch(Purges.REF);
        bench.tick();
        for (int i = 0; i < 40; i++) {
            bench.poller.forget(Purges.REF);
            bench.turn(Duration.ofMinutes(1));
            bench.watch(Purges.REF);
            Instant next = bench.last(Purges.REF).nextCheck();
            if (i < 6) {
                assertNull(bench.last(Purges.REF).observation().lastCheck());
                assertEquals(Bench.START.plus(LEAST), next);
            }
            liveThrough(Duration.ofSeconds(20), true);
        }

        assertAllApart();
        assertTrue(checks.size() >= 5, "" + checks.size());
    }

    /// The request is on its way, and its answer comes to no row.
    @Test
    void aSleepOrARemovalBeforeTheAnswerBringsNoCheckSooner() {
        for (Runnable loss : List.<Runnable>of(() -> bench.turn(Duration.ofMinutes(2)), () -> {
            bench.poller.forget(Purges.REF);
            bench.watch(Purges.REF);
        })) {
            bench.azure.put(Purges.REF, _ -> {
                checks.add(bench.now);
                if (checks.size() % 3 == 1) {
                    loss.run();
                    bench.poller.tick();
                }
                return seen();
            });
            bench.watch(Purges.REF);
            liveThrough(Duration.ofHours(2), true);
            bench.poller.forget(Purges.REF);
        }

        assertAllApart();
        assertTrue(checks.size() > 15, "" + checks.size());
    }

    @Test
    void whatNeverLeftCostsNoTenMinutes() {
        bench.azure.put(Purges.REF, _ -> {
            checks.add(bench.now);
            return checks.size() == 1
                    ? new Outcome.Unseen(new Problem.SignInNeeded("", ""), Check.unanswered(bench.now, Duration.ZERO))
                    : seen();
        });
        bench.watch(Purges.REF);
        bench.tick();
        bench.pass(Duration.ofSeconds(5));

        bench.poller.signedIn();
        bench.pass(Duration.ofSeconds(1));

        assertEquals(2, checks.size());
    }

    @Test
    void itIsNotAskedAgainOnceItIsCompleted() {
        answer();
        bench.watch(Purges.REF);
        liveThrough(Duration.ofHours(1), false);
        word = "completed";
        liveThrough(Duration.ofMinutes(30), false);
        int before = checks.size();

        liveThrough(Duration.ofDays(2), false);

        assertEquals(before, checks.size());
        assertTrue(bench.last(Purges.REF).observation().isTerminal());
        assertNull(bench.last(Purges.REF).nextCheck());
    }

    /// Whatever was learned of operations with its label, and however old it is.
    @Test
    void nothingIsTypicalOfIt() {
        answer();
        for (int i = 1; i <= 9; i++) {
            end(Bench.ref(i), Duration.ofSeconds(30L * i));
        }
        bench.watch(WatchEntry.of(Purges.REF, "gdpr", Bench.START));

        liveThrough(Duration.ofDays(3), false);

        assertNull(bench.last(Purges.REF).typical());
    }

    @Test
    void thatOfTheDemoIsCheckedOftenEnoughToBeSeen() {
        OperationRef demo =
                new OperationRef(Cloud.DEMO, Purges.SUBSCRIPTION, new Place.Workspace("rg", "ws-prod"), Purges.ID);
        bench.azure.put(demo, _ -> {
            checks.add(bench.now);
            return new Outcome.Seen(OperationStatus.ofWord("pending").of(demo), check());
        });
        bench.watch(demo);

        bench.pass(Duration.ofMinutes(1));

        assertTrue(checks.size() >= 5 && checks.size() <= 7, "" + checks.size());
    }

    private void end(OperationRef ref, Duration length) {
        Timestamp start = new Timestamp("", bench.now);
        bench.answers(ref, new Outcome.Seen(status("InProgress", start, null), check()));
        bench.watch(WatchEntry.of(ref, "gdpr", bench.now));
        bench.tick();
        bench.turn(length);
        bench.answers(ref, new Outcome.Seen(status("Succeeded", start, new Timestamp("", bench.now)), check()));
        bench.poller.checkNow(List.of(ref));
        bench.tick();
    }

    private static OperationStatus status(String word, Timestamp start, @Nullable Timestamp end) {
        return new OperationStatus(word, start, end, null, null, List.of());
    }

    private void answer() {
        bench.azure.put(Purges.REF, _ -> {
            checks.add(bench.now);
            return seen();
        });
    }

    private Outcome seen() {
        return new Outcome.Seen(OperationStatus.ofWord(word).of(Purges.REF), check());
    }

    private Outcome trouble() {
        return new Outcome.Unseen(
                new Problem.TimedOut(Duration.ofSeconds(30)), Check.unanswered(bench.now, Duration.ZERO));
    }

    private Check check() {
        return new Check(bench.now, Duration.ZERO, Replies.of(200, "{\"status\":\"" + word + "\"}"));
    }

    /// In steps of 20 seconds.
    ///
    /// @param asking whether a person presses F5 in each of them
    private void liveThrough(Duration time, boolean asking) {
        Instant end = bench.now.plus(time);
        while (bench.now.isBefore(end)) {
            bench.turn(Duration.ofSeconds(20));
            if (asking) {
                bench.poller.checkNow(Set.of(Purges.REF));
            }
            bench.tick();
        }
    }

    private void assertAllApart() {
        for (int i = 1; i < checks.size(); i++) {
            Duration gap = Duration.between(checks.get(i - 1), checks.get(i));
            assertTrue(gap.compareTo(LEAST) >= 0, gap + " before " + checks.get(i));
        }
    }
}
