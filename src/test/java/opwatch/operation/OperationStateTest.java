package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationStateTest {
    @ParameterizedTest
    @CsvSource({
        "Succeeded, SUCCEEDED",
        "succeeded, SUCCEEDED",
        "SUCCEEDED, SUCCEEDED",
        "Failed, FAILED",
        "FAILED, FAILED",
        "Canceled, CANCELED",
        "Cancelled, CANCELED",
        "CANCELLED, CANCELED"
    })
    void threeWordsEndAnOperationInAnyCase(String word, OperationState state) {
        assertEquals(state, OperationState.of(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InProgress",
                "Updating",
                "Deleting",
                "Accepted",
                "Completed",
                "Complete",
                "Success",
                "Error",
                "Canceling",
                "",
                " ",
                "Succeeded ",
                " Failed",
                "Succeeded.",
                "Failed\u0000",
                "null"
            })
    void anyOtherWordMeansStillRunning(String word) {
        assertEquals(OperationState.RUNNING, OperationState.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ſucceeded", "ſUCCEEDED", "fa\u0131led", "FA\u0130LED", "Ｆailed", "suссeeded"})
    void aWordThatOnlyLooksLikeOneOfThemMeansStillRunning(String word) {
        assertEquals(OperationState.RUNNING, OperationState.of(word));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(OperationState.FAILED, OperationState.of("FAILED"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(OperationState.class)
    void onlyRunningIsNoEnd(OperationState state) {
        assertEquals(state != OperationState.RUNNING, state.isTerminal());
    }
}
