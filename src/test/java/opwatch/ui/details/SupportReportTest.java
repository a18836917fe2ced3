package opwatch.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import org.junit.jupiter.api.Test;

class SupportReportTest {
    private static String report(Observation observation) {
        return SupportReport.of(Sample.entry(observation), null, Sample.NOW, Sample.ZONE)
                .replace('\u202F', ' ');
    }

    @Test
    void aFailedOperationIsReportedWithTheLeafOfTheErrorFirst() {
        assertEquals("""
                OpWatch report, made 2026-11-03T10:12:30Z (11:12:30 AM, Europe/Berlin)

                Label: purge-prod
                Operation ID: 713192d7-0000-0000-0000-00000000bd11
                Subscription: aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e
                Location: West US (westus)
                Cloud: Azure public (management.azure.com)
                State: Failed
                Started: 2026-11-03T10:02:11.689Z
                Ended: 2026-11-03T10:06:21.025264400Z
                Duration: 4 min 9 s

                Error
                  Code: InvalidFilter
                  Message: The column 'Foo' does not exist.
                  Target: filters[0]
                  Path: OperationFailed > BadRequest > InvalidFilter: The column 'Foo' does not exist.

                Whole error
                  OperationFailed: See details.
                    BadRequest (in the details): {"code":"InvalidFilter"}
                      InvalidFilter (inside the message): The column 'Foo' does not exist.
                        Target: filters[0]
                        PolicyViolation
                          allowed: TenantId

                Also sent by Azure
                  name: 713192d7-0000-0000-0000-00000000bd11
                  properties
                    RecordCount: 234812
                    Status: Completed

                Last usable response
                  Check started: 2026-11-03T10:12:21.760Z
                  Check ended: 2026-11-03T10:12:22Z
                  HTTP status: 200
                  Azure’s clock: 2026-11-03T10:12:22Z
                  Request ID: request-1
                  Correlation ID: correlation-1
                  Routing ID: WESTUS:routing-1
                """, report(Sample.failedObservation()));
    }

    @Test
    void aFailedCheckIsReportedApartFromTheState() {
        String report = report(Sample.troubledObservation());

        assertTrue(report.contains("State: Updating, status from 2026-11-03T10:04:10Z\n"), report);
        assertTrue(report.contains("\nCould not check: no permission\n"), report);
        assertTrue(report.contains("  HTTP status: 403\n"), report);
        assertFalse(report.contains("Failed"), report);
    }

    @Test
    void nothingSeenIsReportedToo() {
        assertTrue(report(Observation.NOTHING).contains("State: Not checked yet\n"));
    }

    @Test
    void aFirstCheckThatFailedIsNotSaidNotToHaveBeenMade() {
        Observation denied = Sample.observed(
                new Outcome.Unseen(Sample.FORBIDDEN, Sample.check(Sample.NOW.minusSeconds(8), 403, "")));

        assertTrue(report(denied).contains("State: Could not check\n"));
    }

    @Test
    void neitherASignedQueryNorATokenGetsIn() {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhYmMifQ.c2lnbmF0dXJl";
        String url = "https://management.azure.com/x?api-version=2020-08-01&t=638&c=MIIcanary&s=canary&h=canary";
        OperationError error = new OperationError(
                OperationError.Origin.TOP, "Denied", "Bearer " + token + " at " + url, url, List.of(), List.of());
        OperationStatus status = new OperationStatus("Failed", null, null, null, error, List.of(new Field("id", url)));

        String report = report(Sample.observed(new Outcome.Seen(status, Sample.check(Sample.NOW, 200, ""))));

        assertFalse(report.contains("canary"), report);
        assertFalse(report.contains("eyJ"), report);
        assertTrue(report.contains("id: https://management.azure.com/x?…\n"), report);
    }

    @Test
    void aMessageOfSeveralLinesCannotPoseAsAnotherEntry() {
        OperationError error = new OperationError(
                OperationError.Origin.TOP, "Odd", "first\nState: Succeeded\u202E", "", List.of(), List.of());
        OperationStatus status = new OperationStatus("Failed", null, null, null, error, List.of());

        String report = report(Sample.observed(new Outcome.Seen(status, Sample.check(Sample.NOW, 200, ""))));

        assertTrue(report.contains("  Message: first\n      State: Succeeded\\u202E\n"), report);
    }
}
