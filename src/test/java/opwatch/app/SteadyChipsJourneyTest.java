package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The chips and the number of shown rows change while the person types; the table below them stays.
class SteadyChipsJourneyTest extends Journey {
    private static final int ROWS = 40;

    private void resize(int width) {
        Desk.onFx(() -> {
            stage.setWidth(width);
            return null;
        });
        Desk.until("it is so wide", () -> stage.getScene().getWidth() == width);
        desk.press();
    }

    private void type(String words) {
        Desk.onFx(() -> {
            ((TextField) stage.getScene().lookup("#tool-filter")).setText(words);
            return null;
        });
        desk.press();
    }

    private void choose(String chip) {
        Desk.onFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#chip-" + chip)).fire();
            return null;
        });
        desk.press();
    }

    private double top() {
        return Desk.onFx(() -> inScene(stage.getScene().lookup("#watch-table")).getMinY());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// Each chip above the table, and what is said behind them, is seen in full and covers no other.
    private void assertAllSeen() {
        Desk.onFx(() -> {
            List<Node> seen = Stream.concat(
                            stage.getScene().getRoot().lookupAll(".chip").stream(),
                            Stream.of(stage.getScene().lookup("#filter-shown")))
                    .filter(Node::isVisible)
                    .toList();
            for (Node each : seen) {
                Bounds there = inScene(each);
                assertTrue(there.getMaxX() <= stage.getScene().getWidth(), each::toString);
                assertTrue(there.getMaxY() <= top(), each::toString);
                assertTrue(
                        seen.stream()
                                .noneMatch(
                                        other -> other != each && inScene(other).intersects(there)),
                        each::toString);
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 700, 760, 820, 860, 900, 940, 980, 1020, 1100, 1440})
    void theTableStaysWhileTheFilterIsTypedAndAChipIsChosen(int width) throws IOException {
        open(ROWS);
        resize(width);
        double before = top();
        assertAllSeen();
        for (String words : List.of("p", "purge", "state:", "no row has this", "")) {
            type(words);
            assertEquals(before, top(), words);
            assertAllSeen();
        }
        choose("running");
        assertEquals(before, top(), "a chip alone");
        type("cluster");
        assertEquals(desk.shown().size() + " of 40 shown", desk.text("#filter-shown"));
        assertEquals(before, top(), "a chip and words");
        assertAllSeen();
    }
}
