package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import opwatch.platform.Display;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void withoutADisplayOneSentenceSaysWhatToDo() {
        String sentence = new Display(true, false, Map.of()).missing().orElseThrow();

        assertEquals(
                "OpWatch needs a display and found none (DISPLAY is not set):"
                        + " start it from a desktop session, over ssh -X, or under xvfb-run.",
                sentence);
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        String sentence =
                new Display(true, false, Map.of("DISPLAY", ":4711")).missing().orElse("");

        // Where the system keeps no socket files nothing can be said before JavaFX tries.
        assertTrue(sentence.isEmpty() || sentence.contains(":4711"), sentence);
    }

    @Test
    void otherSystemsAndTheHeadlessPlatformNeedNoDisplay() {
        assertEquals(Optional.empty(), new Display(false, false, Map.of()).missing());
        assertEquals(Optional.empty(), new Display(true, true, Map.of()).missing());
    }
}
