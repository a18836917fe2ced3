package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import opwatch.operation.Attention.Pause;
import opwatch.polling.Activity;
import opwatch.polling.Activity.Paused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The status line is true of every row that it counts.
class StatusTextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:00Z");

    @Test
    void rowsThatWaitForSignInAreNotWatched() {
        assertEquals("Watching 1 of 3; one waits for sign-in. Next check in 3 s.", line(3, 2, 1, 0, 0, 3));
        assertEquals("Sign in to check 2 operations.", line(3, 2, 2, 0, 0, null));
    }

    @Test
    void whereOneSubscriptionWaitsTheLineDoesNotSpeakOfAll() {
        assertEquals("Watching 3 of 3; Azure makes one wait. Next check in 3 s.", line(3, 3, 0, 0, 1, 3));
        assertEquals("Azure is limiting requests. Next check in 3 s.", line(3, 2, 0, 0, 2, 3));
        assertEquals("Watching 3 of 3; no connection for 2. Next check in 3 s.", line(3, 3, 0, 2, 0, 3));
        assertEquals("Offline: Azure cannot be reached. Next check in 3 s.", line(3, 2, 0, 2, 0, 3));
    }

    @Test
    void aSignInThatAzureRefusesForSomeIsNotRefusedForAll() {
        assertEquals(
                "Watching 3 of 3; Azure refuses the sign-in for one. Next check in 3 s.",
                StatusSamples.of(new Activity.Rows(3, 3, 0, 0, 1, 0), 0, 3));
        assertEquals(
                "Azure refuses the sign-in. Next check in 3 s.",
                StatusSamples.of(new Activity.Rows(3, 2, 0, 0, 2, 0), 0, 3));
    }

    @Test
    void aRequestOnItsWayIsNotCalledTheNextCheck() {
        assertEquals(
                "Watching 2 of 3. Checking one operation.",
                StatusSamples.of(new Activity.Rows(3, 2, 0, 0, 0, 0), 1, -20));
        assertEquals(
                "Offline: Azure cannot be reached. Checking one operation.",
                StatusSamples.of(new Activity.Rows(3, 2, 0, 2, 0, 0), 1, null));
    }

    @Test
    void onlyRowsThatARefreshChecksAreSaidToWaitForIt() {
        assertEquals(
                "One operation is not checked automatically. Press Refresh to check now.", line(3, 2, 1, 0, 0, null));
    }

    @Test
    void aPauseOfAllIsSaidFirstWithItsEnd() {
        Pause until = new Pause(NOW.plus(Duration.ofHours(1)));
        assertEquals(
                "Automatic checks are paused. Press Ctrl+P to resume.",
                paused(new Paused(Pause.UNTIL_RESUMED, 0, null), 2, 0));
        assertEquals(
                "Automatic checks are paused until 6:06 AM. Press Ctrl+P to resume now.",
                paused(new Paused(until, 1, null), 2, 1));
        assertEquals(
                "All 3 operations have ended. Automatic checks are paused until 6:06 AM. Press Ctrl+P to resume now.",
                paused(new Paused(until, 0, null), 0, 0));
        assertEquals(
                "Automatic checks are paused until tomorrow 5:06 AM. Press Ctrl+P to resume now.",
                paused(new Paused(new Pause(NOW.plus(Duration.ofDays(1))), 0, null), 2, 0));
    }

    @Test
    void rowsThatArePausedOneByOneAreNotWatched() {
        Instant next = NOW.plus(Duration.ofHours(1));
        assertEquals(
                "Watching 1 of 3; one waits for sign-in; one is paused. Next check in 3 s.",
                paused(new Paused(null, 1, next), 3, 1));
        assertEquals(
                "One operation is paused until 6:06 AM; one waits for sign-in. Press Ctrl+Shift+P to resume now.",
                paused(new Paused(null, 1, next), 2, 1));
        assertEquals(
                "3 operations are paused, the first until 6:06 AM. Press Ctrl+Shift+P to resume now.",
                paused(new Paused(null, 3, next), 3, 0));
        assertEquals("3 operations are paused. Press Ctrl+Shift+P to resume.", paused(new Paused(null, 3, null), 3, 0));
    }

    private static String paused(Paused paused, int open, int signIn) {
        Activity.Rows rows = new Activity.Rows(3, open, signIn, 0, 0, 0);
        Activity activity = new Activity(rows, Set.of(), paused, NOW.plusSeconds(3));
        // American times have a narrow space.
        return StatusText.of(activity, NOW, ZoneOffset.UTC).replace('\u202f', ' ');
    }

    private static String line(int all, int open, int signIn, int offline, int throttled, @Nullable Integer next) {
        return StatusSamples.of(new Activity.Rows(all, open, signIn, offline, 0, throttled), 0, next);
    }
}
