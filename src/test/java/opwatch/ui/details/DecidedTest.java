package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Observation;
import opwatch.operation.WatchEntry;
import opwatch.report.FreeText;
import opwatch.report.ReportTime;
import opwatch.report.Ticket;
import opwatch.report.TicketChoice;
import opwatch.report.TicketRow;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a person has decided about a row, as the details and the ticket tell it.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DecidedTest extends PaneOnStage {
    private static final Observation FAILED = Sample.failedObservation();
    private static final Attention KNOWN = Attention.NONE.withAcknowledged(new Acknowledgement(
            "ada@contoso.example", "known, ticket 42", StateThen.of(FAILED, Sample.NOW.minusSeconds(60))));

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static WatchEntry entry(Attention attention) {
        WatchEntry plain = Sample.entry(FAILED);
        return new WatchEntry(plain.ref(), plain.label(), plain.remarks(), "", plain.addedAt(), FAILED, attention, "");
    }

    private static List<Fact> decided(Attention attention) {
        Facts facts = new Facts(
                entry(attention),
                new Facts.Plan(null, false, null, null, null),
                Sample.NOW,
                Sample.ZONE,
                new PlaceNames());
        return facts.operation().stream()
                .filter(fact -> fact.name().equals("Reminders"))
                .toList();
    }

    @Test
    void theOverviewTellsAllOfItLocallyAndInUtcAndNothingWhereThereIsNone() {
        Instant until = Instant.parse("2026-11-03T13:30:00Z");
        Attention all = KNOWN.withSnoozed(new Snooze(until, StateThen.of(FAILED, Sample.NOW)))
                .withExpected(_ -> List.of(
                        new Expectation.Ended(until),
                        new Expectation.AllEnded("TAG", "night"),
                        new Expectation.AllEnded("ROWS", "1"),
                        new Expectation.AllEnded("KIND", "RESTORE"),
                        new Expectation.AllEnded("NEWER", "x")));

        assertEquals(List.of(), decided(Attention.NONE));
        assertEquals(
                List.of(
                        "Acknowledged by ada@contoso.example, Nov 3, 2026, 11:11:30 AM UTC+1: known, ticket 42",
                        "Snoozed until Nov 3, 2026, 2:30:00 PM UTC+1",
                        "You will be told if it has not ended by Nov 3, 2026, 2:30:00 PM UTC+1",
                        "You will be told when all of the tag “night” have ended",
                        "You will be told when all that were chosen with it have ended",
                        "You will be told when all of the group “Restore” have ended",
                        "You will be told when all of the group “x” have ended"),
                decided(all).getFirst().value().replace('\u202F', ' ').lines().toList());
        assertEquals(
                "Snoozed until Nov 3, 2026, 1:30:00 PM UTC",
                decided(all)
                        .getFirst()
                        .tip()
                        .replace('\u202F', ' ')
                        .lines()
                        .toList()
                        .get(1));
    }

    @Test
    void theTicketTellsWhoKnowsOfItAsLongAsTheyDo() {
        assertEquals(
                List.of("Acknowledged: ada@contoso.example, 2026-11-03T10:11:30Z", "Reason: known, ticket 42"),
                ticket(entry(KNOWN)));
        WatchEntry later = new WatchEntry(
                Sample.REF, "", opwatch.operation.Remarks.NONE, "", Sample.NOW, Observation.NOTHING, KNOWN, "");
        assertEquals(List.of(), ticket(later));
    }

    private static List<String> ticket(WatchEntry entry) {
        return new Ticket(
                        "1.0.0",
                        new ReportTime(Sample.NOW, Sample.ZONE),
                        List.of(new TicketRow(entry, null, "", "", "", "2025-07-01")),
                        TicketChoice.FIRST,
                        FreeText.ofThisPerson())
                .text()
                .lines()
                .filter(line -> line.startsWith("Acknowledged") || line.startsWith("Reason"))
                .toList();
    }

    @Test
    void headerAndHistoryFollowTheDecision() {
        WatchRow row = row(Sample.REF, FAILED);
        change(() -> select(row));
        Label known = (Label) tabs().getTabs().get(2).getContent().lookup("#details-history-known");
        assertFalse(known.isVisible());
        assertEquals("Failed", label("#details-word"));

        change(() -> list.attend(List.of(row), _ -> KNOWN));
        assertTrue(known.isVisible());
        assertTrue(known.getText().startsWith("Acknowledged by ada@contoso.example, "), known.getText());
        assertEquals("Failed · acknowledged", label("#details-word"));

        change(() -> list.undo());
        assertFalse(known.isVisible());
        assertEquals("Failed", label("#details-word"));
    }
}
