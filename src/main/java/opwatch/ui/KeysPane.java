package opwatch.ui;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// The list of keys, beside the button that opens it.
final class KeysPane {
    private final Popover popover = new Popover();

    KeysPane() {
        GridPane grid = new GridPane();
        grid.setId("keys");
        grid.getStyleClass().add("keys-pane");
        for (Action action : Action.values()) {
            if (!action.keys().isEmpty()) {
                Label cap = new Label(action.keyText());
                cap.getStyleClass().add(StyleNames.KEY_CAP);
                grid.addRow(grid.getRowCount(), cap, new Label(Strings.text(action.description())));
            }
        }
        popover.setContentNode(grid);
        popover.setTitle(Strings.text("keys.title"));
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setAutoHide(true);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    }

    void showAt(Node owner) {
        popover.show(owner);
    }
}
