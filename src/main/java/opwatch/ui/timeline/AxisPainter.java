package opwatch.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import opwatch.timeline.AxisName;
import opwatch.timeline.TickText;
import opwatch.timeline.Ticks;
import opwatch.timeline.TimeAxis;
import opwatch.ui.bars.Ink;
import opwatch.ui.bars.Inks;
import org.jspecify.annotations.Nullable;

/// Paints the axis above the bars: in the lower line the times, in the upper one the days, months or years
/// that they are in.
final class AxisPainter {
    private static final double APART = 80;
    private static final double FONT = 11.5;
    private static final double GAP = 4;

    private final GraphicsContext gc;
    private final Inks inks;
    private final Text measure = new Text();

    AxisPainter(GraphicsContext gc, Inks inks) {
        this.gc = gc;
        this.inks = inks;
    }

    /// The moments to name.
    ///
    /// @param zoom how many times as large as usual text is
    static Ticks ticks(TimeAxis axis, ZoneId zone, double zoom) {
        return Ticks.of(axis, zone, APART * zoom);
    }

    /// @param height of the axis
    /// @param free how far to the right words may stand
    void paint(TimeAxis axis, Ticks ticks, ZoneId zone, double height, double free, double zoom) {
        gc.setFill(inks.color(Ink.HEADER));
        gc.fillRect(0, 0, axis.width(), height);
        gc.setFill(inks.color(Ink.GRID));
        gc.fillRect(0, 0, axis.width(), 1);
        gc.fillRect(0, height - 1, axis.width(), 1);
        gc.setTextBaseline(VPos.CENTER);
        larger(axis, ticks.unit().larger(), zone, height * 0.3, free, zoom);
        gc.setFont(Font.font(FONT * zoom));
        Color muted = inks.color(Ink.MUTED);
        double last = 0;
        for (Instant at : ticks.at()) {
            double x = Math.floor(axis.x(at));
            gc.setFill(muted);
            gc.fillRect(x, height - 6, 1, 6);
            String name = TickText.of(ticks.unit(), at, zone);
            if (x >= last && x + GAP + width(name, gc.getFont()) <= free) {
                gc.fillText(name, x + GAP, height * 0.72);
                last = x + GAP + width(name, gc.getFont());
            }
        }
    }

    private void larger(TimeAxis axis, Ticks.@Nullable Unit unit, ZoneId zone, double y, double free, double zoom) {
        if (unit != null) {
            gc.setFont(Font.font(null, FontWeight.BOLD, FONT * zoom));
            gc.setFill(inks.color(Ink.TEXT));
            AxisName.of(unit, axis, zone, free, words -> width(words, gc.getFont()))
                    .forEach(name -> gc.fillText(name.words(), name.x(), y));
        }
    }

    private double width(String words, Font font) {
        measure.setFont(font);
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }
}
