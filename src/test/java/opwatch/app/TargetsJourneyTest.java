package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import opwatch.systems.LinuxOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Buttons and menus look as if they had nothing to act on exactly while that is so.
class TargetsJourneyTest extends Journey {
    private static final Set<String> OF_SELECTED = Set.of(
            "menu-copy-url",
            "menu-copy-id",
            "menu-copy-report",
            "copyas-menu",
            "menu-rename",
            "menu-remarks",
            "menu-acknowledge",
            "menu-snooze",
            "menu-expect",
            "menu-pause",
            "menu-remove");

    @BeforeEach
    void openTheDemo() throws IOException {
        open(3);
        Desk.until(
                "all are seen",
                () -> desk.window().list().rows().stream()
                        .allMatch(row -> row.observation().get().status() != null));
    }

    @Test
    void whatActsOnRowsWaitsForASelection() {
        Set<String> idle = new TreeSet<>(OF_SELECTED);
        idle.add("menu-correct");
        assertEquals(idle, disabled(rowMenu()));

        desk.press(KeyCode.SHORTCUT, KeyCode.A);

        assertEquals(Set.of("menu-correct"), disabled(rowMenu()));
    }

    @Test
    void noTwoItemsOfTheRowMenuHaveOneName() {
        List<String> names = Desk.onFx(() -> rowMenu().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .map(name -> name.replace("…", ""))
                .toList());

        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    @LinuxOnly
    void shiftF10AndTheMenuKeyOpenTheMenuBelowTheRowThatHasTheFocus() {
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        for (KeyCode[] keys : new KeyCode[][] {{KeyCode.SHIFT, KeyCode.F10}, {KeyCode.CONTEXT_MENU}}) {
            desk.press(keys);
            Desk.until("the menu is there", this::isRowMenuShown);
            double table = Desk.onFx(() -> desk.table().localToScreen(0, 0).getY());
            double menu = Desk.onFx(() -> desk.table().getContextMenu().getY());
            assertTrue(menu > table && menu < table + 150, menu + " below " + table);
            desk.press(KeyCode.ESCAPE);
            Desk.until("it is gone", () -> !isRowMenuShown());
            assertEquals("watch-table", focused());
        }
    }

    private boolean isRowMenuShown() {
        return Desk.onFx(() -> desk.table().getContextMenu().isShowing());
    }

    @Test
    void undoWaitsForARemoval() {
        assertEquals(true, disabled(more()).contains("notice-undo"));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);

        desk.press(KeyCode.DELETE);

        Desk.until("nothing is left", () -> desk.window().list().rows().isEmpty());
        Set<String> none = disabled(more());
        assertEquals(
                List.of(
                        "menu-details",
                        "menu-export",
                        "menu-export-view",
                        "menu-order",
                        "menu-remove-finished",
                        "menu-timeline",
                        "menu-unread-next",
                        "menu-unread-none"),
                none.stream().toList());
        assertEquals(List.of(true, true, true), buttonsDisabled());
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("they are back", () -> desk.window().list().rows().size() == 3);
        assertEquals(true, disabled(more()).contains("notice-undo"));
        assertEquals(List.of(false, false, false), buttonsDisabled());
    }

    @Test
    void orderIsAppliedWhereItIsHeld() {
        assertEquals(true, disabled(more()).contains("menu-order"));
        desk.robot().moveTo("#watch-table");

        desk.passUntil(
                "rows are due elsewhere",
                () -> desk.window().notices().current().stream().anyMatch(text -> text.contains("Order held")));
        assertEquals(false, disabled(more()).contains("menu-order"));
    }

    @Test
    void keysChangeNothingOutOfSightWhereThereAreNoRows() {
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.DELETE);
        Desk.until("its first button has the focus", () -> focused().equals("empty-paste"));

        desk.press(KeyCode.SHORTCUT, KeyCode.E);
        desk.press(KeyCode.SHORTCUT, KeyCode.I);
        desk.press(KeyCode.F6);
        desk.press(KeyCode.SHORTCUT, KeyCode.N);
        desk.press(KeyCode.ESCAPE);
        assertEquals("empty-paste", focused());
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        Desk.until("all are back", () -> desk.shown().size() == 3);
        assertEquals("watch-table", focused());
    }

    private String focused() {
        return Desk.onFx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }

    @Test
    void aPausedWindowCanAlwaysGoOn() {
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.DELETE);
        Desk.until("nothing is left", () -> desk.window().list().rows().isEmpty());

        assertEquals(List.of(true, false, true), buttonsDisabled());
    }

    /// Of Refresh, Pause and the filter.
    private List<Boolean> buttonsDisabled() {
        return Desk.onFx(() -> Stream.of("#tool-refresh", "#tool-pause", "#tool-filter")
                .map(id -> desk.robot().lookup(id).query().isDisabled())
                .toList());
    }

    private List<MenuItem> rowMenu() {
        return Desk.onFx(() -> List.copyOf(desk.table().getContextMenu().getItems()));
    }

    private List<MenuItem> more() {
        MenuButton menu = desk.robot().lookup("#tool-more").queryAs(MenuButton.class);
        return Desk.onFx(() -> {
            menu.getOnShowing().handle(new javafx.event.Event(MenuButton.ON_SHOWING));
            return List.copyOf(menu.getItems());
        });
    }

    private static Set<String> disabled(List<MenuItem> items) {
        return Desk.onFx(() -> {
            Set<String> disabled = new TreeSet<>();
            items.stream()
                    .filter(item -> item.getId() != null && item.isDisable())
                    .forEach(item -> disabled.add(item.getId()));
            return disabled;
        });
    }
}
