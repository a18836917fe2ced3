package opwatch.notify;

import static opwatch.notify.NotedRows.ADDED;
import static opwatch.notify.NotedRows.ref;
import static opwatch.notify.NotedRows.row;
import static opwatch.notify.NotedRows.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Choice;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.Test;

/// When the end of an operation is told.
class EndNewsTest {
    private static final String FAILED_1 = "row 1: Updating → Failed | InvalidFilter: column 'Foo' not found";
    private static final NoticeKinds ALL = new NoticeKinds(EnumSet.allOf(NewsKind.class), true);

    @Test
    void aFailureIsToldOnceWithLabelChangeAndReason() {
        Told told =
                new Told(row(1, "Updating")).round().check(1, "Failed").round().round();

        assertEquals(List.of(FAILED_1), told.heard());
    }

    @Test
    void twelveRowsThatEndInOneRoundAreOneNotice() {
        Told told = new Told();
        told.kinds = ALL;
        for (int i = 1; i <= 12; i++) {
            told.put(row(i, "Updating", i <= 3 ? "Failed" : "Succeeded"));
        }

        assertEquals(
                List.of("3 failed, 9 succeeded | row 1, row 2, row 3 and 9 more"),
                told.round().round().heard());
    }

    @Test
    void aRestartBetweenAnswerAndNoticeTellsItOnce() {
        Told told = new Told(row(1, "Updating")).check(1, "Failed").restart();

        assertEquals(List.of(FAILED_1), told.round().round().heard());
        assertEquals(List.of(), told.restart().round().heard());
    }

    @Test
    void aDesktopThatFailsUnexpectedlyLeavesTheWindowToSayItAndHearsTheNextEnd() {
        Told told = new Told(row(1, "Updating"), row(2, "Updating")).check(1, "Failed");
        told.bug = new LinkageError("no such library");

        assertEquals(List.of(), told.round().round().heard());
        assertEquals(1, told.lines.size());
        told.check(2, "Canceled").kinds = ALL;
        assertEquals(
                List.of("1 failed, 1 canceled | row 1, row 2"),
                told.round().round().heard());
    }

    @Test
    void aRestartBetweenNoticeAndMarkTellsItAgain() {
        Told told = new Told(row(1, "Updating", "Failed"));
        told.begin();

        assertEquals(List.of(FAILED_1), told.heard());
        assertEquals(List.of(FAILED_1), told.restart().round().heard());
        assertEquals(List.of(), told.restart().round().heard());
    }

    @Test
    void aStartWithFortyEndedRowsTellsNothing() {
        Told told = new Told();
        told.kinds = ALL;
        for (int i = 1; i <= 40; i++) {
            told.put(settled(row(i, "Updating", i % 2 == 0 ? "Failed" : "Succeeded")));
        }

        assertEquals(List.of(), told.round().heard());
    }

    @Test
    void whatEndedWhileOpWatchWasClosedIsOneNoticeAtTheStart() {
        Told told = new Told(settled(row(1, "Updating")), settled(row(2, "Updating")))
                .restart()
                .check(1, "Failed")
                .check(2, "Failed");

        assertEquals(List.of("2 failed | row 1, row 2"), told.round().heard());
    }

    @Test
    void anOperationThatEndedBeforeItWasAddedIsOldNews() {
        Told told = new Told();
        told.kinds = ALL;
        told.put(row(1, "Failed"), endingAt(2, ADDED.minusSeconds(1)), endingAt(3, ADDED.plusSeconds(1)));

        assertEquals(List.of("row 3: Failed | "), told.round().heard());
        assertEquals(List.of(), told.restart().round().heard());
    }

    @Test
    void anEndThatIsFirstSeenLongAfterItWasAddedIsNews() {
        WatchEntry late = WatchEntry.of(ref(1), "row 1", ADDED.minus(Duration.ofHours(2)));

        assertEquals(
                List.of("row 1: Failed | InvalidFilter: column 'Foo' not found"),
                new Told(NotedRows.seen(late, "Failed", ADDED)).round().heard());
    }

    @Test
    void whatTheFocusedWindowShowsIsNotTold() {
        Told told = new Told(row(1, "Updating", "Failed"), row(2, "Updating", "Failed"));
        told.sight = new Sight(true, Set.of(ref(1)));

        assertEquals(
                List.of("row 2: Updating → Failed | InvalidFilter: column 'Foo' not found"),
                told.round().heard());
        told.sight = Sight.NONE;
        assertEquals(List.of(), told.restart().round().heard());
    }

    @Test
    void rowsInSightOfAWindowWithoutFocusAreTold() {
        Told told = new Told(row(1, "Updating", "Failed"));
        told.sight = new Sight(false, Set.of(ref(1)));

        assertEquals(List.of(FAILED_1), told.round().heard());
    }

    @Test
    void onlyChosenKindsAreToldUnlessTheRowSaysOtherwise() {
        Told told = new Told(row(1, "Updating"), row(2, "Updating"), row(3, "Updating"), row(4, "Updating"));
        told.change(1, is -> is.withTold(is.told().with(Choice.NEVER)));
        told.change(3, is -> is.withTold(is.told().with(Choice.ALWAYS)));
        told.check(1, "Failed").check(2, "Succeeded").check(3, "Succeeded").check(4, "Canceled");

        assertEquals(
                List.of("row 3: Updating → Succeeded | "), told.round().round().heard());
        told.kinds = ALL;
        told.change(1, is -> is.withTold(is.told().with(Choice.DEFAULT)));
        assertEquals(List.of(), told.round().heard());
    }

    @Test
    void aSnoozedRowIsToldWhenTheSnoozeEndsAlsoAfterARestart() {
        Told told = new Told(row(1, "Updating"));
        Instant until = told.now.plusSeconds(600);
        told.change(
                1,
                is -> is.withSnoozed(new Snooze(until, StateThen.of(told.row(1).observation(), told.now))));
        told.check(1, "Failed");

        assertEquals(List.of(), told.round().restart().round().heard());
        assertEquals(
                List.of(FAILED_1),
                told.pass(Duration.ofMinutes(10)).round().round().heard());
    }

    @Test
    void aSnoozeUntilTheNextChangeEndsWithIt() {
        Told told = new Told(row(1, "Updating"));
        told.change(
                1,
                is -> is.withSnoozed(new Snooze(null, StateThen.of(told.row(1).observation(), told.now))));

        assertEquals(List.of(FAILED_1), told.round().check(1, "Failed").round().heard());
    }

    @Test
    void whatThePersonKnowsIsNotTold() {
        Told told = new Told(row(1, "Updating", "Failed"));
        told.change(
                1,
                is -> is.withAcknowledged(
                        new Acknowledgement("me", "", StateThen.of(told.row(1).observation(), told.now))));

        assertEquals(List.of(), told.round().heard());
    }

    @Test
    void aClockThatIsSetNeitherHidesNorRepeatsAnEnd() {
        Told told = new Told(row(1, "Updating", "Failed"));
        told.round();
        told.now = told.now.minus(Duration.ofDays(400));
        told.round().restart().round();
        WatchEntry back = WatchEntry.of(ref(2), "row 2", ADDED.minus(Duration.ofDays(400)));
        told.put(NotedRows.then(NotedRows.then(back, "Updating"), "Failed"));

        assertEquals(
                List.of(FAILED_1, "row 2: Updating → Failed | InvalidFilter: column 'Foo' not found"),
                told.round().round().heard());
    }

    @Test
    void whatComesWhileANoticeIsUnderWayIsToldAfterIt() {
        Told told = new Told(row(1, "Updating", "Failed"), row(2, "Updating"), row(3, "Updating"));
        told.begin().check(2, "Failed").check(3, "Failed").begin().begin();

        assertEquals(List.of(FAILED_1), told.heard());
        assertEquals(
                List.of("3 failed | row 2, row 3, row 1"),
                told.end().round().round().heard());
        assertEquals(List.of(line(FAILED_1), "2 failed — row 2, row 3"), told.lines);
    }

    @Test
    void aNoticeTellsAllThatHappenedSinceThePersonLooked() {
        Told told = new Told(row(1, "Updating", "Failed"), row(2, "Updating"), row(3, "Updating"));
        told.kinds = ALL;
        told.round().check(2, "Succeeded").round();

        assertEquals(List.of(FAILED_1, "1 failed, 1 succeeded | row 1, row 2"), told.heard());
        told.look().look().check(3, "Succeeded").round();
        assertEquals(List.of("taken back", "row 3: Updating → Succeeded | "), told.heard());
    }

    @Test
    void aChangeThatDoesNotEndTheOperationIsNoNews() {
        Told told = new Told(row(1, "Creating", "Updating", "Resolving"));
        told.kinds = ALL;

        assertEquals(List.of(), told.round().heard());
    }

    private static String line(String notice) {
        return notice.replace(" | ", " — ");
    }

    private static WatchEntry endingAt(int number, Instant end) {
        WatchEntry row = row(number, "Failed");
        OperationStatus status =
                new OperationStatus("Failed", null, new Timestamp(end.toString(), end), null, null, List.of());
        var seen = row.observation();
        return NotedRows.with(
                row, new Observation(status, seen.seen(), seen.problem(), seen.lastCheck(), seen.history(), 0));
    }
}
