package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the menu to the licences and back, in the smallest window.
class AboutJourneyTest extends Journey {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 460;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(3);
        Desk.onFx(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return null;
        });
    }

    private Set<Node> panes() {
        return desk.robot().lookup("#about-pane").queryAll();
    }

    private void openFromTheMenu() {
        new MenuOf(desk).fire("menu-about");
        Desk.until(
                "the licences are there",
                () -> !desk.robot()
                        .lookup("#about-components")
                        .queryAs(ListView.class)
                        .getItems()
                        .isEmpty());
    }

    @Test
    void itIsMadeWhenItIsOpenedAndDroppedWhenItIsClosed() {
        assertEquals(Set.of(), panes());

        openFromTheMenu();
        openFromTheMenu();
        assertEquals(1, panes().size());
        assertEquals(
                "about-components",
                Desk.onFx(() -> stage.getScene().getFocusOwner().getId()));

        desk.press(KeyCode.ESCAPE);
        assertEquals(Set.of(), panes());
        assertSame(desk.table(), Desk.onFx(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void theSmallestWindowHasRoomForIt() {
        openFromTheMenu();

        for (String id : Set.of("#about-close", "#about-log", "#about-components", "#about-text", "#status")) {
            Bounds bounds = Desk.onFx(() -> {
                Node node = desk.robot().lookup(id).query();
                return node.localToScene(node.getLayoutBounds());
            });
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= WIDTH, id + bounds);
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= HEIGHT, id + bounds);
        }
        assertTrue(Desk.onFx(() -> desk.robot()
                        .lookup("#about-text")
                        .query()
                        .getLayoutBounds()
                        .getHeight())
                >= 100);
    }
}
