package opwatch.ui.bars;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import opwatch.timeline.BarLayout;
import opwatch.timeline.Fill;
import opwatch.timeline.Mark;

/// Paints the pieces of bars on a canvas. FX thread only.
public final class BarPainter {
    private static final double FRAME = 1;
    private static final double GLYPH = 1.5;

    private final GraphicsContext gc;
    private final Tiles tiles = new Tiles();

    public BarPainter(GraphicsContext gc) {
        assert Platform.isFxApplicationThread();
        this.gc = gc;
    }

    /// The colors have changed.
    public void forget() {
        tiles.clear();
    }

    /// Where a line stands on the canvas.
    ///
    /// @param left the left edge of the axis
    /// @param y the upper edge of the bars
    /// @param height the height of the bars
    /// @param width the width of the axis
    public record Place(double left, double y, double height, double width) {
        double middle() {
            return y + height / 2;
        }
    }

    /// Paints one line.
    ///
    /// @param mark the state of the row
    public void paint(List<BarLayout.Piece> pieces, Mark mark, Palette palette, Place at) {
        gc.setLineWidth(FRAME);
        gc.setLineDashes();
        Color color = palette.of(Ink.of(mark));
        for (BarLayout.Piece piece : pieces) {
            switch (piece) {
                case BarLayout.Block(double x, double width, Fill fill) ->
                    block(x, width, fill, palette.of(ink(fill)), palette.ground(), at);
                case BarLayout.Bracket(double x, double width) -> bracket(at.left() + x, width, color, at);
                case BarLayout.Glyph(double x, Mark shape, boolean over) ->
                    glyph(at.left() + x, shape, over, palette, at);
                case BarLayout.Arrow(boolean left) -> arrow(left, color, at);
                case BarLayout.Extent(double x, double width) ->
                    extent(at.left() + x, width, palette.of(Ink.MUTED), at);
            }
        }
    }

    private static Ink ink(Fill fill) {
        return switch (fill) {
            case SUCCEEDED -> Ink.SUCCEEDED;
            case FAILED -> Ink.FAILED;
            case CANCELED -> Ink.CANCELED;
            case RUNNING, SILENT -> Ink.RUNNING;
            case UNCHECKED -> Ink.TROUBLE;
        };
    }

    private void block(double x, double width, Fill fill, Color ink, Color ground, Place at) {
        // On whole pixels: a frame between two would be a gray blur.
        double from = Math.rint(at.left() + x);
        double to = Math.max(from + 2, Math.rint(at.left() + x + width));
        gc.setFill(tiles.of(fill, ink, ground, from, at.y()));
        gc.fillRect(from, at.y(), to - from, at.height());
        gc.setStroke(ink);
        gc.setLineDashes(fill == Fill.SILENT ? new double[] {3, 2} : new double[0]);
        gc.strokeRect(from + FRAME / 2, at.y() + FRAME / 2, to - from - FRAME, at.height() - FRAME);
        gc.setLineDashes();
        if (fill == Fill.CANCELED) {
            double middle = Math.floor(at.middle()) + FRAME / 2;
            gc.strokeLine(from, middle, to, middle);
        }
    }

    private void bracket(double x, double width, Color ink, Place at) {
        double from = Math.rint(x) + FRAME / 2;
        double to = Math.rint(x + width) - FRAME / 2;
        double foot = Math.min(4, (to - from) / 2);
        double top = at.y() + FRAME / 2;
        double bottom = at.y() + at.height() - FRAME / 2;
        gc.setStroke(ink);
        gc.strokePolyline(
                new double[] {from + foot, from, from, from + foot}, new double[] {top, top, bottom, bottom}, 4);
        gc.strokePolyline(new double[] {to - foot, to, to, to - foot}, new double[] {top, top, bottom, bottom}, 4);
        gc.setLineDashes(2, 2);
        double middle = Math.floor(at.middle()) + FRAME / 2;
        gc.strokeLine(from, middle, to, middle);
        gc.setLineDashes();
    }

    private void glyph(double x, Mark shape, boolean over, Palette palette, Place at) {
        double top = at.middle() - BarLayout.MARK / 2;
        if (over) {
            gc.setFill(palette.ground());
            gc.fillOval(x - 1, top - 1, BarLayout.MARK + 2, BarLayout.MARK + 2);
        }
        double scale = BarLayout.MARK / Mark.SIZE;
        gc.save();
        gc.translate(x, top);
        gc.scale(scale, scale);
        gc.setLineWidth(GLYPH / scale);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setStroke(palette.of(Ink.of(shape)));
        gc.beginPath();
        gc.appendSVGPath(shape.path());
        gc.stroke();
        gc.restore();
    }

    private void arrow(boolean left, Color ink, Place at) {
        double tip = at.left() + (left ? 4 : at.width() - 4);
        double back = tip + (left ? 6 : -6);
        gc.setStroke(ink);
        gc.setLineWidth(GLYPH);
        gc.strokePolyline(
                new double[] {back, tip, back}, new double[] {at.middle() - 5, at.middle(), at.middle() + 5}, 3);
        gc.setLineWidth(FRAME);
    }

    private void extent(double x, double width, Color ink, Place at) {
        double middle = Math.floor(at.middle());
        gc.setFill(ink);
        gc.fillRect(x, middle - 1, width, 2);
        gc.fillRect(x, middle - 1, 2, 5);
        gc.fillRect(x + width - 2, middle - 1, 2, 5);
    }
}
