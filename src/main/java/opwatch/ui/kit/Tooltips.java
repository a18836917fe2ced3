package opwatch.ui.kit;

import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Texts that a control shows while the mouse rests on it, and that a screen reader speaks. The tooltip
/// is made when the mouse first enters: each is a window of its own, and the first one took a fiftieth of
/// a start. FX thread only.
public final class Tooltips {
    private static final double WIDEST = 360;

    private Tooltips() {}

    /// Sets the text, in place of an earlier one.
    public static void on(Control control, String text) {
        assert Platform.isFxApplicationThread();
        boolean first = control.getAccessibleHelp() == null;
        control.setAccessibleHelp(text);
        if (first) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> show(control));
        }
    }

    private static void show(Control control) {
        Tooltip tip = Objects.requireNonNullElseGet(control.getTooltip(), Tooltips::made);
        tip.setText(control.getAccessibleHelp());
        control.setTooltip(tip);
    }

    /// A tooltip without a text yet, whose lines are not too long to read.
    public static Tooltip made() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        return tip;
    }
}
