package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.OperationError.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationErrorTest {
    @Test
    void anErrorWithoutCausesIsItsOwnDeepest() {
        OperationError lone = error("InvalidFilter");
        assertSame(lone, lone.deepest());
        OperationError silent = error("");
        assertSame(silent, silent.deepest());
    }

    @Test
    void theDeepestErrorIsFoundBelowSeveralBranches() {
        OperationError root = error("A", error("B"), error("C", error("D"), error("E", error("F"))), error("G"));
        assertEquals(error("F"), root.deepest());
    }

    @Test
    void ofEquallyDeepErrorsTheFirstCounts() {
        assertEquals(
                error("C"),
                error("A", error("B", error("C")), error("D", error("E"))).deepest());
        assertEquals(error("B"), error("A", error("B"), error("C")).deepest());
    }

    @Test
    void anErrorThatSaysNothingDoesNotCountButWhatIsBelowItDoes() {
        OperationError b = error("B", error(" ", error("")));
        assertEquals(b, error("A", b).deepest());
        assertEquals(
                error("D"),
                error("A", error("", error("", error("D"))), error("E")).deepest());
    }

    @Test
    void theWayDownHoldsEachErrorThatSaysMoreThanTheOneAbove() {
        OperationError leaf = new OperationError(Origin.INNER, "B", "b", "", List.of(), List.of());
        OperationError again = error("B", leaf);
        OperationError root = error("A", error("A", error("", again)), error("C"), error("D", error("E")));
        assertEquals(List.of(root, again, leaf), root.path());
        assertEquals(2, root.otherCauses());
        OperationError repeated = new OperationError(
                Origin.TOP, "X", "x", "", List.of(message("x"), error("X"), message(" x ")), List.of());
        assertEquals(List.of(repeated), repeated.path());
        assertEquals(0, repeated.otherCauses());
        assertEquals(0, error("").otherCauses());
    }

    @Test
    void theInnerErrorOfOneWithoutWordsGoesBeforeDeeperOnes() {
        OperationError main = new OperationError(Origin.INNER, "X", "", "", List.of(), List.of());
        OperationError silent = new OperationError(Origin.INNER, "", "", "", List.of(), List.of());
        OperationError deep = error("Y", error("Z"));
        assertEquals(List.of(main), error("", main, deep).path());
        assertEquals(1, error("", main, deep).otherCauses());
        assertEquals(error("Z"), error("", silent, deep).deepest());
        assertEquals(error("Z"), error("A", main, deep).deepest());
        assertEquals(error("Z"), error("", deep, main).deepest());
    }

    @Test
    void anErrorThatSaysNothingIsSummedUpByWhatIsBelow() {
        assertEquals("B", error("", error(" "), error("", error("B"))).summary());
    }

    @Test
    void aMessageWithoutCodeSaysSomething() {
        OperationError message = new OperationError(Origin.INNER, "", "Column not found.", "", List.of(), List.of());
        assertEquals(message, error("A", message).deepest());
    }

    @Test
    void aTreeAsDeepAsAnswersMayBeIsWalked() {
        OperationError tree = error("bottom");
        for (int i = 0; i < 1000; i++) {
            tree = error("level", tree);
        }
        assertEquals(error("bottom"), tree.deepest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "InvalidFilter|No such column.|InvalidFilter: No such column.",
                "InvalidFilter|''|InvalidFilter",
                "InvalidFilter|' '|InvalidFilter",
                "''|No such column.|No such column.",
                "' '|No such column.|No such column.",
                "''|''|''"
            })
    void theSummaryIsWhateverThereIs(String code, String message, String summary) {
        assertEquals(summary, new OperationError(Origin.TOP, code, message, "", List.of(), List.of()).summary());
    }

    @Test
    void whatWasHandedOverCannotBeChangedLater() {
        List<OperationError> causes = new ArrayList<>(List.of(error("B")));
        List<Field> extras = new ArrayList<>(List.of(new Field("type", "PolicyViolation")));
        OperationError made = new OperationError(Origin.TOP, "A", "", "", causes, extras);
        causes.clear();
        extras.clear();
        assertEquals(
                new OperationError(
                        Origin.TOP, "A", "", "", List.of(error("B")), List.of(new Field("type", "PolicyViolation"))),
                made);
        assertThrows(UnsupportedOperationException.class, () -> made.causes().clear());
    }

    private static OperationError message(String message) {
        return new OperationError(Origin.DETAIL, "", message, "", List.of(), List.of());
    }

    private static OperationError error(String code, OperationError... causes) {
        return new OperationError(Origin.DETAIL, code, "", "", List.of(causes), List.of());
    }
}
