package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Remarks;
import opwatch.paste.PastedText;
import org.junit.jupiter.api.Test;

/// What a ticket says, as plain text.
class TicketTest {
    private static String text(TicketRow... rows) {
        return TicketSamples.ticket(TicketChoice.FIRST, rows).text().replace('\u202F', ' ');
    }

    private static TicketRow row(Observation observation) {
        return TicketSamples.row(TicketSamples.REF, "purge-prod", Remarks.NONE, observation, Attention.NONE);
    }

    @Test
    void aFailedCheckIsToldApartFromTheState() {
        OperationStatus updating = OperationStatus.ofWord("Updating");
        String text = text(row(TicketSamples.observed(
                new Outcome.Seen(updating, TicketSamples.check(TicketSamples.NOW.minusSeconds(500), 200)),
                new Outcome.Unseen(
                        TicketSamples.FORBIDDEN, TicketSamples.check(TicketSamples.NOW.minusSeconds(8), 403)))));

        assertTrue(text.contains("State: Updating, status from 2026-11-03T10:04:10Z\n"), text);
        assertTrue(text.contains("\nCould not check: no permission\n"), text);
        assertTrue(text.contains("  HTTP status: 403\n"), text);
        assertFalse(text.contains("Failed"), text);
        assertFalse(text.contains("kim@contoso.com"), text);
    }

    @Test
    void nothingSeenIsToldToo() {
        String text = text(row(Observation.NOTHING));

        assertTrue(text.contains("State: Not checked yet\n"), text);
        assertFalse(text.contains("\nHistory\n"), text);
    }

    @Test
    void aFirstCheckThatFailedIsNotSaidNotToHaveBeenMade() {
        Observation denied = TicketSamples.observed(new Outcome.Unseen(
                TicketSamples.FORBIDDEN, TicketSamples.check(TicketSamples.NOW.minusSeconds(8), 403)));

        assertTrue(text(row(denied)).contains("State: Could not check\n"));
    }

    @Test
    void severalOperationsAreToldOneAfterTheOther() {
        String text = text(TicketSamples.failed(), row(Observation.NOTHING));

        assertEquals(
                1,
                text.lines()
                        .filter(line -> line.startsWith("Report by OpWatch 1.0.0"))
                        .count());
        assertEquals(
                List.of("Operation 1 of 2", "Operation 2 of 2"),
                text.lines()
                        .filter(line -> line.startsWith("Operation ") && line.contains(" of "))
                        .toList());
    }

    @Test
    void aCorrectionOfTheLocationIsNoWordOfAzure() {
        Observation corrected =
                TicketSamples.failed().entry().observation().corrected("West US", "West US 2", TicketSamples.NOW);

        assertTrue(text(row(corrected))
                .contains("  Location: West US → West US 2: corrected by hand, 2026-11-03T10:12:30Z\n"));
    }

    @Test
    void tenantAndAccountAreLeftOutWhereThePersonSaysSo() {
        String text = TicketSamples.ticket(new TicketChoice(false, false), TicketSamples.failed())
                .text();

        assertFalse(text.contains("Contoso"), text);
        assertFalse(text.contains("Account domain"), text);
        assertFalse(text.contains(TicketSamples.TENANT), text);
    }

    @Test
    void neitherASignedQueryNorATokenGetsIn() {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhYmMifQ.c2lnbmF0dXJl";
        String url = "https://management.azure.com/x?api-version=2020-08-01&t=638&c=MIIcanary&s=canary&h=canary";
        OperationError error = new OperationError(
                OperationError.Origin.TOP,
                "Denied",
                "Bearer " + token + " at " + url + " password=canary",
                url,
                List.of(),
                List.of(new Field("next", url)));
        Remarks remarks = Remarks.NONE.withNote(url + "\nBearer " + token).withTags(List.of("sig=canary"));
        TicketRow row =
                TicketSamples.row(TicketSamples.REF, url, remarks, TicketSamples.failedWith(error), Attention.NONE);
        Ticket ticket = TicketSamples.ticket(TicketChoice.FIRST, row);

        for (String form : List.of(ticket.text(), ticket.html(), ticket.markdown())) {
            assertFalse(form.contains("canary"), form);
            assertFalse(form.contains("eyJ"), form);
        }
        assertTrue(ticket.text().contains("Label: https://management.azure.com/x?…\n"), ticket.text());
    }

    @Test
    void aMessageOfSeveralLinesCannotPoseAsAnotherEntry() {
        OperationError error = new OperationError(
                OperationError.Origin.TOP, "Odd", "first\nEnded: today\u202E", "", List.of(), List.of());

        String text = text(row(TicketSamples.failedWith(error)));

        assertTrue(text.contains("  Message: first\n      Ended: today\\u202E\n"), text);
    }

    @Test
    void aTicketThatIsPastedNamesItsOperation() {
        TicketRow failed = TicketSamples.failed();
        Ticket ticket = TicketSamples.ticket(TicketChoice.FIRST, failed);

        for (String form : List.of(ticket.text(), ticket.markdown())) {
            assertEquals(
                    List.of(TicketSamples.REF),
                    PastedText.read(form, Cloud.PUBLIC, Set.of(Cloud.PUBLIC)).found());
        }
    }
}
