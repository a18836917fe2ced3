package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Purges;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.PlaceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the overview says of a purge.
@ExtendWith(OnFxThread.class)
class PurgeDetailsTest {
    private static final String PROGRESS = "Azure gives no progress of a purge, only that it is pending or completed."
            + " A purge can take up to 30 days.";
    private static final Check CHECK = Check.unanswered(Sample.NOW, Duration.ofMillis(80));

    private static Observation seen(String word) {
        return Observation.NOTHING.after(
                new Outcome.Seen(OperationStatus.ofWord(word).of(Purges.REF), CHECK), Sample.NOW);
    }

    private static WatchEntry entry(Observation observation) {
        return new WatchEntry(Purges.REF, "gdpr", Sample.NOW, observation);
    }

    private static List<String> lines(Observation observation, boolean check) {
        Facts facts = new Facts(
                entry(observation),
                new Facts.Plan(null, false, null, null, null),
                Sample.NOW,
                Sample.ZONE,
                new PlaceNames());
        return (check ? facts.check() : facts.operation())
                .stream().map(fact -> fact.name() + " = " + fact.value()).toList();
    }

    @Test
    void bothSentencesStandThereWhileItRunsAndBeforeItWasSeen() {
        for (Observation open : List.of(Observation.NOTHING, seen("pending"))) {
            assertTrue(lines(open, false).contains("Progress = " + PROGRESS));
            String cadence =
                    "Between checks = OpWatch checks a purge at most once in 10 minutes, also when you press F5.";
            assertTrue(lines(open, true).contains(cadence), lines(open, true).toString());
        }
    }

    @Test
    void itsPlaceIsItsWorkspace() {
        List<String> lines = lines(seen("pending"), false);

        assertTrue(lines.containsAll(List.of("Resource group = rg-Logs", "Workspace = ws-prod")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("Location")), lines.toString());
    }

    @Test
    void onceItIsCompletedItHasSucceededAndNothingIsSaidOfDays() {
        String lines = lines(seen("completed"), false) + " " + lines(seen("completed"), true);

        assertTrue(lines.contains("State = Succeeded · completed"), lines);
        assertFalse(lines.contains("30 days") || lines.contains("Between checks"), lines);
    }

    /// After 30 days Azure may not know it any more.
    @Test
    void a404LeavesTheStateAndSaysNothingOfThePurge() {
        Observation gone = seen("pending")
                .after(new Outcome.Unseen(new Problem.PurgeNotFound("NotFound", "gone"), CHECK), Sample.NOW);
        Facts facts = new Facts(
                entry(gone), new Facts.Plan(null, false, null, null, null), Sample.NOW, Sample.ZONE, new PlaceNames());

        assertFalse(gone.isTerminal());
        assertEquals("pending", gone.status() == null ? "" : gone.status().word());
        assertEquals(
                "Azure finds no such purge in this workspace now (HTTP 404: “NotFound: gone”). Azure may no longer keep"
                        + " its status, or not show it yet, or the subscription, resource group, workspace or ID is wrong."
                        + " This says nothing about the operation itself; its current status is unknown.",
                facts.meaning());
    }
}
