package opwatch.timeline;

import static opwatch.timeline.TimelineSvg.n;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the pieces of one line of an SVG stand.
///
/// @param left the left edge of the axis
/// @param y the upper edge of the bars
/// @param height the height of the bars
/// @param width the width of the axis
record SvgPiece(double left, double y, double height, double width) {
    /// @param mark the state of the row, which gives the color; null for a group
    String of(BarLayout.Piece piece, @Nullable Mark mark) {
        String color =
                mark == null ? "timeline-group" : "timeline-" + mark.name().toLowerCase(Locale.ROOT);
        return switch (piece) {
            case BarLayout.Block(double x, double wide, Fill fill) -> block(x, wide, fill, color);
            case BarLayout.Bracket(double x, double wide) -> bracket(left + x, left + x + wide, color);
            case BarLayout.Glyph(double x, Mark shape, boolean over) -> glyph(left + x, shape, over);
            case BarLayout.Arrow(boolean toLeft) -> arrow(toLeft, color);
            case BarLayout.Extent(double x, double wide) ->
                path(
                        color,
                        "M%s %sH%sM%s %sv6M%s %sv6",
                        left + x,
                        middle(),
                        left + x + wide,
                        left + x,
                        middle() - 3,
                        left + x + wide,
                        middle() - 3);
        };
    }

    private String block(double x, double wide, Fill fill, String rowColor) {
        double from = Math.max(0, x);
        double to = Math.min(width, x + wide);
        String name = fill.name().toLowerCase(Locale.ROOT);
        String color = switch (fill) {
            case UNCHECKED -> "timeline-trouble";
            case RUNNING, SILENT -> "timeline-running";
            case SUCCEEDED, FAILED, CANCELED -> rowColor;
        };
        String frame = fill == Fill.SILENT ? " stroke-dasharray=\"3 2\"" : "";
        String rect = String.format(
                Locale.ROOT,
                "<rect class=\"%s\" fill=\"url(#timeline-fill-%s)\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                color,
                name,
                frame,
                n(left + from),
                n(y),
                n(Math.max(to - from, 1)),
                n(height));
        return fill == Fill.CANCELED ? rect + path(color, "M%s %sH%s", left + from, middle(), left + to) : rect;
    }

    private String bracket(double from, double to, String color) {
        double foot = Math.min(4, (to - from) / 2);
        return path(color, "M%s %sH%sV%sH%s", from + foot, y, from, y + height, from + foot)
                + path(color, "M%s %sH%sV%sH%s", to - foot, y, to, y + height, to - foot)
                + path(color + " timeline-dashed", "M%s %sH%s", from, middle(), to);
    }

    private String glyph(double x, Mark shape, boolean over) {
        double top = middle() - BarLayout.MARK / 2;
        double scale = BarLayout.MARK / Mark.SIZE;
        String ground = over
                ? String.format(
                        Locale.ROOT,
                        "<circle class=\"timeline-ground\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        n(x + BarLayout.MARK / 2),
                        n(middle()),
                        n(BarLayout.MARK / 2 + 1))
                : "";
        return ground
                + String.format(
                        Locale.ROOT,
                        "<path class=\"timeline-mark timeline-%s\" transform=\"translate(%s %s) scale(%.4f)\" d=\"%s\"/>",
                        shape.name().toLowerCase(Locale.ROOT),
                        n(x),
                        n(top),
                        scale,
                        shape.path());
    }

    private String arrow(boolean toLeft, String color) {
        double x = left + (toLeft ? 3 : width - 3);
        double back = toLeft ? 6 : -6;
        return path(color, "M%s %sL%s %sL%s %s", x + back, middle() - 5, x, middle(), x + back, middle() + 5);
    }

    private double middle() {
        return y + height / 2;
    }

    private static String path(String color, String pattern, double... numbers) {
        Object[] values = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = n(numbers[i]);
        }
        return "<path class=\"" + color + "\" d=\"" + String.format(Locale.ROOT, pattern, values) + "\"/>";
    }
}
