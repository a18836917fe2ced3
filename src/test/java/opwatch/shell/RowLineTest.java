package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.report.Views;
import org.junit.jupiter.api.Test;

/// The line that a command writes of an operation that could not be checked.
class RowLineTest {
    private static String line(Problem problem) {
        Check check = Check.unanswered(Views.NOW, Duration.ofMillis(80));
        Observation seen = Observation.NOTHING.after(new Outcome.Unseen(problem, check), Views.NOW);
        return new RowLine(Views.FREE, Views.NOW).of(new WatchEntry(Views.ref(1), "purge-prod", Views.NOW, seen));
    }

    @Test
    void aNeededSignInNamesTheCommandForIt() {
        assertEquals(
                "purge-prod (713192d7-0000-0000-0000-000000000001): could not be checked: sign-in needed. There is no"
                        + " sign-in for this cloud, it has expired, or Azure does not accept it, so OpWatch could not get the"
                        + " status. This says nothing about the operation itself; its current status is unknown. Run “opwatch"
                        + " signin”, or give a token of this cloud with --token-stdin.",
                line(new Problem.SignInNeeded("", "")));
    }

    /// There is no window to press anything in.
    @Test
    void noStepSpeaksOfRowsAndButtons() {
        Stream.of(
                        new Problem.TimedOut(Duration.ofSeconds(30)),
                        new Problem.Throttled("TooManyRequests"),
                        new Problem.Rejected(400, "BadRequest", "no"),
                        new Problem.NoLongerKept("Gone"),
                        new Problem.Bug("java.lang.NullPointerException"))
                .map(RowLineTest::line)
                .forEach(line ->
                        assertFalse(line.matches("(?i).*\\b(select|press|refresh|this row|details)\\b.*"), line));
    }
}
