package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import org.junit.jupiter.api.Test;

class StateTextTest {
    @Test
    void azuresOwnWordStandsBesideTheNameOfTheState() {
        assertEquals("Running · Updating", StateText.full(OperationStatus.ofWord("Updating")));
        assertEquals("Failed", StateText.full(OperationStatus.ofWord("Failed")));
        assertEquals("Running", StateText.full(OperationStatus.ofWord("Running")));
        assertEquals(
                "Could not check · Updating", StateText.beside("Could not check", OperationStatus.ofWord("Updating")));
    }

    @Test
    void progressStandsWhereItWasSentAndOnlyWhileItRuns() {
        assertEquals("Running · Updating 42%", StateText.beside("Running", status(OperationState.RUNNING, "Updating")));
        assertEquals("Failed", StateText.beside("Failed", status(OperationState.FAILED, "Failed")));
    }

    @Test
    void aHostileWordIsOneShortLine() {
        String word = StateText.full(OperationStatus.ofWord("a\n\u202e" + "b".repeat(100)));

        assertEquals("Running · a \\u202E" + "b".repeat(57) + "…", word);
    }

    private static OperationStatus status(OperationState state, String word) {
        return new OperationStatus(word, null, null, 42.0, null, List.of());
    }
}
