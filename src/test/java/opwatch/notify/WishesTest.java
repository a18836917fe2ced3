package opwatch.notify;

import static opwatch.notify.NotedRows.ADDED;
import static opwatch.notify.NotedRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

class WishesTest {
    /// The second check of a row.
    private static final Instant BY = ADDED.plusSeconds(120);

    private static final Expectation ENDED = new Expectation.Ended(BY);
    private static final Expectation GROUP = new Expectation.AllEnded("TAG", "cmk");

    private static Told wishing(Expectation wish, int... numbers) {
        Told told = new Told();
        for (int number : numbers) {
            told.put(row(number, "Updating"));
            told.change(
                    number,
                    is -> is.withExpected(wishes -> {
                        wishes.add(wish);
                        return wishes;
                    }));
        }
        told.now = BY.minusSeconds(1);
        return told;
    }

    private static final String MISSED =
            "row 1 has not ended by 11:02:00\u202fAM | Last status: Updating, 11:02:00\u202fAM";

    @Test
    void whatHasNotEndedInTimeIsToldOnceWhenACheckHasSaidSo() {
        Told told = wishing(ENDED, 1).round().pass(Duration.ofSeconds(1)).round();

        assertEquals(List.of(), told.heard());
        assertEquals(List.of(MISSED), told.check(1, "Updating").round().round().heard());
        assertEquals(List.of(), told.row(1).attention().expected());
        assertEquals(List.of(), told.restart().pass(Duration.ofHours(1)).round().heard());
    }

    @Test
    void whatHasEndedInTimeIsForgotten() {
        Told told = wishing(ENDED, 1)
                .check(1, "Succeeded")
                .pass(Duration.ofHours(1))
                .round();

        assertEquals(List.of(), told.heard());
        assertEquals(List.of(), told.row(1).attention().expected());
    }

    @Test
    void aStartLongAfterwardsFirstAsksAzure() {
        Told ended = wishing(ENDED, 1).restart();
        ended.now = BY.plus(Duration.ofHours(3));
        ended.round();
        Told running = wishing(ENDED, 1).restart();
        running.now = BY.plus(Duration.ofHours(3));
        running.round();

        assertEquals(List.of(), ended.check(1, "Succeeded").round().heard());
        assertEquals(List.of(MISSED), running.check(1, "Updating").round().heard());
    }

    @Test
    void whereNoCheckSaysItTheNoticeClaimsNoMoreThanIsKnown() {
        String unsure =
                "row 1 is not known to have ended by 11:02:00\u202fAM | Last status: Updating, 11:01:00\u202fAM";
        Told failing =
                wishing(ENDED, 1).pass(Duration.ofSeconds(1)).check(1, "!").round();
        Told silent = wishing(ENDED, 1).round().pass(Duration.ofSeconds(300)).round();

        assertEquals(List.of(unsure), failing.heard());
        assertEquals(List.of(), silent.heard());
        assertEquals(List.of(unsure), silent.pass(Duration.ofSeconds(1)).round().heard());
    }

    @Test
    void aClockThatIsSetFiresNothingTwice() {
        Told told = wishing(ENDED, 1)
                .pass(Duration.ofSeconds(1))
                .check(1, "Updating")
                .round();
        told.now = BY.minus(Duration.ofDays(2));
        told.round()
                .pass(Duration.ofDays(4))
                .check(1, "Updating")
                .round()
                .restart()
                .round();

        assertEquals(List.of(MISSED), told.heard());
    }

    @Test
    void anHourThatComesTwiceFiresOnce() {
        Instant by = Instant.parse("2026-10-25T00:30:00Z");
        Told told = new Told(NotedRows.then(WatchEntry.of(NotedRows.ref(1), "row 1", by.minusSeconds(60)), "Updating"));
        told.change(1, is -> is.withExpected(wishes -> List.of(new Expectation.Ended(by))));
        told.now = by;
        for (int i = 0; i < 180; i++) {
            told.round().pass(Duration.ofMinutes(1));
        }

        assertEquals(
                List.of("row 1 has not ended by 2:30:00\u202fAM | Last status: Updating, 2:30:00\u202fAM"),
                told.heard());
    }

    @Test
    void aSnoozedRowWaitsAndASilencedOneDoesNot() {
        Told snoozed = wishing(ENDED, 1);
        snoozed.change(
                1,
                is -> is.withSnoozed(new Snooze(
                        BY.plusSeconds(60), StateThen.of(snoozed.row(1).observation(), snoozed.now))));
        snoozed.check(1, "Updating").pass(Duration.ofSeconds(1)).round();
        Told silenced = wishing(ENDED, 1).change(1, is -> is.withTold(is.told().with(Choice.NEVER)));
        silenced.check(1, "Updating").pass(Duration.ofSeconds(1)).round();

        assertEquals(List.of(), snoozed.heard());
        assertEquals(
                List.of(MISSED), snoozed.pass(Duration.ofSeconds(60)).round().heard());
        assertEquals(List.of(MISSED), silenced.heard());
    }

    @Test
    void whereThePersonWantsNoneTheWishIsOverWithoutANotice() {
        Told told = wishing(ENDED, 1);
        told.kinds = new NoticeKinds(Set.of(NewsKind.FAILED), true);
        told.check(1, "Updating").pass(Duration.ofSeconds(1)).round();

        assertEquals(List.of(), told.heard());
        assertEquals(List.of(), told.row(1).attention().expected());
    }

    @Test
    void aGroupIsToldWhenItsLastRowHasEnded() {
        Told told = wishing(GROUP, 1, 2, 3).put(row(4, "Updating"));
        told.kinds = new NoticeKinds(Set.of(NewsKind.EXPECTATION), true);
        told.check(1, "Failed").check(2, "Succeeded").round();

        assertEquals(List.of(), told.heard());
        assertEquals(
                List.of("cmk: all 3 operations have ended | 1 failed, 2 succeeded"),
                told.check(3, "Succeeded").round().round().restart().round().heard());
    }

    @Test
    void aGroupOfWhichThePersonWantsToHearNothingForNowWaits() {
        Told told = wishing(GROUP, 1, 2).check(1, "Succeeded").check(2, "Succeeded");
        for (int row : List.of(1, 2)) {
            StateThen then = StateThen.of(told.row(row).observation(), told.now);
            told.change(row, is -> is.withSnoozed(new Snooze(told.now.plusSeconds(60), then)));
        }

        assertEquals(List.of(), told.round().heard());
        assertEquals(
                List.of("cmk: all 2 operations have ended | 2 succeeded"),
                told.pass(Duration.ofSeconds(60)).round().round().heard());
    }

    @Test
    void rowsThatWereChosenOneByOneAreCounted() {
        Told told = wishing(new Expectation.AllEnded("ROWS", "a7"), 1, 2);
        told.check(1, "Succeeded").check(2, "Succeeded").round();

        assertEquals(List.of("All 2 operations that you asked about have ended | 2 succeeded"), told.heard());
    }

    @Test
    void aWishOfAGroupLivesAsLongAsOneOfItsRows() {
        Told told = wishing(GROUP, 1, 2).check(1, "Succeeded").round();
        told.rows.remove(NotedRows.ref(2));

        assertEquals(
                List.of("cmk: the operation has ended | 1 succeeded"),
                told.round().round().heard());
    }
}
