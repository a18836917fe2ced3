package opwatch.ui;

import atlantafx.base.controls.Popover;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;

/// The list of the keys that work in this window, beside the button that opens it. Scrolls where the window
/// is lower than the list.
final class KeysPane extends Popover {
    /// What the title and the frame take of the window's height.
    private static final double AROUND = 110;

    /// @param beside is in the window
    KeysPane(Actions actions, Node beside) {
        Scene window = beside.getScene();
        GridPane grid = Forms.styled(new GridPane(), "keys-pane");
        Stream.of(Action.values())
                .filter(action -> actions.has(action) && !action.keys().isEmpty())
                .forEach(action -> add(grid, action));
        double room = Math.max(120, window.getHeight() - AROUND);
        ScrollPane list = Forms.named(
                "keys",
                new ScrollPane(grid) {
                    @Override
                    protected double computePrefHeight(double width) {
                        return Math.min(super.computePrefHeight(width), room);
                    }
                },
                "panes");
        list.setAccessibleText(Strings.text("keys.title"));
        list.setFitToWidth(true);
        setContentNode(list);
        setTitle(Strings.text("keys.title"));
        setHeaderAlwaysVisible(true);
        setDetachable(false);
        setAutoHide(true);
        setAnimated(!window.getPreferences().isReducedMotion());
        setArrowLocation(ArrowLocation.TOP_RIGHT);
        setOnShown(event -> list.requestFocus());
    }

    private static void add(GridPane grid, Action action) {
        Label cap = Forms.styled(new Label(action.keyText()), "key-cap");
        Label does = new Label(Strings.text(action.description()));
        cap.setMinWidth(Region.USE_PREF_SIZE);
        does.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), cap, does);
    }
}
