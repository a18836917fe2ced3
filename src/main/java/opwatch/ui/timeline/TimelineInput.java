package opwatch.ui.timeline;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import opwatch.ui.rows.GroupLine;

/// What a person does to a timeline by mouse, touch pad and key.
final class TimelineInput {
    /// So many times larger is a step.
    static final double STEP = 1.5;

    /// What a wheel turns by at least.
    private static final double NOTCH = 40;
    private static final double WHEEL_STEP = 1.25;
    /// The share of the width that a key scrolls by.
    private static final double KEY_SCROLL = 0.125;
    /// A hand moves that far without meaning it.
    private static final double STILL = 4;

    private static final Set<KeyCode> OF_TABLE = Set.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.SPACE);

    private final TimelinePane pane;
    private final TimelineRows rows;
    private double pressed;
    private double last;
    private boolean dragging;

    /// @param canvas fills the pane
    TimelineInput(TimelinePane pane, Node canvas, TimelineRows rows) {
        this.pane = pane;
        this.rows = rows;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> {
            pane.zoom(event.getZoomFactor(), event.getX());
            event.consume();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::down);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != pane) {
            return;
        }
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean command = event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (OF_TABLE.contains(event.getCode()) || (event.getCode() == KeyCode.ENTER && isOnHeading())) {
            rows.press(event);
        } else if (plain && event.getCode() == KeyCode.LEFT) {
            pane.scroll(-KEY_SCROLL * pane.getWidth());
        } else if (plain && event.getCode() == KeyCode.RIGHT) {
            pane.scroll(KEY_SCROLL * pane.getWidth());
        } else if (plain && event.getCode() == KeyCode.ENTER) {
            pane.showSelected();
        } else if (!command && isPlus(event)) {
            pane.zoom(STEP, pane.getWidth() / 2);
        } else if (!command && isMinus(event)) {
            pane.zoom(1 / STEP, pane.getWidth() / 2);
        } else {
            return;
        }
        event.consume();
    }

    private boolean isOnHeading() {
        int line = rows.focused();
        return line >= 0 && line < rows.lines().size() && rows.lines().get(line) instanceof GroupLine;
    }

    /// With Shift or without: on an American keyboard plus is above the equals sign.
    private static boolean isPlus(KeyEvent event) {
        return event.getText().equals("+")
                || Set.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS).contains(event.getCode());
    }

    private static boolean isMinus(KeyEvent event) {
        return event.getText().equals("-")
                || Set.of(KeyCode.MINUS, KeyCode.SUBTRACT).contains(event.getCode());
    }

    /// The wheel scrolls the rows; with Shift or sideways the time, and with Ctrl it zooms.
    private void scrolled(ScrollEvent event) {
        double sideways = event.getDeltaX();
        double down = event.getDeltaY();
        if (event.isControlDown() || event.isShortcutDown()) {
            pane.zoom(Math.pow(WHEEL_STEP, (down == 0 ? sideways : down) / NOTCH), event.getX());
        } else if (event.isShiftDown() || Math.abs(sideways) > Math.abs(down)) {
            pane.scroll(-(sideways == 0 ? down : sideways));
        } else {
            rows.scroll(-down);
        }
        event.consume();
    }

    private void down(MouseEvent event) {
        pane.requestFocus();
        pressed = event.getX();
        last = event.getX();
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        dragging |= Math.abs(event.getX() - pressed) > STILL;
        if (dragging && event.getButton() == MouseButton.PRIMARY) {
            pane.scroll(last - event.getX());
            last = event.getX();
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        int line = pane.lineAt(event.getY());
        if (event.getButton() != MouseButton.PRIMARY || dragging || line < 0) {
            return;
        }
        if (event.getClickCount() == 2 && rows.lines().get(line) instanceof GroupLine heading) {
            rows.fold(heading);
        } else if (event.getClickCount() == 2) {
            pane.showSelected();
        } else {
            rows.choose(line, event.isShortcutDown(), event.isShiftDown());
        }
        event.consume();
    }

    /// That of the selected lines; a line that is not selected is, before.
    private void menu(ContextMenuEvent event) {
        int line = event.isKeyboardTrigger() ? rows.focused() : pane.lineAt(event.getY());
        if (line >= 0) {
            if (!rows.isSelected(line)) {
                rows.choose(line, false, false);
            }
            rows.openMenu(pane, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }
}
