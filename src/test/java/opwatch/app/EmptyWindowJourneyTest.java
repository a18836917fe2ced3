package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// Where the keyboard begins in a person's own window that has no rows yet.
class EmptyWindowJourneyTest extends Journey {
    @Test
    void theFocusStartsOnWhatIsNeededFirstAndComesBackThere() throws IOException {
        desk = new Desk(folder, 1, new ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
        Desk.until("it has the focus", () -> focused().equals("empty-signin"));

        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        Desk.until("the form has the focus", () -> !focused().equals("empty-signin"));
        desk.press(KeyCode.ESCAPE);

        assertEquals("empty-signin", focused());
        desk.press(KeyCode.TAB);
        assertEquals("empty-paste", focused());
    }

    private String focused() {
        return Desk.onFx(() -> {
            Node focus = stage.getScene().getFocusOwner();
            return focus == null ? "" : String.valueOf(focus.getId());
        });
    }
}
