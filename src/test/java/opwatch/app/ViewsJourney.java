package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import opwatch.settings.Settings;
import opwatch.settings.View;
import org.junit.jupiter.api.BeforeEach;

/// A test of saved views, in the demo with an operation that has failed.
abstract class ViewsJourney extends Journey {
    @BeforeEach
    void openTheDemo() throws IOException {
        open(21);
        Desk.until("it has ended", () -> desk.row("restore Q3").word().equals("Failed"));
    }

    void save(String name) {
        choose("views-save");
        type(name);
        desk.press(KeyCode.ENTER);
        assertFalse(isSeen("#view-name-pane"));
    }

    void type(String text) {
        Desk.onFx(() -> {
            ((TextField) node("#view-name")).setText(text);
            return null;
        });
        assertTrue(Desk.onFx(() -> node("#view-name").isFocused()));
    }

    void filter(String words) {
        Desk.onFx(() -> {
            ((TextField) node("#tool-filter")).setText(words);
            return null;
        });
        desk.press();
    }

    String field() {
        return Desk.onFx(() -> ((TextField) node("#tool-filter")).getText());
    }

    void hide(String column, boolean hidden) {
        Desk.onFx(() -> {
            column(column).setVisible(!hidden);
            return null;
        });
        desk.press();
    }

    void tick() {
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }

    List<Boolean> seen(String... columns) {
        return Desk.onFx(() ->
                List.of(columns).stream().map(each -> column(each).isVisible()).toList());
    }

    TableColumn<?, ?> column(String id) {
        return desk.table().getColumns().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    void press(String button) {
        Desk.onFx(() -> {
            node("#" + button).requestFocus();
            return null;
        });
        assertTrue(Desk.onFx(() -> node("#" + button).isFocused()), button);
        desk.press(node("#" + button) instanceof Button ? KeyCode.SPACE : KeyCode.ENTER);
    }

    String button() {
        return desk.text("#tool-views");
    }

    String spoken() {
        return Desk.onFx(() -> node("#tool-views").getAccessibleText());
    }

    /// The items as they are shown, the chosen one with a star.
    String menu() {
        return Desk.onFx(() -> String.join(
                ",",
                items().stream()
                        .filter(item -> !(item instanceof SeparatorMenuItem))
                        .map(item ->
                                (item instanceof RadioMenuItem radio && radio.isSelected() ? "*" : "") + item.getText())
                        .toList()));
    }

    String accelerator(String id) {
        return Desk.onFx(() -> item(id).getAccelerator() == null
                ? ""
                : item(id).getAccelerator().getDisplayText());
    }

    void choose(String id) {
        Desk.onFx(() -> {
            MenuItem item = item(id);
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(true);
            }
            item.fire();
            return null;
        });
        desk.press();
    }

    MenuItem item(String id) {
        return items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + id));
    }

    List<MenuItem> items() {
        MenuButton button = (MenuButton) node("#tool-views");
        button.show();
        List<MenuItem> items = List.copyOf(button.getItems());
        button.hide();
        return items;
    }

    List<String> names() {
        return Desk.onFx(() -> desk.window().settings(Settings.FIRST, null).views().stream()
                .map(View::name)
                .toList());
    }

    boolean isSeen(String id) {
        return Desk.onFx(() -> node(id) != null && node(id).isVisible());
    }

    Node node(String id) {
        return stage.getScene().lookup(id);
    }
}
