package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.BeforeEach;

/// What a person does in the form for tags, note and kind.
abstract class RemarksJourney extends Journey {
    static final int TOUR = 21;
    static final String ONE = "cluster logs-prod";
    static final String OTHER = "delete data, queued";

    @BeforeEach
    void openTheDemo() throws IOException {
        open(TOUR);
        Desk.until(
                "the rows are there",
                () -> desk.shown().contains(ONE) && desk.shown().contains(OTHER));
    }

    Remarks of(String name) {
        return Desk.onFx(() -> desk.row(name).remarks().get());
    }

    void set(String name, Remarks remarks) {
        Desk.onFx(() -> desk.window().list().remark(List.of(desk.row(name)), _ -> remarks));
    }

    void select(String... names) {
        Desk.onFx(() -> {
            var selection = desk.table().getSelectionModel();
            selection.clearSelection();
            List.of(names).forEach(name -> selection.select(desk.row(name)));
            desk.table().requestFocus();
            return null;
        });
        Desk.until("they are selected", () -> desk.selected().size() == names.length);
    }

    void open(String... names) {
        select(names);
        desk.press(KeyCode.SHIFT, KeyCode.F2);
        Desk.until("the form is open", () -> isFocused("#remarks-tag"));
    }

    boolean isOpen() {
        return Desk.onFx(() -> desk.robot()
                .lookup("#remarks-pane")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
    }

    boolean isFocused(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    /// Goes on by Tab until that has the focus.
    void tabTo(String id) {
        for (int i = 0; i < 30 && !isFocused(id); i++) {
            desk.press(KeyCode.TAB);
        }
        assertTrue(isFocused(id), id);
    }

    void write(String text) {
        desk.robot().write(text);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    TextInputControl input(String id) {
        return desk.robot().lookup(id).queryAs(TextInputControl.class);
    }

    /// The boxes of tags, such as "+a ~b -c": ticked, half ticked and not ticked.
    String boxes() {
        return Desk.onFx(() -> String.join(
                " ",
                desk.robot().lookup("#remarks-tags .check-box").queryAllAs(CheckBox.class).stream()
                        .map(box -> (box.isIndeterminate() ? "~" : box.isSelected() ? "+" : "-") + box.getText())
                        .toList()));
    }

    String problem() {
        return Desk.onFx(() ->
                desk.robot().lookup("#remarks-problem").queryAs(Labeled.class).getText());
    }

    void told(String words) {
        Desk.until(words, () -> desk.text("#notice").equals("Demo: " + words));
    }
}
