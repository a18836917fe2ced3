package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import opwatch.support.DiagnosticsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the menu to all that diagnostics hold, and back, in the smallest window and by keyboard alone.
class DiagnosticsJourneyTest extends Journey {
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

    private void openFromTheMenu() {
        new MenuOf(desk).fire("menu-diagnostics");
        Desk.until("they are collected", () -> !files().isEmpty());
    }

    private List<DiagnosticsFile> files() {
        return list("#diagnostics-files").getItems().stream()
                .map(DiagnosticsFile.class::cast)
                .toList();
    }

    private ListView<?> list(String id) {
        return desk.robot().lookup(id).queryAs(ListView.class);
    }

    @Test
    void itIsMadeWhenItIsFirstOpened() {
        assertEquals(Set.of(), desk.robot().lookup("#diagnostics-pane").queryAll());

        openFromTheMenu();

        assertEquals(1, desk.robot().lookup("#diagnostics-pane").queryAll().size());
    }

    @Test
    void everythingIsReadAndLeftByKeyboard() {
        openFromTheMenu();
        assertSame(list("#diagnostics-files"), Desk.onFx(() -> stage.getScene().getFocusOwner()));
        for (DiagnosticsFile file : files()) {
            assertEquals(
                    file.text().lines().toList(),
                    Desk.onFx(() -> List.copyOf(list("#diagnostics-lines").getItems())));
            desk.press(KeyCode.DOWN);
        }
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#diagnostics-save").query().isDisabled()));

        desk.press(KeyCode.ESCAPE);

        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#diagnostics-pane").query().isVisible()));
        assertSame(desk.table(), Desk.onFx(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void noIdOfTheListIsShown() {
        openFromTheMenu();

        String all = files().toString();
        desk.window().list().rows().forEach(row -> {
            assertFalse(all.contains(row.ref().operationId()), all);
            assertFalse(all.contains(row.ref().subscriptionId()), all);
        });
        assertTrue(all.contains("rows: 3\n"), all);
    }

    @Test
    void theSmallestWindowHasRoomForIt() {
        openFromTheMenu();

        for (String id :
                Set.of("#diagnostics-files", "#diagnostics-lines", "#diagnostics-save", "#diagnostics-close")) {
            Bounds bounds = Desk.onFx(() -> {
                Node node = desk.robot().lookup(id).query();
                return node.localToScene(node.getLayoutBounds());
            });
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= WIDTH, id + bounds);
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= HEIGHT, id + bounds);
        }
    }
}
