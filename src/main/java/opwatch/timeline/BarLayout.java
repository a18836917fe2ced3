package opwatch.timeline;

import java.util.ArrayList;
import java.util.List;

/// The pieces that make the picture of a bar on an axis, left to right. What can be painted paints them:
/// the window's canvas and the SVG. Any thread.
///
/// All places are pixels from the left edge of the axis, and none is far outside of it.
public final class BarLayout {
    /// The width of what lasted no time that can be seen.
    public static final double LEAST = 3;
    /// The side of the square of a mark.
    public static final double MARK = 14;

    private static final double GAP = 4;
    private static final double OUTSIDE = 8;

    /// A piece of the picture.
    public sealed interface Piece {}

    /// A part of a bar.
    public record Block(double x, double width, Fill fill) implements Piece {}

    /// The time in which it ended, which is not known better: an open frame.
    public record Bracket(double x, double width) implements Piece {}

    /// A state's shape.
    ///
    /// @param x its left edge
    /// @param over whether it stands on the bar
    public record Glyph(double x, Mark mark, boolean over) implements Piece {}

    /// An arrow at an edge: what is to be seen is farther on that side.
    public record Arrow(boolean left) implements Piece {}

    /// From the first to the last moment of a group of rows.
    public record Extent(double x, double width) implements Piece {}

    private BarLayout() {}

    public static List<Piece> of(Bar bar, TimeAxis axis) {
        Span extent = bar.extent();
        List<Piece> pieces = new ArrayList<>();
        if (axis.x(extent.to()) < -MARK - GAP) {
            pieces.add(new Arrow(true));
            return pieces;
        }
        if (axis.x(extent.from()) > axis.width()) {
            pieces.add(new Arrow(false));
            return pieces;
        }
        bar.parts().forEach(part -> addBlock(part, axis, pieces));
        if (bar.end() != null) {
            addBracket(bar.end(), axis, pieces);
        }
        addGlyphs(bar.mark(), extent, bar.is(Doubt.START_UNKNOWN) && bar.mark() != Mark.UNSEEN, axis, pieces);
        return pieces;
    }

    /// The picture of parts with changes between them.
    static List<Piece> of(List<Bar.Part> parts, List<Span> changes, Span extent, Mark mark, TimeAxis axis) {
        List<Piece> pieces = new ArrayList<>();
        parts.forEach(part -> addBlock(part, axis, pieces));
        changes.forEach(change -> addBracket(change, axis, pieces));
        addGlyphs(mark, extent, false, axis, pieces);
        return pieces;
    }

    private static void addBlock(Bar.Part part, TimeAxis axis, List<Piece> pieces) {
        double x = axis.x(part.span().from());
        double end = Math.max(axis.x(part.span().to()), x + LEAST);
        if (end > 0 && x < axis.width()) {
            pieces.add(new Block(inside(x, axis), inside(end, axis) - inside(x, axis), part.fill()));
        }
    }

    private static void addBracket(Span change, TimeAxis axis, List<Piece> pieces) {
        double x = inside(axis.x(change.from()), axis);
        double end = inside(axis.x(change.to()), axis);
        pieces.add(new Bracket(x, Math.max(end - x, LEAST)));
    }

    /// The picture of a group.
    public static List<Piece> of(Span extent, TimeAxis axis) {
        double x = axis.x(extent.from());
        double end = axis.x(extent.to());
        if (end < 0 || x > axis.width()) {
            return List.of(new Arrow(end < 0));
        }
        return List.of(new Extent(inside(x, axis), Math.max(inside(end, axis) - inside(x, axis), LEAST)));
    }

    /// After the end, or at the right edge where that is farther. Without a start, a question mark before
    /// it.
    private static void addGlyphs(Mark mark, Span extent, boolean asks, TimeAxis axis, List<Piece> pieces) {
        double end = axis.x(extent.to()) + (pieces.isEmpty() ? -MARK / 2 : GAP);
        if (!pieces.isEmpty()) {
            end = Math.max(end, axis.x(extent.from()) + LEAST + GAP);
        }
        double room = axis.width() - MARK - (asks ? MARK + 2 : 0) - 1;
        double x = Math.max(1, Math.min(end, room));
        boolean over = !pieces.isEmpty() && end > room;
        if (asks) {
            pieces.add(new Glyph(x, Mark.UNSEEN, over));
            pieces.add(new Glyph(x + MARK + 2, mark, over));
        } else {
            pieces.add(new Glyph(x, mark, over));
        }
    }

    private static double inside(double x, TimeAxis axis) {
        return Math.clamp(x, -OUTSIDE, axis.width() + OUTSIDE);
    }
}
