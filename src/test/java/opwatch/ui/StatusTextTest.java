package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import opwatch.polling.Activity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The status line is true of every row that it counts.
class StatusTextTest {
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

    private static String line(int all, int open, int signIn, int offline, int throttled, @Nullable Integer next) {
        return StatusSamples.of(new Activity.Rows(all, open, signIn, offline, 0, throttled), 0, next);
    }
}
