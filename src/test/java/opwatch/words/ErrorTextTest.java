package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private static final OperationError LEAF = error(Origin.INNER, "Forbidden", "The key may not be read.");
    private static final OperationError VAULT =
            error(Origin.DETAIL, "KeyVaultAccessDenied", "See below.", LEAF, error(Origin.INNER, "Late", ""));
    private static final OperationError ALL =
            error(Origin.TOP, "UpdateFailed", "It failed.", VAULT, error(Origin.DETAIL, "Conflict", "Busy."));

    @Test
    void theWayDownAndTheNumberOfOtherCausesAreTold() {
        assertEquals(
                "UpdateFailed > KeyVaultAccessDenied > Forbidden: The key may not be read. (and 2 other causes)",
                ErrorText.of(ALL, 300));
        assertEquals(
                "KeyVaultAccessDenied > Forbidden: The key may not be read. (and 1 other cause)",
                ErrorText.brief(VAULT, 300));
        assertEquals("KeyVaultAccessDenied > Forbidden (and 1 other cause)", ErrorText.way(VAULT));
    }

    @Test
    void aNarrowPlaceLeavesOutTheBeginningAndNeverTheNumber() {
        assertEquals(
                "… > KeyVaultAccessDenied > Forbidden: The key may not be read. (and 2 other causes)",
                ErrorText.brief(ALL, 300));
        assertEquals("… > KeyVa… (and 2 other causes)", ErrorText.brief(ALL, 9));
    }

    @Test
    void aLoneErrorHasNoWay() {
        assertEquals("Forbidden: The key may not be read.", ErrorText.of(LEAF, 300));
        assertEquals("Forbidden: The key may not be read.", ErrorText.brief(LEAF, 300));
        assertEquals("", ErrorText.way(LEAF));
    }

    @Test
    void whatHasNoNameOrTheSameOneIsNoStep() {
        OperationError again = error(Origin.TOP, "Forbidden", "Not allowed.", LEAF);
        assertEquals("Forbidden: The key may not be read.", ErrorText.of(again, 300));
        OperationError hidden = error(Origin.TOP, "", "{\"code\":\"X\"} it was", error(Origin.UNWRAPPED, "X", "x"));
        assertEquals("X: x", ErrorText.of(hidden, 300));
        assertEquals(
                "It broke. > X: x",
                ErrorText.of(error(Origin.TOP, "", "It broke.", error(Origin.INNER, "X", "x")), 300));
        OperationError two = error(Origin.TOP, "", "", error(Origin.DETAIL, "A", "a"), error(Origin.DETAIL, "B", "b"));
        assertEquals("A: a (and 1 other cause)", ErrorText.of(two, 300));
        assertEquals("A (and 1 other cause)", ErrorText.way(two));
    }

    @Test
    void withoutAnErrorItIsSaidWhatIsKnown() {
        Problem trouble = new Problem.Throttled("X");
        String never = "No status has come yet, so nothing is known about an error.";
        String none = "Azure reports no error for this operation.";
        String unread = "Azure’s answer names no reason that OpWatch understands. See the raw response.";

        assertEquals(never, ErrorText.none(Observation.NOTHING));
        assertEquals(
                never + " The last check failed (too many requests); that is not an error of the operation. Its"
                        + " reason is at the top of the details.",
                ErrorText.none(new Observation(null, null, trouble, null, List.of(), 1)));
        assertEquals(none, none("Running", new Field("x", "1")));
        assertEquals(none, none("Succeeded", new Field("properties", "", List.of(new Field("x", "1")))));
        assertEquals(none, none("Failed"));
        assertEquals(
                none,
                none(
                        "Failed",
                        new Field("Id", "/x"),
                        new Field("name", "x"),
                        new Field("properties", "{}"),
                        new Field("properties", "", List.of(new Field("resourceId", "/y"), new Field("z", "null")))));
        assertEquals(unread, none("Failed", new Field("x", "1")));
        assertEquals(unread, none("Canceled", new Field("properties", "", List.of(new Field("why", "late")))));
    }

    private static String none(String word, Field... fields) {
        OperationStatus status = new OperationStatus(word, null, null, null, null, List.of(fields));
        return ErrorText.none(new Observation(status, null, null, null, List.of(), 0));
    }

    @Test
    void nothingInItCanRestyleWhatStandsAround() {
        assertEquals(
                "A\\u202E > B: b", ErrorText.of(error(Origin.TOP, "A\u202E", "", error(Origin.INNER, "B", "b")), 300));
    }

    private static OperationError error(Origin origin, String code, String message, OperationError... causes) {
        return new OperationError(origin, code, message, "", List.of(causes), List.of());
    }
}
