package opwatch.ui;

import atlantafx.base.controls.Popover;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.words.Strings;

/// The list of the keys that work in this window, beside the button that opens it. Scrolls where the window
/// is lower than the list, and breaks its lines where the window is narrower.
final class KeysPane extends Popover {
    /// From the list's right edge to its arrow: the button stands at the window's right edge.
    private static final double INDENT = 4;

    /// @param beside the button below which it is shown
    KeysPane(Actions actions, Node beside) {
        Scene window = beside.getScene();
        GridPane grid = Forms.styled(new GridPane(), "keys-pane");
        ColumnConstraints caps = new ColumnConstraints();
        caps.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(caps, new ColumnConstraints());
        Stream.of(Action.values())
                .filter(action -> actions.has(action) && !action.keys().isEmpty())
                .forEach(action -> add(grid, action.keyText(), action.description()));
        // Keys of a part of the window, which work while it has the focus.
        add(grid, "Enter", "keys.heading");
        add(grid, "← →", "keys.timeline.go");
        add(grid, "+ −", "keys.timeline.zoom");
        add(grid, "Enter", "keys.timeline.bar");
        ScrollPane list = Forms.named("keys", new ScrolledGrid(grid, window), "panes");
        list.setAccessibleText(Strings.text("keys.title"));
        setContentNode(list);
        setTitle(Strings.text("keys.title"));
        setHeaderAlwaysVisible(true);
        setDetachable(false);
        setAutoHide(true);
        setAnimated(!window.getPreferences().isReducedMotion());
        setArrowLocation(ArrowLocation.TOP_RIGHT);
        setArrowIndent(INDENT);
        // The popover has a use of its own for `setOnShown`.
        addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
            list.requestFocus();
            getScene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    getScene().removePostLayoutPulseListener(this);
                    pointAt(beside);
                }
            });
        });
    }

    /// The popover takes its content's width for its own, and so stands too far to the right at first.
    private void pointAt(Node button) {
        Node frame = getScene().getRoot().lookup(".border");
        if (frame != null) {
            double right = frame.localToScreen(frame.getLayoutBounds()).getMaxX();
            double arrow = right - getCornerRadius() - getArrowIndent() - getArrowSize();
            double middle = button.localToScreen(button.getLayoutBounds()).getCenterX();
            setAnchorX(getAnchorX() + middle - arrow);
        }
    }

    private static void add(GridPane grid, String keys, String description) {
        Label cap = Forms.styled(new Label(keys), "key-cap");
        Label does = new Label(Strings.text(description));
        cap.setMinWidth(Region.USE_PREF_SIZE);
        does.setWrapText(true);
        does.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), cap, does);
    }
}
