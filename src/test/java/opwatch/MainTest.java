package opwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import opwatch.app.OpWatchApp;
import opwatch.platform.Display;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void noArgumentMeansTheRealAzure() {
        assertEquals(Optional.empty(), Main.demoRows(List.of()));
    }

    @Test
    void theDemoCanBeAskedForWithANumberOfRows() {
        assertEquals(Optional.of(OpWatchApp.DEMO_ROWS), Main.demoRows(List.of("--demo")));
        assertEquals(Optional.of(1000), Main.demoRows(List.of("--demo=1000")));
    }

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
