package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A window that is too low, or whose text is too large, for all that it shows.
class LowWindowJourneyTest extends DetailsJourney {
    @ParameterizedTest
    @CsvSource({"560, 360, 100", "640, 460, 100", "640, 460, 150", "640, 460, 200", "900, 600, 200", "1440, 900, 200"})
    void nothingLiesOverAnythingElse(double width, double height, int percent) {
        size(width, height);
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            return null;
        });
        desk.clickRow(FAILED);
        awaitDetails();

        List<Bounds> topToBottom = Desk.onFx(() -> List.of(
                inScene(".main-tool-bar"),
                inScene(".chip-bar"),
                inScene("#watch-table"),
                inScene("#details-pane"),
                inScene("#notices"),
                inScene(".status-bar")));

        List<String> over = new ArrayList<>();
        for (int i = 1; i < topToBottom.size(); i++) {
            if (topToBottom.get(i).getMinY() < topToBottom.get(i - 1).getMaxY() - 0.5) {
                over.add(i + ": " + topToBottom.get(i) + " over " + topToBottom.get(i - 1));
            }
        }
        assertTrue(over.isEmpty(), over.toString());
        assertTrue(topToBottom.getLast().getMaxY() <= height + 0.5, topToBottom.toString());
    }

    private Bounds inScene(String query) {
        Scene scene = desk.stage().getScene();
        Node node = scene.getRoot().lookup(query);
        return node.localToScene(node.getLayoutBounds());
    }
}
