package opwatch.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Events of a mouse that the headless platform knows not how to make. FX thread.
final class MouseEvents {
    private MouseEvents() {}

    /// Drags a node from one place of the scene to another.
    static void drag(Node node, Point2D from, Point2D to) {
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, from, MouseButton.PRIMARY, 1, false, false));
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_DRAGGED, to, MouseButton.PRIMARY, 1, false, false));
        Event.fireEvent(node, mouse(MouseEvent.MOUSE_RELEASED, to, MouseButton.PRIMARY, 1, false, false));
    }

    /// A click with the first button while keys are held.
    static MouseEvent click(Point2D at, int count, boolean shift, boolean control) {
        return mouse(MouseEvent.MOUSE_CLICKED, at, MouseButton.PRIMARY, count, shift, control);
    }

    static MouseEvent moved(Point2D at) {
        return mouse(MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, 0, false, false);
    }

    /// A turn of a wheel.
    static ScrollEvent scroll(Point2D at, double sideways, double down, boolean shift, boolean control) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                shift,
                control,
                false,
                false,
                false,
                false,
                sideways,
                down,
                sideways,
                down,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static MouseEvent mouse(
            EventType<MouseEvent> type, Point2D at, MouseButton button, int count, boolean shift, boolean control) {
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                button,
                count,
                shift,
                control,
                false,
                false,
                button == MouseButton.PRIMARY && type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
