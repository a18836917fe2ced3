package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private Observation observation = Observation.NOTHING;

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private void says(String word, int second) {
        Check check = new Check(at(second), Duration.ofMillis(85), Replies.of(200, "{}"));
        observation = observation.after(new Outcome.Seen(OperationStatus.ofWord(word), check), START);
    }

    private void fails(int second) {
        observation = observation.after(
                new Outcome.Unseen(
                        new Problem.TimedOut(Duration.ofSeconds(30)), Check.unanswered(at(second), Duration.ZERO)),
                START);
    }

    private Attention acknowledged(int second) {
        return Attention.NONE.withAcknowledged(
                new Acknowledgement("ada@contoso.example", "known", StateThen.of(observation, at(second))));
    }

    @Test
    void eachChangeIsNewsUntilItIsToldAlsoWhenTheClockWasSetBack() {
        says("Updating", 100);
        Attention told = Attention.NONE.withTold(Attention.Told.NOTHING.of(Attention.change(observation)));
        assertTrue(told.isTold(observation));
        assertFalse(told.isRead(observation));

        says("Failed", 20);

        assertFalse(told.isTold(observation));
    }

    @Test
    void aCorrectedLocationIsNoNews() {
        says("Updating", 100);
        Attention settled = Attention.settled(observation);

        observation = observation.corrected("west", "westus", at(200));

        assertTrue(settled.isTold(observation) && settled.isRead(observation));
    }

    @Test
    void anAcknowledgementEndsWithTheNextWord() {
        says("Updating", 100);
        Attention attention = acknowledged(110);
        says("Updating", 120);
        fails(130);
        assertTrue(attention.isAcknowledged(observation));

        says("Failed", 140);

        assertFalse(attention.isAcknowledged(observation));
    }

    @Test
    void anAcknowledgedTroubleIsOverWithTheFirstCheckThatWorksAndLivesThroughAStart() {
        says("Updating", 100);
        fails(110);
        Attention attention = acknowledged(115);
        fails(120);
        assertTrue(attention.isAcknowledged(observation));
        observation = new Observation(
                observation.status(), observation.seen(), null, observation.lastCheck(), observation.history(), 0);
        assertTrue(attention.isAcknowledged(observation));

        says("Updating", 130);

        assertFalse(attention.isAcknowledged(observation));
    }

    @Test
    void aSnoozeEndsAtItsMomentOrWithTheChange() {
        says("Updating", 100);
        StateThen then = StateThen.of(observation, at(100));
        Attention untilTime = Attention.NONE.withSnoozed(new Snooze(at(200), then));
        Attention untilChange = Attention.NONE.withSnoozed(new Snooze(null, then));
        assertTrue(untilTime.isSnoozed(observation, at(199)));
        assertTrue(untilChange.isSnoozed(observation, at(100_000)));

        says("Failed", 150);

        assertTrue(untilTime.isSnoozed(observation, at(199)));
        assertFalse(untilTime.isSnoozed(observation, at(200)));
        assertFalse(untilChange.isSnoozed(observation, at(150)));
    }

    @Test
    void aPauseEndsAtItsMomentOrByHand() {
        assertTrue(Attention.NONE.withPaused(new Pause(null)).isPaused(at(100_000)));
        assertTrue(Attention.NONE.withPaused(new Pause(at(10))).isPaused(at(9)));
        assertFalse(Attention.NONE.withPaused(new Pause(at(10))).isPaused(at(10)));
        assertFalse(Attention.NONE.isPaused(START));
    }

    @Test
    void theLongerOfTwoPausesIsTheOneWithoutAnEnd() {
        Pause brief = new Pause(at(10));
        Pause longer = new Pause(at(20));
        assertEquals(longer, Pause.longer(brief, longer));
        assertEquals(longer, Pause.longer(longer, brief));
        assertEquals(Pause.UNTIL_RESUMED, Pause.longer(Pause.UNTIL_RESUMED, longer));
        assertEquals(Pause.UNTIL_RESUMED, Pause.longer(longer, Pause.UNTIL_RESUMED));
        assertEquals(brief, Pause.longer(null, brief));
        assertEquals(brief, Pause.longer(brief, null));
        assertNull(Pause.longer(null, null));
    }

    @Test
    void settingsKnowAPauseByItsName() {
        assertEquals(new Pause(at(10)), Pause.named(new Pause(at(10)).name()));
        assertEquals(Pause.UNTIL_RESUMED, Pause.named(Pause.UNTIL_RESUMED.name()));
        assertNull(Pause.named(null));
        assertNull(Pause.named("for ever"));
    }

    @Test
    void wishesBeyondTheMostAreDropped() {
        List<Expectation> many = IntStream.range(0, 50)
                .<Expectation>mapToObj(i -> new Expectation.Ended(at(i)))
                .toList();

        assertEquals(
                many.subList(0, Attention.MOST_EXPECTED),
                Attention.NONE.withExpected(_ -> many).expected());
    }

    @Test
    void aRowIsUnreadFromItsFirstChangeOnAndNotWhenItIsFirstFoundRunning() {
        assertFalse(Attention.NONE.isUnread(observation));
        says("Updating", 100);
        assertFalse(Attention.NONE.isUnread(observation));
        fails(110);
        assertFalse(Attention.NONE.isUnread(observation));

        says("Deleting", 120);
        assertTrue(Attention.NONE.isUnread(observation));
        Attention read = Attention.NONE.withRead(Attention.change(observation));
        assertFalse(read.isUnread(observation));
        observation = observation.corrected("west", "westus", at(130));
        assertFalse(read.isUnread(observation));

        says("Failed", 140);
        assertTrue(read.isUnread(observation));
    }

    @Test
    void anEndThatTheFirstCheckFindsIsUnread() {
        says("Succeeded", 100);

        assertTrue(Attention.NONE.isUnread(observation));
        assertFalse(Attention.settled(observation).isUnread(observation));
    }

    @Test
    void aTroubleThatComesBackIsAnotherOne() {
        says("Updating", 100);
        fails(110);
        Attention attention = acknowledged(115);
        says("Updating", 120);
        fails(130);

        assertFalse(attention.isAcknowledged(observation));
    }
}
