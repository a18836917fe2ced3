package opwatch.timeline;

import static opwatch.timeline.Seen.at;
import static opwatch.timeline.Seen.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import opwatch.operation.Observation;
import opwatch.words.TimeFormat;
import org.junit.jupiter.api.Test;

class BarTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = at(60);

    private final BarText text = new BarText(BERLIN);

    @Test
    void aMomentIsThereInTheShownZoneAndInUtc() {
        assertEquals(TimeFormat.dated(at(0), BERLIN) + " (2026-03-04 10:00:00.000 UTC)", text.moment(at(0)));
        assertEquals(TimeFormat.dated(at(0), ZoneOffset.UTC), new BarText(ZoneOffset.UTC).moment(at(0)));
    }

    @Test
    void whatHasEndedHasStartEndAndLength() {
        assertEquals(
                List.of(
                        "purge",
                        "Failed",
                        "Started " + text.moment(at(10)),
                        "Ended " + text.moment(at(30)),
                        "Took 20 min 0 s"),
                lines(Seen.ended("Failed", 10.0, 30.0, 25.0, 31)));
    }

    @Test
    void anEndThatIsNotKnownIsBetweenTwoChecks() {
        assertEquals(
                List.of(
                        "purge",
                        "Succeeded",
                        "Started " + text.moment(at(10)),
                        "End not known: between " + text.moment(at(25)) + " and " + text.moment(at(31))),
                lines(Seen.ended("Succeeded", 10.0, null, 25.0, 31)));
        assertEquals(
                List.of(
                        "purge",
                        "Failed",
                        "Start not known: Azure has sent none that can be read",
                        "End not known: before " + text.moment(at(31))),
                lines(Seen.ended("Failed", null, null, null, 31)));
    }

    @Test
    void whatRanIsSaidOfTheLastCheckThatWorked() {
        assertEquals(
                List.of(
                        "purge",
                        "Running · Updating",
                        "Started " + text.moment(at(10)),
                        "Still running at the last check, " + text.moment(at(40))),
                lines(Seen.running(10.0, 40)));
        assertEquals(
                List.of(
                        "purge",
                        "Could not check",
                        "Started " + text.moment(at(10)),
                        "Still running at " + text.moment(at(40)) + "; OpWatch could not check since"),
                lines(Seen.running(10.0, 40, 55)));
    }

    @Test
    void ofWhatWasNeverSeenOnlyTheAddingIsKnown() {
        assertEquals(
                List.of("purge", "Not checked yet", "Added " + text.moment(at(5)) + "; no status received yet"),
                lines(Observation.NOTHING));
        assertEquals(
                List.of("purge", "Could not check", "Added " + text.moment(at(5)) + "; no status received yet"),
                lines(Seen.neverSeen(50)));
    }

    @Test
    void timesThatDoNotFitAreSaidToBeSo() {
        assertEquals(
                "The end that Azure sent is before the start.",
                lines(Seen.ended("Canceled", 10.0, 3.0, null, 31)).getLast());
        assertEquals(
                "The start that Azure sent is later than this computer’s clock.",
                lines(Seen.running(90.0, 60)).getLast());
        assertEquals(
                "The end that Azure sent is later than its response.",
                lines(Seen.ended("Succeeded", 10.0, 50.0, 25.0, 31)).getLast());
    }

    @Test
    void aGroupHasACountAndATime() {
        assertEquals(
                "night: 2 operations, from " + text.moment(at(10)) + " to " + text.moment(at(30)),
                text.of("night", 2, span(10, 30)));
    }

    private List<String> lines(Observation observation) {
        return text.of("purge", observation, at(5), Bar.of(observation, at(5), NOW));
    }
}
