package opwatch.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu behind "…" of a window, for tests.
record MenuOf(Desk desk) {
    /// Chooses an item as a click does.
    void fire(String id) {
        Desk.onFx(() -> {
            MenuItem item = item(id);
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            } else if (item instanceof RadioMenuItem radio) {
                radio.setSelected(true);
            }
            item.fire();
            return null;
        });
    }

    /// An item as its menu shows it.
    MenuItem item(String id) {
        return Desk.onFx(() -> all(more().getItems())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + id)));
    }

    /// The list of keys takes a moment until it is painted.
    void untilKeysAreSeen() {
        Desk.until("the keys are seen", () -> {
            Node each = desk.robot().lookup("#keys").tryQuery().orElse(null);
            boolean seen = each != null;
            while (each != null) {
                seen &= each.isVisible();
                each = each.getParent();
            }
            return seen;
        });
    }

    /// Every item, those of the menus within too.
    List<MenuItem> all() {
        return Desk.onFx(() -> all(more().getItems())
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .toList());
    }

    private MenuButton more() {
        return (MenuButton) desk.stage().getScene().lookup("#tool-more");
    }

    /// Those of the menus within, too, each of which learns that it opens.
    private static Stream<MenuItem> all(List<MenuItem> items) {
        return items.stream().flatMap(item -> {
            if (!(item instanceof Menu menu)) {
                return Stream.of(item);
            }
            Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
            return Stream.concat(Stream.of(item), all(menu.getItems()));
        });
    }
}
