package opwatch.ui.timeline;

import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import opwatch.ui.kit.Tooltips;
import org.jspecify.annotations.Nullable;

/// The words about the line under the pointer. A canvas has no nodes of which each could have its tooltip,
/// so the one that there is follows the pointer from line to line.
final class TimelineTip {
    private static final double WIDEST = 480;
    private static final double RIGHT = 12;
    private static final double BELOW = 18;

    private final TimelinePane pane;
    private final Node canvas;
    private final IntFunction<String> words;
    private @Nullable Tooltip tip;
    private int line = -1;

    /// @param words of the line at an index; empty for none
    TimelineTip(TimelinePane pane, Node canvas, IntFunction<String> words) {
        this.pane = pane;
        this.canvas = canvas;
        this.words = words;
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> line = -1);
    }

    private void moved(MouseEvent event) {
        Tooltip made = tip();
        int now = pane.lineAt(event.getY());
        if (now != line) {
            line = now;
            if (made.isShowing()) {
                fill(made);
                made.setAnchorX(event.getScreenX() + RIGHT);
                made.setAnchorY(event.getScreenY() + BELOW);
            }
        }
    }

    private Tooltip tip() {
        Tooltip made = tip;
        if (made == null) {
            Tooltip fresh = Tooltips.made();
            fresh.setMaxWidth(WIDEST);
            fresh.setId("timeline-tip");
            fresh.setOnShowing(_ -> fill(fresh));
            Tooltip.install(canvas, fresh);
            tip = fresh;
            made = fresh;
        }
        return made;
    }

    private void fill(Tooltip made) {
        String text = line < 0 ? "" : words.apply(line);
        made.setText(text);
        made.setOpacity(text.isEmpty() ? 0 : 1);
    }
}
