package opwatch.app;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import opwatch.ui.rows.RowState;
import org.junit.jupiter.api.BeforeEach;

/// A demo with rows of all kinds, and the filter field.
abstract class FilterJourney extends Journey {
    static final int ROWS = 21;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        desk.passUntil(
                "all kinds of rows",
                () -> Stream.of(RowState.FAILED, RowState.TROUBLE, RowState.RUNNING, RowState.SUCCEEDED)
                        .allMatch(state -> count(state) > 0));
    }

    long count(RowState state) {
        return desk.window().list().rows().stream()
                .filter(row -> row.state() == state)
                .count();
    }

    void type(String text) {
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        Desk.onFx(() -> {
            field().setText(text);
            field().end();
            return null;
        });
        desk.press();
    }

    TextField field() {
        return (TextField) stage.getScene().lookup("#tool-filter");
    }

    String chip(String group) {
        return Desk.onFx(() -> ((ToggleButton) stage.getScene().lookup("#chip-" + group)).getText());
    }

    String shownOfAll() {
        return Desk.onFx(() -> {
            Label label = (Label) stage.getScene().lookup("#filter-shown");
            return label.isVisible() ? label.getText() : "";
        });
    }

    static List<String> messages() {
        return Desk.onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip tip && "filter-message".equals(tip.getId()))
                .map(window -> ((Tooltip) window).getText())
                .toList());
    }
}
