package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Succeeded |“Succeeded ”",
                " Failed|“ Failed”",
                "Succeeded.|“Succeeded.”",
                "Fa iled|“Fa iled”",
                "Failed!|“Failed!”",
                "!Failed|“!Failed”",
                "$ucceeded!|“$ucceeded!”",
                "Fa!led|“Fa!led”",
                "(Succeeded)|“(Succeeded)”",
                "Failed?!|“Failed?!”",
                "Succ\u200Beeded|“Succ\\u200Beeded”",
                "Failed\uFEFF|“Failed\\uFEFF”",
                "\uFF26\uFF41\uFF49\uFF4C\uFF45\uFF44|“\\uFF26\\uFF41\\uFF49\\uFF4C\\uFF45\\uFF44”",
                "Su\u0441\u0441eeded|Su\\u0441\\u0441eeded",
                "Fa\u0131led|“Fa\\u0131led”",
                "Fai\u0301led|“Fai\\u0301led”",
                "FA\u0130LED|“FA\\u0130LED”",
                "\u017Fucceeded|“\\u017Fucceeded”",
                "\uD835\uDC05ailed|“\\uD835\\uDC05ailed”",
                "Succeeded\u00A0|“Succeeded\\u00A0”",
                "Succeeded\u0000|“Succeeded\\u0000”",
                "Fai\u4E28ed|“Fai\\u4E28ed”",
                "FaiIed|“FaiIed”",
                "5ucceeded|“5ucceeded”",
                "Suceeded|“Suceeded”",
                "CanceIled|“CanceIled”"
            })
    void aWordThatOnlyLooksLikeAnEndIsSeenToBeAnother(String word, String shown) {
        assertEquals("Running · " + shown, StateText.full(OperationStatus.ofWord(word)));
        assertEquals(shown, StateText.word(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Succeeded",
                "FAILED",
                "cancelled",
                "Completed",
                "InProgress:{\"a\": 1}",
                "Failing",
                "正在更新",
                "更新中"
            })
    void otherWordsStandAsTheyCame(String word) {
        assertEquals(word, StateText.word(word));
    }

    private static OperationStatus status(OperationState state, String word) {
        return new OperationStatus(word, null, null, 42.0, null, List.of());
    }
}
