package opwatch.ui.timeline;

import java.time.Instant;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import opwatch.timeline.BarLayout;
import opwatch.timeline.Mark;
import opwatch.timeline.Span;
import opwatch.timeline.Ticks;
import opwatch.timeline.TimeAxis;
import opwatch.ui.bars.BarPainter;
import opwatch.ui.bars.Ink;
import opwatch.ui.bars.Inks;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// Paints the lines of a timeline: each in the height of its row, with its bar.
final class LinePainter {
    /// The share of a line's height that its bar takes.
    private static final double BAR = 0.46;

    private final GraphicsContext gc;
    private final Inks inks;
    private final BarPainter bars;
    private final TimelineRows rows;

    LinePainter(GraphicsContext gc, Inks inks, TimelineRows rows) {
        this.gc = gc;
        this.inks = inks;
        this.rows = rows;
        bars = new BarPainter(gc);
    }

    /// The colors have changed.
    void forget() {
        bars.forget();
    }

    /// What is behind the bars.
    void paintGround(TimeAxis axis, Ticks ticks, double top, double height) {
        gc.setFill(inks.color(Ink.GROUND));
        gc.fillRect(0, top, axis.width(), height - top);
        gc.setFill(inks.color(Ink.GRID));
        for (Instant at : ticks.at()) {
            gc.fillRect(Math.floor(axis.x(at)), top, 1, height - top);
        }
    }

    /// @param y where the line begins
    /// @param focus whether the ring of the focus is around it
    void paint(int index, TableLine line, TimeAxis axis, Instant now, double y, boolean focus) {
        double height = rows.lineHeight();
        boolean selected = rows.isSelected(index);
        Ink behind = selected
                ? Ink.SELECTED
                : rows.isHovered(line) ? Ink.HOVERED : line instanceof GroupLine ? Ink.HEADER : null;
        if (behind != null) {
            gc.setFill(inks.color(behind));
            gc.fillRect(0, y, axis.width(), height);
        }
        gc.setFill(inks.color(Ink.GRID));
        gc.fillRect(0, y + height - 1, axis.width(), 1);
        double bar = Math.rint(height * BAR);
        BarPainter.Place place = new BarPainter.Place(0, Math.floor(y + (height - bar) / 2), bar, axis.width());
        bars.paint(pieces(line, axis, now), mark(line), inks.palette(selected), place);
        if (focus) {
            gc.setStroke(inks.color(Ink.FOCUS));
            gc.setLineWidth(2);
            gc.strokeRect(1, y + 1, axis.width() - 2, height - 3);
        }
    }

    private static List<BarLayout.Piece> pieces(TableLine line, TimeAxis axis, Instant now) {
        return switch (line) {
            case WatchRow row -> BarLayout.of(Bars.of(row, now), axis);
            case GroupLine group -> {
                Span extent = Bars.extent(group, now);
                yield extent == null ? List.of() : BarLayout.of(extent, axis);
            }
        };
    }

    private static Mark mark(TableLine line) {
        return switch (line) {
            case WatchRow row -> Mark.valueOf(row.state().name());
            case GroupLine _ -> Mark.UNSEEN;
        };
    }

    void paintNow(TimeAxis axis, @Nullable Instant now, double top, double height) {
        double x = now == null ? -1 : Math.floor(axis.x(now)) + 0.5;
        if (x >= 0 && x <= axis.width()) {
            gc.setStroke(inks.color(Ink.NOW));
            gc.setLineWidth(1);
            gc.setLineDashes(4, 3);
            gc.strokeLine(x, top, x, height);
            gc.setLineDashes();
        }
    }
}
