package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import opwatch.ui.kit.NoticeBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A window that nobody can see: it watches on and tells, and shows nothing until it is seen again.
class UnseenWindowJourneyTest extends Journey {
    private static final int ROWS = 30;
    /// What was set on the screen while nobody could see it.
    private final List<String> painted = new ArrayList<>();

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        desk.passUntil("some have been checked", () -> checked() > 5);
        Desk.onFx(() -> {
            desk.table().getSelectionModel().select(0);
            return null;
        });
        desk.press();
        Desk.onFx(() -> {
            all("TableCell").forEach(each -> each.textProperty().addListener((text, before, now) -> painted.add(now)));
            all("Label").forEach(each -> each.textProperty().addListener((text, before, now) -> painted.add(now)));
            all("ToggleButton")
                    .forEach(each -> each.textProperty().addListener((text, before, now) -> painted.add(now)));
            return null;
        });
    }

    private long checked() {
        return desk.window().list().rows().stream()
                .filter(row -> row.observation().get().status() != null)
                .count();
    }

    private List<Labeled> all(String kind) {
        List<Labeled> found = new ArrayList<>();
        for (Node node : stage.getScene().getRoot().lookupAll("*")) {
            boolean is = kind.equals("TableCell")
                    ? node instanceof TableCell
                    : node.getClass().getSimpleName().equals(kind);
            // What is told is told in the line of messages too, once.
            if (is && node instanceof Labeled labeled && !isIn(NoticeBar.class, node)) {
                found.add(labeled);
            }
        }
        return found;
    }

    private static boolean isIn(Class<? extends Node> kind, Node node) {
        Node each = node;
        while (each != null && !kind.isInstance(each)) {
            each = each.getParent();
        }
        return each != null;
    }

    private List<String> words() {
        return desk.window().list().rows().stream()
                .map(row -> row.word() + row.state())
                .toList();
    }

    /// News comes, and a minute and a half passes.
    private void pass() {
        List<String> before = Desk.onFx(this::words);
        desk.passUntil("there is news", () -> !words().equals(before));
        for (int i = 0; i < 3; i++) {
            desk.clock.turn(Duration.ofSeconds(30));
            Desk.onFx(() -> {
                desk.window().tick();
                return null;
            });
        }
        desk.press();
    }

    private TreeSet<String> shownCells() {
        TreeSet<String> texts = new TreeSet<>();
        all("TableCell").forEach(cell -> texts.add(String.valueOf(cell.getText())));
        return texts;
    }

    private void seeItAgain() {
        painted.clear();
        desk.press();
        Desk.onFx(() -> {
            TreeSet<String> caughtUp = shownCells();
            desk.window().tick();
            assertEquals(shownCells(), caughtUp);
            return null;
        });
        assertNotEquals(List.of(), painted);
        assertTrue(desk.text("#status").startsWith("Watching "), desk.text("#status"));
    }

    @Test
    void iconifiedItPutsNothingIntoWordsAndCatchesUpWhenItIsBack() {
        Desk.onFx(() -> {
            stage.setIconified(true);
            painted.clear();
            return null;
        });
        pass();
        assertEquals(List.of(), painted);

        Desk.onFx(() -> {
            stage.setIconified(false);
            return null;
        });
        seeItAgain();
    }

    @Test
    void hiddenItPutsNothingIntoWordsAndCatchesUpWhenItIsBack() {
        Workspace workspace = desk.windows.workspace(ListKind.DEMO);
        Desk.onFx(() -> {
            workspace.hide();
            painted.clear();
            return null;
        });
        pass();
        assertEquals(List.of(), painted);

        Desk.onFx(() -> {
            workspace.toFront();
            return null;
        });
        seeItAgain();
    }

    @Test
    void itsTitleTellsTheNewsWhileItIsIconified() {
        Desk.onFx(() -> {
            stage.setIconified(true);
            return null;
        });
        String before = Desk.onFx(stage::getTitle);
        desk.passUntil("the title says it", () -> {
            desk.window().tick();
            return !stage.getTitle().equals(before);
        });
    }
}
