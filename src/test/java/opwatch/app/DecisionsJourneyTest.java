package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.ui.rows.RowMark;
import org.junit.jupiter.api.Test;

/// A person acknowledges, snoozes and asks to be told, by keyboard alone. It is 06:06:07 in Berlin.
class DecisionsJourneyTest extends AttentionJourney {
    private static final String WHO = System.getProperty("user.name");

    private void acknowledge(String reason) {
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        untilFocused("#acknowledge-reason");
        write(reason);
        desk.press(KeyCode.ENTER);
    }

    @Test
    void aFailedRowIsAcknowledgedWithAReasonUndoneAndKeptOverARestart() throws IOException {
        openWith(12);
        says("Failed", 2);
        select(2);
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        untilFocused("#acknowledge-reason");
        assertEquals("Acknowledge row 02", said("#acknowledge-title"));
        write("known, ticket 42");
        desk.press(KeyCode.ENTER);

        told("One operation acknowledged.");
        Acknowledgement known =
                new Acknowledgement(WHO, "known, ticket 42", new StateThen(Desk.START, "Failed", false));
        assertEquals(known, attention(2).acknowledged());
        assertEquals(List.of(), unread());
        assertEquals("Failed · acknowledged", state(2));
        assertTrue(Desk.onFx(() -> desk.table().isFocused()));
        assertTrue(desk.shown().contains(name(2)));

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        told("One operation is marked as before.");
        assertNull(attention(2).acknowledged());
        acknowledge("again");
        desk.close();
        open(0);
        Desk.until("the rows are there", () -> desk.window().list().rows().size() == 12);
        assertEquals(
                "again", Objects.requireNonNull(attention(2).acknowledged()).reason());
    }

    @Test
    void anAcknowledgementEndsWithTheNextChangeAndATroubleThatComesBackIsNotKnown() throws IOException {
        openWith(12);
        fails(2);
        says("Deleting", 3);
        select(2, 3);
        acknowledge("");
        told("2 operations acknowledged.");
        assertEquals("Could not check · acknowledged", state(2));

        desk.clock.turn(Duration.ofSeconds(10));
        says("Updating", 2);
        fails(2);
        says("Failed", 3);
        settle();

        Desk.until(
                "both are over",
                () -> attention(2).acknowledged() == null && attention(3).acknowledged() == null);
        assertEquals("Could not check · Updating", state(2));
        assertEquals(List.of(name(3)), unread());
    }

    @Test
    void whatChangesWhileTheFormIsOpenIsLeftAsItIs() throws IOException {
        openWith(12);
        fails(2, 3);
        select(2, 3);
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        untilFocused("#acknowledge-reason");
        says("Failed", 3);
        desk.press(KeyCode.ENTER);

        told("One operation acknowledged. One has changed meanwhile and is left as it is.");
        assertNotNull(attention(2).acknowledged());
        assertNull(attention(3).acknowledged());
    }

    @Test
    void itIsAcknowledgedWhenThePersonSaysSoAndNotWhenTheFormOpened() throws IOException {
        openWith(3);
        says("Failed", 2);
        select(2);
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        untilFocused("#acknowledge-reason");
        desk.clock.turn(Duration.ofMinutes(5));
        desk.press(KeyCode.ENTER);

        told("One operation acknowledged.");
        assertEquals(
                new StateThen(Desk.START.plus(Duration.ofMinutes(5)), "Failed", false),
                Objects.requireNonNull(attention(2).acknowledged()).of());
    }

    @Test
    void theSameKeyTakesItBackAndWhatCannotBeAcknowledgedIsSaid() throws IOException {
        openWith(12);
        says("Failed", 2);
        says("Succeeded", 4);
        select(2);
        acknowledge("");
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        told("One operation is no longer acknowledged.");
        assertNull(attention(2).acknowledged());

        select(4);
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        told("Nothing to acknowledge: these operations have succeeded or were not checked yet.");
        assertFalse(isShown("#acknowledge-pane"));
    }

    @Test
    void aLongReasonIsNotCutInSilenceAndAnOddOneIsCleaned() throws IOException {
        openWith(3);
        select(0);
        desk.press(KeyCode.SHORTCUT, KeyCode.K);
        untilFocused("#acknowledge-reason");
        Desk.onFx(() -> {
            desk.robot().lookup("#acknowledge-reason").queryTextInputControl().setText("x".repeat(401));
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertEquals("The reason has 401 characters. At most 400 are kept: shorten it.", said("#acknowledge-problem"));
        Desk.onFx(() -> {
            desk.robot().lookup("#acknowledge-reason").queryTextInputControl().setText("  a\u202Eb\u0007 ");
            return null;
        });
        desk.press(KeyCode.ENTER);

        assertEquals("ab", Objects.requireNonNull(attention(0).acknowledged()).reason());
    }

    @Test
    void aThousandRowsAreAcknowledgedInOneStep() throws IOException {
        openWith(1000);
        says("Failed", IntStream.range(0, 1000).toArray());
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        acknowledge("all of them");
        told("1,000 operations acknowledged.");
        assertEquals(0, loud());
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("all are as before", () -> loud() == 1000);
    }

    private long loud() {
        return Desk.onFx(() -> desk.window().list().rows().stream()
                .filter(row -> !RowMark.isQuiet(row))
                .count());
    }

    @Test
    void aSnoozeUntilAMomentEndsThenAndOneUntilAChangeWithIt() throws IOException {
        openWith(12);
        select(2);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        untilFocused("#snooze-hour");
        assertTrue(said("#snooze-hour").matches("For 1 hour, until 7:07.AM"), said("#snooze-hour"));
        assertTrue(said("#snooze-tomorrow").matches("Until tomorrow 8:00.AM"), said("#snooze-tomorrow"));
        desk.clock.turn(Duration.ofMinutes(2));
        desk.press(KeyCode.ENTER);
        told("One operation snoozed.");
        Instant inAnHour = Instant.parse("2026-03-04T06:07:00Z");
        assertEquals(
                new Snooze(inAnHour, new StateThen(Desk.START, "Updating", false)),
                attention(2).snoozed());
        assertEquals("Running · snoozed", state(2));
        assertEquals("Running · Updating · snoozed", said("#details-word"));

        select(3);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        untilFocused("#snooze-hour");
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        untilFocused("#snooze-change");
        desk.press(KeyCode.ENTER);
        told("One operation snoozed.");
        assertEquals(
                new Snooze(null, new StateThen(desk.clock.instant(), "Updating", false)),
                attention(3).snoozed());

        says("Failed", 2, 3);
        settle();
        Desk.until("the change ended it", () -> attention(3).snoozed() == null);
        assertEquals(List.of(name(3)), unread());
        desk.clock.turn(Duration.ofMinutes(61));
        settle();
        Desk.until("the hour ended it", () -> attention(2).snoozed() == null);
        assertEquals("Failed", state(2));
    }

    @Test
    void aTimeIsTypedAndItsDayZoneAndUtcAreSaid() throws IOException {
        openWith(12);
        select(2, 3);
        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        untilFocused("#snooze-hour");
        tabTo("#snooze-until");
        write("soon");
        desk.press(KeyCode.ENTER);
        assertTrue(isShown("#snooze-pane"));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        write("5:00");
        assertTrue(
                said("#snooze-until-meaning")
                        .matches("Mar 5, 2026, 5:00:00.AM UTC\\+1 \\(2026-03-05 04:00:00.000 UTC\\)"),
                said("#snooze-until-meaning"));
        desk.press(KeyCode.ENTER);
        told("2 operations snoozed.");
        assertEquals(
                Instant.parse("2026-03-05T04:00:00Z"),
                Objects.requireNonNull(attention(3).snoozed()).until());

        desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        told("2 operations are no longer snoozed.");
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until(
                "it is undone",
                () -> attention(2).snoozed() != null && attention(3).snoozed() != null);
    }

    @Test
    void escapeDecidesNothing() throws IOException {
        openWith(3);
        select(1);
        for (KeyCode[] keys :
                new KeyCode[][] {{KeyCode.SHORTCUT, KeyCode.K}, {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K}}) {
            desk.press(keys);
            desk.press(KeyCode.ESCAPE);
            Desk.until("the table has the focus again", () -> desk.table().isFocused());
        }
        assertEquals(Attention.NONE, attention(1));
    }

    @Test
    void aPauseThatIsOverDoesNotComeBackWithAClockThatIsSetBack() throws IOException {
        openWith(2);
        Attention.Pause pause = new Attention.Pause(desk.clock.instant().plusSeconds(60));
        Desk.onFx(() -> desk.window().list().attend(List.of(row(0)), one -> one.withPaused(pause)));

        pass(1);
        assertEquals(pause, attention(0).paused());
        desk.clock.turn(Duration.ofMinutes(2));
        settle();
        Desk.until("the pause is over", () -> attention(0).paused() == null);
    }
}
