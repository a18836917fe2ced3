package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The form in windows of any size, and with text of any size.
class FormSizeJourneyTest extends Journey {
    private static final List<String> PARTS = List.of(
            "#add-cloud",
            "#add-subscription",
            "#add-location",
            "#add-operations",
            "#add-label",
            "#add-submit",
            "#add-close");

    @BeforeEach
    void openTheOwnList() throws IOException {
        desk = new Desk(folder, 3, new ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
    }

    @Test
    void aFormThatWasOpenInAWideWindowFitsALowAndNarrowOne() {
        size(1440, 900);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        untilAllIsInSight();
        double wide = bottom();
        desk.press(KeyCode.ESCAPE);

        size(640, 460);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        untilAllIsInSight();
        desk.press(KeyCode.ESCAPE);

        size(1440, 900);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        untilAllIsInSight();
        assertEquals(wide, bottom(), 1);
    }

    @Test
    void anOpenFormFollowsTheWindow() {
        size(1440, 900);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        untilAllIsInSight();
        double wide = bottom();

        size(640, 460);
        untilAllIsInSight();

        size(1440, 900);
        untilAllIsInSight();
        assertEquals(wide, bottom(), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, 150",
        "1440, 900, 200",
        "900, 600, 125",
        "900, 600, 150",
        "900, 700, 175",
        "900, 800, 200",
        "640, 460, 100",
        "560, 460, 100"
    })
    void nothingIsCutInLargerText(double width, double height, int percent) {
        size(width, height);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            return null;
        });

        untilAllIsInSight();
    }

    private void size(double width, double height) {
        Desk.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        Desk.until(
                "it has that size",
                () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
    }

    /// How far down the form reaches.
    private double bottom() {
        return Desk.onFx(() -> inScene(node("#add-pane")).getMaxY());
    }

    private void untilAllIsInSight() {
        List<String> wrong = new ArrayList<>();
        if (!Desk.comesTrue(20, () -> {
            wrong.clear();
            wrong.addAll(wrong());
            return wrong.isEmpty();
        })) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private List<String> wrong() {
        Scene scene = stage.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Bounds sheet = inScene(node(".overlay"));
        List<String> wrong = new ArrayList<>();
        PARTS.forEach(part -> {
            Bounds bounds = inScene(node(part));
            if (!sheet.contains(bounds) || node(part).getLayoutBounds().getWidth() < 40) {
                wrong.add(part + " " + bounds + " is not in " + sheet);
            }
        });
        node(".overlay").lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.isVisible() && bar.getParent() == node(".overlay"))
                .forEach(bar -> wrong.add("a scroll bar: " + bar.getOrientation()));
        return wrong;
    }

    private Node node(String query) {
        return stage.getScene().getRoot().lookup(query);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
