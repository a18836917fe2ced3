package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When macOS may slow the app down: the system is played, what it is told comes from the real window.
class NapJourneyTest extends Journey {
    @BeforeEach
    void openTheDemo() throws IOException {
        open(12);
    }

    @Test
    void theAppIsAwakeWhileItChecksAndMayNapWhenItIsPaused() {
        Desk.until("it is awake", () -> desk.naps.told().equals(List.of("awake")));

        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        Desk.until("it may nap", () -> desk.naps.told().equals(List.of("awake", "may nap")));

        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        Desk.until("it is awake again", () -> desk.naps.told().equals(List.of("awake", "may nap", "awake")));
    }

    @Test
    void aClosedWindowKeepsNobodyAwake() {
        Desk.until("it is awake", () -> desk.naps.told().equals(List.of("awake")));
        desk.close();
        assertEquals(List.of("awake", "may nap"), desk.naps.told());
    }
}
