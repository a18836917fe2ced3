package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the keys of the table do while a sheet over it has the focus: nothing to the rows that it covers.
class SheetKeysJourneyTest extends Journey {
    private static final String ONE = "cluster logs-prod";
    private static final String REMOVED = "delete data, queued";

    @BeforeEach
    void openTheDemoWithARowRemovedAndOneSelected() throws IOException {
        open(12);
        Desk.until("the rows are there", () -> desk.shown().containsAll(List.of(ONE, REMOVED)));
        desk.clickRow(REMOVED);
        desk.press(KeyCode.DELETE);
        desk.clickRow(ONE);
    }

    /// Opens a sheet; the focus is in it and in no field for text.
    private void openSheet(String name) {
        switch (name) {
            case "remarks" -> {
                desk.press(KeyCode.SHIFT, KeyCode.F2);
                focusOn("#remarks-save");
            }
            case "export" -> {
                Desk.onFx(() ->
                        desk.window().list().remark(List.of(desk.row(ONE)), _ -> Remarks.NONE.withTags(List.of("a"))));
                desk.press(KeyCode.SHORTCUT, KeyCode.S);
                focusOn("#export-go");
            }
            case "add" -> {
                desk.press(KeyCode.SHORTCUT, KeyCode.N);
                focusOn("#add-close");
            }
            case "views" -> {
                item("views-save");
                desk.robot().write("mine");
                desk.press(KeyCode.ENTER);
                item("views-edit");
                focusOn("#views-list");
            }
            default -> {
                desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
                focusOn("#history-list");
            }
        }
    }

    private void item(String id) {
        Desk.onFx(() -> {
            MenuButton button = (MenuButton) stage.getScene().lookup("#tool-views");
            button.show();
            List.copyOf(button.getItems()).stream()
                    .filter(each -> id.equals(each.getId()))
                    .forEach(each -> each.fire());
            button.hide();
            return null;
        });
        desk.press();
    }

    private void focusOn(String id) {
        Desk.onFx(() -> {
            stage.getScene().lookup(id).requestFocus();
            return null;
        });
        assertTrue(Desk.onFx(() -> stage.getScene().lookup(id).isFocused()), id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remarks", "export", "add", "views", "history"})
    void keysOfTheRowsDoNothingToThem(String sheet) {
        openSheet(sheet);
        List<String> shown = desk.shown();
        Node focus = Desk.onFx(() -> stage.getScene().getFocusOwner());
        Stream.of(
                        List.of(KeyCode.SHORTCUT, KeyCode.A),
                        List.of(KeyCode.F2),
                        List.of(KeyCode.DELETE),
                        List.of(KeyCode.SHORTCUT, KeyCode.Z),
                        List.of(KeyCode.SHIFT, KeyCode.F2))
                .forEach(keys -> desk.press(keys.toArray(KeyCode[]::new)));

        assertEquals(List.of(ONE), desk.selected());
        assertEquals(shown, desk.shown());
        assertNull(Desk.onFx(() -> stage.getScene().lookup("#label-editor")));
        assertEquals(focus, Desk.onFx(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void theKeysWorkAgainWhenTheSheetIsClosed() {
        openSheet("views");
        assertEquals(
                1,
                Desk.onFx(() -> ((ListView<?>) stage.getScene().lookup("#views-list"))
                        .getItems()
                        .size()));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertTrue(desk.shown().contains(REMOVED));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        assertEquals(12, desk.selected().size());
    }
}
