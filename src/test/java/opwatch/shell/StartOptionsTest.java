package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"--demo", "--demo=1000", "--DEMO", "--minimized", "--quit", "-psn_0_12345", "a text", "file.txt"
            })
    void whatTheWindowUnderstandsIsTaken(String argument) {
        assertEquals(Optional.empty(), StartOptions.wrong(List.of(argument)));
    }

    @ParameterizedTest
    @CsvSource({
        "--demmo, --demo",
        "--Demo=ten, --demo",
        "--minimised, --minimized",
        "--quti, --quit",
        "-demo, --demo",
    })
    void aTypingErrorIsToldWithWhatWasMeant(String argument, String meant) {
        String sentence = StartOptions.wrong(List.of("a text", argument)).orElseThrow();

        assertTrue(sentence.contains("does not know the option " + argument), sentence);
        assertTrue(sentence.contains("Did you mean " + meant + "?"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "-", "--", "-x", "--fullscreen"})
    void whatIsNothingLikeAnOptionIsToldWithoutAGuess(String argument) {
        String sentence = StartOptions.wrong(List.of(argument)).orElseThrow();

        assertFalse(sentence.contains("Did you mean"), sentence);
        assertTrue(sentence.contains("opwatch --help"), sentence);
    }

    @Test
    void aCommandStandsFirst() {
        assertTrue(CommandName.isFirst(List.of("wait", "--demo")));
        assertTrue(CommandName.isFirst(List.of("--help")));
        assertTrue(CommandName.isFirst(List.of("--version")));
        assertFalse(CommandName.isFirst(List.of()));
        assertFalse(CommandName.isFirst(List.of("--demo", "wait")));
        assertFalse(CommandName.isFirst(List.of("Wait")));
    }
}
