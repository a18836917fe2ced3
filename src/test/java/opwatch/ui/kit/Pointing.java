package opwatch.ui.kit;

import javafx.event.Event;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A pointer that comes to a control, in a test without a window. FX thread only.
public final class Pointing {
    private Pointing() {}

    /// Lets the pointer come, and returns the tooltip that the control has then.
    public static Tooltip at(Control control) {
        Event.fireEvent(
                control,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
        return control.getTooltip();
    }
}
