package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import opwatch.instance.LaunchRequest;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// Whether a screen reader has a name for everything that can have the focus, in the whole window with
/// everything open.
class NamesJourneyTest extends Journey {
    private static final List<String> PANES =
            List.of("menu-signin", "menu-signin-settings", "menu-network", "menu-about", "menu-keys");

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> unnamed = new TreeSet<>();

    @Test
    void everythingInTheDemosWindowHasAName() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
        look();
        desk.clickRow("restore Q3");
        TabPane tabs = desk.robot().lookup("#details-tabs").queryAs(TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int chosen = tab;
            Desk.onFx(() -> {
                tabs.getSelectionModel().select(chosen);
                return null;
            });
            look();
        }
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        look();
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        look();
        desk.press(KeyCode.ESCAPE);
        desk.paste("GET https://demo.opwatch.invalid"
                + desk.row("restore Q3").ref().path() + "\n" + "GET https://evil.example"
                + desk.row("restore Q3").ref().path());
        look();
        desk.press(KeyCode.ESCAPE);
        open("menu-about");
        open("menu-keys");
        desk.press(KeyCode.F2);
        look();

        assertEquals(Set.of(), unnamed);
        assertTrue(
                seen.containsAll(List.of("watch-table", "tool-filter", "tool-more", "details-tabs", "keys")),
                seen.toString());
    }

    @Test
    void everythingInTheWindowOfAnOwnListHasAName() throws IOException {
        desk = new Desk(folder, 12, new ManualClock(Desk.START));
        desk.prepare(ListKind.OWN);
        desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
        desk.shown(ListKind.OWN);
        look();
        PANES.forEach(this::open);

        assertEquals(Set.of(), unnamed);
        assertTrue(
                seen.containsAll(List.of("signin-start", "network-pane", "settings-tenant", "keys")), seen.toString());
    }

    @Test
    void everyItemOfAMenuHasAName() throws IOException {
        open(12);
        List<MenuItem> nameless = new MenuOf(desk)
                .all().stream()
                        .filter(item -> item.getText() == null || item.getText().isBlank())
                        .toList();

        assertEquals(List.of(), nameless);
    }

    private void open(String item) {
        new MenuOf(desk).fire(item);
        if (item.equals("menu-keys")) {
            new MenuOf(desk).untilKeysAreSeen();
        }
        look();
        desk.press(KeyCode.ESCAPE);
    }

    /// Takes down what can have the focus now, and what of it has no name.
    private void look() {
        Desk.onFx(() -> {
            for (Window window : Window.getWindows()) {
                Parent root = window.getScene().getRoot();
                root.applyCss();
                root.layout();
                Set<Node> labeled = new LinkedHashSet<>();
                walk(root, node -> {
                    if (node instanceof Label label && label.getLabelFor() != null) {
                        labeled.add(label.getLabelFor());
                    }
                });
                walk(root, node -> look(node, labeled));
            }
            return null;
        });
    }

    private void look(Node node, Set<Node> labeled) {
        if (node.getId() != null) {
            seen.add(node.getId());
        }
        if (node.isFocusTraversable() && !labeled.contains(node) && name(node).isBlank()) {
            unnamed.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                    + node.getParent().getStyleClass() + node.getParent().getId());
        }
    }

    /// What a screen reader says first; of a field its label, not what is in it.
    private static String name(Node node) {
        String own = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        if (!own.isBlank() || node instanceof TextInputControl) {
            return own;
        }
        Object text = node instanceof Labeled labeled
                ? labeled.getText()
                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }

    private static void walk(Node node, Consumer<Node> visit) {
        if (!node.isVisible()) {
            return;
        }
        visit.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
        }
    }
}
