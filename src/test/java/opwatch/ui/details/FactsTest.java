package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Region;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.Subscription;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.PlaceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class FactsTest {
    private static final PlaceNames NAMES = new PlaceNames();
    private static final Facts.Plan UNPLANNED = new Facts.Plan(null, false, null, null, null);

    private static Facts facts(Observation observation) {
        return new Facts(Sample.entry(observation), UNPLANNED, Sample.NOW, Sample.ZONE, NAMES);
    }

    private static List<String> lines(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "  ".repeat(fact.depth()) + fact.name() + " = "
                        + fact.value().replace('\u202F', ' '))
                .toList();
    }

    @Test
    void theOperationIsToldWithItsResultAndIds() {
        assertEquals(
                List.of(
                        "State = Failed",
                        "Started = 11:02:11 AM",
                        "Ended = 11:06:21 AM",
                        "Duration = 4 min 9 s",
                        "Result = 234,812 records",
                        "properties = ",
                        "  RecordCount = 234812",
                        "  Status = Completed",
                        "Operation ID = 713192d7-0000-0000-0000-00000000bd11",
                        "Subscription = aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
                        "Location = West US (westus)",
                        "Cloud = Azure public",
                        "Added = 10:12:30 AM"),
                lines(facts(Sample.failedObservation()).operation()));
    }

    @Test
    void theOperationsPlaceHasTheNamesThatTheTableShows() {
        PlaceNames names = new PlaceNames();
        names.learn(
                List.of(new Subscription(Cloud.PUBLIC, Sample.REF.subscriptionId(), "Contoso Test", "")),
                List.of(new Region("westus", "West US (told)")));
        Facts facts = new Facts(Sample.entry(Sample.failedObservation()), UNPLANNED, Sample.NOW, Sample.ZONE, names);

        List<Fact> place = facts.operation().stream()
                .filter(fact ->
                        fact.name().startsWith("Subscription") || fact.name().equals("Location"))
                .toList();

        assertEquals(
                List.of(
                        "Subscription = Contoso Test",
                        "Subscription ID = aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
                        "Location = West US (told) (westus)"),
                lines(place));
        assertEquals(
                List.of(Fact.Kind.TEXT, Fact.Kind.ID, Fact.Kind.TEXT),
                place.stream().map(Fact::kind).toList());
        assertEquals("Entered as West US", place.getLast().tip());
    }

    @Test
    void whatElseAzureSentIsShownAsItCame() {
        assertEquals(
                List.of("name = 713192d7-0000-0000-0000-00000000bd11"),
                lines(facts(Sample.failedObservation()).fields()));
    }

    @Test
    void theLastCheckIsTold() {
        assertEquals(
                List.of(
                        "Checked = 11:12:22 AM (8 s ago)",
                        "Next check = none",
                        "HTTP status = 200, after 240 ms",
                        "Azure’s clock = 11:12:22 AM",
                        "Request ID = request-1",
                        "Correlation ID = correlation-1",
                        "Routing ID = WESTUS:routing-1"),
                lines(facts(Sample.failedObservation()).check()));
    }

    @Test
    void aFailedCheckLeavesTheStateAndSaysHowOldItIs() {
        List<String> operation = lines(facts(Sample.troubledObservation()).operation());
        List<String> check = lines(facts(Sample.troubledObservation()).check());

        assertEquals("State = Running · Updating (status from 8 min ago)", operation.getFirst());
        assertEquals("Last status = 11:04:10 AM (8 min ago)", check.get(1));
    }

    @Test
    void aFirstCheckThatFailedIsNotSaidNotToHaveBeenMade() {
        Observation denied = Sample.observed(
                new Outcome.Unseen(Sample.FORBIDDEN, Sample.check(Sample.NOW.minusSeconds(8), 403, "")));

        assertEquals("State = Could not check", lines(facts(denied).operation()).getFirst());
        assertEquals(
                "State = Not checked yet",
                lines(facts(Observation.NOTHING).operation()).getFirst());
    }

    @Test
    void aPercentageIsShownOnlyWhenItWasSent() {
        OperationStatus sent = new OperationStatus("Updating", null, null, 42.0, null, List.of());
        Check check = Sample.check(Sample.NOW, 200, "");

        List<String> with =
                lines(facts(Sample.observed(new Outcome.Seen(sent, check))).operation());
        List<String> without = lines(facts(Sample.observed(new Outcome.Seen(Sample.running(), check)))
                .operation());

        assertTrue(with.contains("Progress = 42%"), with::toString);
        assertTrue(without.stream().noneMatch(line -> line.startsWith("Progress")), without::toString);
    }

    @Test
    void whatIsTypicalIsToldAndWhetherItTakesLonger() {
        TypicalDuration typical =
                new TypicalDuration(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofSeconds(119), 5);
        Observation running = Sample.observed(
                new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW.minusSeconds(500), 200, "")));

        assertEquals(
                List.of(
                        "Duration = 10 min 18 s",
                        "Typical duration = 1 min 0 s to 2 min 0 s, from 5 operations like it that succeeded",
                        "Result = 234,812 records"),
                durations(running, typical));
        assertEquals(
                List.of(
                        "Duration = 10 min 18 s",
                        "Typical duration = 1 min 0 s to 2 min 0 s, from 5 operations like it that succeeded",
                        "  Compared = Unusually long: all 5 operations like it had ended by 1 min 58 s.",
                        "Result = 234,812 records"),
                durations(
                        running,
                        new TypicalDuration(
                                typical.low(), typical.high(), Duration.ofSeconds(118), typical.samples())));
    }

    @Test
    void aDocumentedLimitStandsByItselfUntilTheOperationHasEnded() {
        Observation running = Sample.observed(
                new Outcome.Seen(Sample.running(), Sample.check(Sample.NOW.minusSeconds(500), 200, "")));
        String limit = "Documented limit = 24 hours; Microsoft documents that a search job times out then "
                + "(https://learn.microsoft.com/azure/azure-monitor/logs/search-jobs)";

        assertTrue(searchJob(running).contains(limit), searchJob(running)::toString);
        assertFalse(searchJob(Sample.failedObservation()).contains(limit));
        assertFalse(lines(facts(running).operation()).contains(limit));
    }

    private static List<String> searchJob(Observation observation) {
        WatchEntry entry = Sample.entry(observation);
        WatchEntry search = new WatchEntry(
                entry.ref(),
                entry.label(),
                Remarks.NONE.withKind(OperationKind.SEARCH_JOB),
                "",
                entry.addedAt(),
                observation,
                Attention.NONE,
                "");
        return lines(new Facts(search, UNPLANNED, Sample.NOW, Sample.ZONE, NAMES).operation());
    }

    private static List<String> durations(Observation observation, TypicalDuration typical) {
        Facts.Plan watching = new Facts.Plan(null, false, null, typical, null);
        return lines(new Facts(Sample.entry(observation), watching, Sample.NOW, Sample.ZONE, NAMES).operation())
                .stream()
                .filter(line -> line.matches("( *)(Duration|Typical duration|Compared|Result) = .*"))
                .toList();
    }

    @Test
    void aTimeThatCannotBeReadIsShownAsSent() {
        OperationStatus odd =
                new OperationStatus("Updating", new Timestamp("yesterday", null), null, null, null, List.of());

        List<String> lines = lines(facts(Sample.observed(new Outcome.Seen(odd, Sample.check(Sample.NOW, 200, ""))))
                .operation());

        assertTrue(lines.contains("Started = yesterday"), lines::toString);
    }

    @Test
    void aTimeHasItsZoneItsUtcAndItsRawTextAtHand() {
        Fact started = facts(Sample.failedObservation()).operation().get(1);

        assertEquals("""
                2026-11-03 11:02:11.689 +01:00 [Europe/Berlin]
                2026-11-03 10:02:11.689 UTC
                As sent: 2026-11-03T10:02:11.689Z""", started.tip());
    }

    @Test
    void aClockThatIsFarOffIsPointedOut() {
        assertEquals(
                List.of("The clock is 6 min 0 s ahead of Azure’s. Durations are counted by Azure’s clock."),
                skewWarnings(Duration.ofMinutes(6)));
        assertEquals(
                List.of("The clock is 6 min 0 s behind Azure’s. Durations are counted by Azure’s clock."),
                skewWarnings(Duration.ofMinutes(-6)));
        assertEquals(List.of(), skewWarnings(Duration.ofMinutes(5)));
    }

    private static List<String> skewWarnings(Duration ahead) {
        Instant azure = Sample.NOW.minus(ahead);
        Check check = new Check(Sample.NOW, Duration.ZERO, Replies.of(200, azure, null, ""));
        return facts(Sample.observed(new Outcome.Seen(Sample.running(), check))).check().stream()
                .filter(fact -> fact.kind() == Fact.Kind.WARNING)
                .map(Fact::value)
                .toList();
    }
}
