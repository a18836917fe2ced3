package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    @TempDir
    private Path folder;

    private Optional<String> wrong(String... arguments) {
        return StartOptions.wrong(List.of(arguments), folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--demo", "--demo=1000", "--DEMO", "--minimized", "--quit", "-psn_0_12345", "a text", "file.txt"
            })
    void whatTheWindowUnderstandsIsTaken(String argument) {
        assertEquals(Optional.empty(), wrong(argument));
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
        String sentence = wrong("a text", argument).orElseThrow();

        assertTrue(sentence.contains("does not know the option " + argument), sentence);
        assertTrue(sentence.contains("Did you mean " + meant + "?"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--help", "--wiat", "-", "--", "-x", "--fullscreen"})
    void whatIsNothingLikeAnOptionIsToldWithoutAGuess(String argument) {
        String sentence = wrong(argument).orElseThrow();

        assertFalse(sentence.contains("Did you mean"), sentence);
        assertTrue(sentence.contains("opwatch --help"), sentence);
    }

    @ParameterizedTest
    @CsvSource({"wiat, wait", "chekc, check", "Wait, wait", "singout, signout", "docter, doctor", "lst, list"})
    void aMistypedCommandIsToldInsteadOfOpeningAWindow(String typed, String meant) {
        String sentence = wrong(typed, "--demo").orElseThrow();

        assertTrue(sentence.contains("does not know the command " + typed), sentence);
        assertTrue(sentence.contains("Did you mean " + meant + "?"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "ad", "https", "wait for it", "list.txt", "0abc"})
    void aTextThatIsNothingLikeACommandIsForTheWindow(String text) {
        assertEquals(Optional.empty(), wrong(text));
    }

    @Test
    void aFileThatIsNamedLikeACommandAndAWordBehindAnotherAreForTheWindow() throws IOException {
        Files.createFile(folder.resolve("lists"));

        assertEquals(Optional.empty(), wrong("lists"));
        assertEquals(Optional.empty(), wrong("--demo", "wiat"));
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
