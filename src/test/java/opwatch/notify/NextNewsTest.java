package opwatch.notify;

import static opwatch.notify.NotedRows.row;
import static opwatch.notify.NotedRows.then;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

/// Rounds at the moments that [Announcements#next] names tell what a round each second tells, when it does.
class NextNewsTest {
    private static final int SECONDS = 3600;
    private static final Expectation GROUP = new Expectation.AllEnded("TAG", "cmk");

    private static Told told(WatchEntry... rows) {
        Told told = new Told(rows);
        told.kinds = new NoticeKinds(EnumSet.allOf(NewsKind.class), true);
        told.now = told.now.plusMillis(300);
        return told;
    }

    private static Told wishing(Told told, Expectation... wishes) {
        return told.change(1, is -> is.withExpected(_ -> List.of(wishes)));
    }

    /// Quiet for so long.
    private static Told snoozed(Told told, Duration time) {
        Snooze quiet = new Snooze(told.now.plus(time), StateThen.of(told.row(1).observation(), told.now));
        return told.change(1, is -> is.withSnoozed(quiet));
    }

    private static Expectation in(Duration time) {
        return new Expectation.Ended(told().now.plus(time));
    }

    /// What time alone brings to a row that no check changes any more.
    private static Map<String, Supplier<Told>> situations() {
        Duration soon = Duration.ofMillis(754_321);
        Duration later = Duration.ofMillis(1_234_567);
        Map<String, Supplier<Told>> all = new LinkedHashMap<>();
        all.put("nothing", () -> told(row(1, "Updating")));
        all.put("a snooze of a failure", () -> snoozed(told(row(1, "Updating", "Failed")), soon));
        all.put("a wish", () -> wishing(told(row(1, "Updating")), in(soon)));
        all.put("two wishes", () -> wishing(told(row(1, "Updating")), in(later), in(soon)));
        all.put("a wish of a snoozed row", () -> snoozed(wishing(told(row(1, "Updating")), in(soon)), later));
        all.put("a wish and a snooze before it", () -> snoozed(wishing(told(row(1, "Updating")), in(later)), soon));
        all.put("a wish whose time came before the start", () -> wishing(told(row(1, "Updating")), in(soon.negated())));
        all.put("a check that fails", () -> told(row(1, "Updating", "!")));
        all.put("a check that fails of a snoozed row", () -> snoozed(told(row(1, "Updating", "!")), later));
        all.put(
                "a check that fails of a paused row",
                () -> told(row(1, "Updating", "!")).change(1, is -> is.withPaused(new Pause(null))));
        all.put("a sign-in", () -> told(then(row(1, "Updating"), new Problem.SignInNeeded("", ""))));
        all.put("a group of which a row is snoozed", () -> snoozed(wishing(told(row(1, "Succeeded")), GROUP), soon));
        all.put(
                "a group that goes on",
                () -> wishing(told(row(1, "Succeeded"), row(2, "Updating")), GROUP)
                        .change(2, is -> is.withExpected(_ -> List.of(GROUP))));
        return all;
    }

    private static Map<Duration, List<String>> heardEachSecond(Told told) {
        Map<Duration, List<String>> heard = new LinkedHashMap<>();
        for (int i = 0; i < SECONDS * 4; i++) {
            take(told.round(), heard);
            told.pass(Duration.ofMillis(250));
        }
        return heard;
    }

    private static void take(Told told, Map<Duration, List<String>> heard) {
        List<String> notices = told.heard();
        if (!notices.isEmpty()) {
            heard.put(told.uptime, notices);
        }
    }

    /// Rounds that come where something is due, or has just been told.
    private static Map<Duration, List<String>> heardWhenDue(String what, Told told) {
        Map<Duration, List<String>> heard = new LinkedHashMap<>();
        int rounds = 0;
        while (told.uptime.toSeconds() < SECONDS) {
            take(told.round().round(), heard);
            Duration next = told.next();
            told.pass(next == null ? Duration.ofHours(1) : next);
            assertTrue(++rounds < 20, what + " comes seldom");
        }
        return heard;
    }

    @Test
    void whatIsToldByTimeAloneIsToldAtItsMomentThoughNoRoundComesBefore() {
        situations().forEach((what, told) -> {
            Map<Duration, List<String>> often = heardEachSecond(told.get());
            Map<Duration, List<String>> seldom = heardWhenDue(what, told.get());

            assertEquals(List.copyOf(often.values()), List.copyOf(seldom.values()), what);
            List<Duration> late = List.copyOf(often.keySet());
            List<Duration> sharp = List.copyOf(seldom.keySet());
            for (int i = 0; i < late.size(); i++) {
                Duration sooner = late.get(i).minus(sharp.get(i));
                assertTrue(!sooner.isNegative() && sooner.toMillis() < 250, what + ": " + sooner);
            }
        });
    }

    @Test
    void whileANoticeIsUnderWayTheNextRoundIsDueNow() {
        Told told = told(row(1, "Updating", "Failed")).begin();

        assertEquals(Duration.ZERO, told.next());
        told.end().round();
        assertNull(told.next());
    }

    @Test
    void aSleepMovesWhatGoesByTheTimeAwakeAndNothingElse() {
        Told told =
                wishing(told(row(1, "Updating", "!")), in(Duration.ofHours(3))).round();
        assertEquals(Spells.UNCHECKED, told.next());

        told.pass(Duration.ofMinutes(10)).sleep(Duration.ofHours(2)).round();
        assertEquals(Spells.UNCHECKED, told.next());
        told.pass(Duration.ofMinutes(15)).round().round();
        Instant by = ((Expectation.Ended) told.row(1).attention().expected().getFirst()).by();
        assertEquals(Duration.between(told.now, by), told.next());
    }
}
