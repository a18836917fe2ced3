package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import opwatch.operation.Attention.Pause;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

/// What is said of a check is what happened.
class CheckTextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Check UNANSWERED = Check.unanswered(NOW, Duration.ofMillis(1));

    @Test
    void whereNothingWasSentNoAnswerIsMissed() {
        for (Problem unsent : new Problem[] {
            new Problem.SignInNeeded("", ""),
            new Problem.SignInDelayed("", ""),
            new Problem.SignInRefused("", ""),
            new Problem.NameNotResolved("host"),
            new Problem.Unreachable("host", Problem.ConnectionFailure.REFUSED),
            new Problem.Untrusted("host", Problem.TrustFailure.EXPIRED)
        }) {
            assertEquals("not asked: no request was sent to Azure", CheckText.http(UNANSWERED, unsent));
        }
    }

    @Test
    void whereARequestWasSentTheWaitIsTold() {
        assertEquals(
                "no complete response, after 1 ms",
                CheckText.http(UNANSWERED, new Problem.TimedOut(Duration.ofSeconds(30))));
        assertEquals(
                "no complete response, after 1 ms",
                CheckText.http(UNANSWERED, new Problem.Unreachable("host", Problem.ConnectionFailure.BROKEN)));
    }

    @Test
    void afterARestartNothingIsSaidOfACheckThatIsNotKept() {
        assertEquals("", CheckText.http(UNANSWERED, null));
    }

    @Test
    void aRequestOnItsWayIsNotDueNow() {
        assertEquals("checking…", CheckText.next(NOW.minusSeconds(20), true, NOW));
        assertEquals("now", CheckText.next(NOW, false, NOW));
        assertEquals("in 3 s", CheckText.next(NOW.plusSeconds(3), false, NOW));
        assertEquals("", CheckText.next(null, false, NOW));
    }

    @Test
    void aPausedRowSaysUntilWhen() {
        Instant end = NOW.plus(Duration.ofHours(1));
        String time = TimeFormat.until(end, NOW, ZoneOffset.UTC);

        assertEquals("paused until " + time, CheckText.paused(new Pause(end), NOW, ZoneOffset.UTC));
        assertEquals("paused", CheckText.paused(Pause.UNTIL_RESUMED, NOW, ZoneOffset.UTC));
    }
}
