package opwatch.ui;

import atlantafx.base.controls.Popover;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;

/// The list of keys, beside the button that opens it.
final class KeysPane extends Popover {
    KeysPane() {
        GridPane grid = Forms.named("keys", new GridPane(), "keys-pane");
        for (Action action : Action.values()) {
            if (!action.keys().isEmpty()) {
                Label cap = Forms.styled(new Label(action.keyText()), "key-cap");
                grid.addRow(grid.getRowCount(), cap, new Label(Strings.text(action.description())));
            }
        }
        setContentNode(grid);
        setTitle(Strings.text("keys.title"));
        setHeaderAlwaysVisible(true);
        setDetachable(false);
        setAutoHide(true);
        setArrowLocation(ArrowLocation.TOP_RIGHT);
    }
}
