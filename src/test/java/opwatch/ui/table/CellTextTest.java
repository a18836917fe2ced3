package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.azure.StatusReader;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.OnFxThread;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class CellTextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Check CHECK = new Check(NOW, Duration.ofMillis(85), Replies.of(200, ""));
    private static final String FAILED = "{'status':'Failed','Error':{'Code':'UpdateFailed','details':["
            + "{'code':'VaultDenied','innererror':{'code':'Forbidden','message':'The key\\nis locked.'}},'Busy.']}}";

    @Test
    void theErrorIsTheWayToItsCause() {
        WatchRow row = row(FAILED, null);

        assertEquals("… > VaultDenied > Forbidden: The key is locked. (and 1 other cause)", CellText.error(row));
        assertEquals(
                "UpdateFailed > VaultDenied > Forbidden: The key\nis locked. (and 1 other cause)",
                CellText.errorInFull(row));
    }

    @Test
    void aFailedCheckIsTheErrorOnlyWhileTheOperationHasNotEnded() {
        Problem problem = new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, 200, "op-7");

        assertEquals("Could not check: response not understood", CellText.error(row("{'status':'Busy'}", problem)));
        assertEquals("", CellText.error(row("{'status':'Busy'}", null)));
        assertEquals(CellText.error(row(FAILED, null)), CellText.error(row(FAILED, problem)));
    }

    private static WatchRow row(String body, @Nullable Problem problem) {
        OperationRef ref = new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "op-1");
        Observation seen = StatusReader.read(body.replace('\'', '"').replace("\n", "\\n"))
                .map(status -> new Observation(status, CHECK, problem, CHECK, List.of(), 0))
                .orElseThrow();
        return new WatchRow(new WatchEntry(ref, "", NOW, seen));
    }
}
