package opwatch.notify.desktop;

/// The shapes of the icon, in a grid of 22 by 22, and its digits. Any thread.
final class TrayShapes {
    /// How thick an outline is.
    static final double STROKE = 2.2;

    /// Lines of a digit.
    static final int LINES = 5;

    /// Three columns and five lines for each digit from 0 to 9, then of an exclamation mark.
    private static final String[] GLYPHS = {
        "###" + "#.#" + "#.#" + "#.#" + "###",
        ".#." + "##." + ".#." + ".#." + "###",
        "###" + "..#" + "###" + "#.." + "###",
        "###" + "..#" + "###" + "..#" + "###",
        "#.#" + "#.#" + "###" + "..#" + "..#",
        "###" + "#.." + "###" + "..#" + "###",
        "###" + "#.." + "###" + "#.#" + "###",
        "###" + "..#" + "..#" + ".#." + ".#.",
        "###" + "#.#" + "###" + "#.#" + "###",
        "###" + "#.#" + "###" + "..#" + "###",
        ".#." + ".#." + ".#." + "..." + ".#."
    };

    private TrayShapes() {}

    /// How far a point is outside an octagon around the origin.
    static double octagon(double x, double y) {
        double across = Math.abs(x);
        double down = Math.abs(y);
        return Math.max(Math.max(across, down), (across + down) / Math.sqrt(2)) - 10.5;
    }

    /// How far a point is outside a triangle that stands on its base, its tip at the top of the grid.
    ///
    /// @param x from the middle
    static double triangle(double x, double y) {
        double side = (20 * Math.abs(x) - 10.8 * (y - 0.5)) / Math.hypot(20, 10.8);
        return Math.max(side, y - 20.5);
    }

    /// Whether a point is in an arrow to the right.
    static boolean isArrow(double x, double y) {
        return x >= 8 && Math.abs(y - 11) <= (16.5 - x) * 5 / 8.5;
    }

    /// Whether a point is in a tick.
    static boolean isTick(double x, double y) {
        return Math.min(toLine(x, y, 6.5, 11.5, 9.8, 14.8), toLine(x, y, 9.8, 14.8, 15.5, 7.5)) < 1.2;
    }

    /// Whether a point is in the two bars in the corner.
    static boolean isPause(double x, double y) {
        return y >= 12 && y <= 21 && ((x >= 13 && x <= 15.6) || (x >= 18 && x <= 20.6));
    }

    /// Whether a point is in the lock in the corner.
    static boolean isLock(double x, double y) {
        boolean body = x >= 12.5 && x <= 21 && y >= 15.5 && y <= 21.5;
        double bow = Math.hypot(x - 16.75, y - 15.5);
        return body || (y < 15.5 && bow >= 1.9 && bow <= 3.6);
    }

    /// Whether a point is in the cross in the corner.
    static boolean isCross(double x, double y) {
        return Math.min(toLine(x, y, 13.5, 13, 20, 19.5), toLine(x, y, 13.5, 19.5, 20, 13)) < 1.3;
    }

    /// How far a point is from a line between two points.
    static double toLine(double x, double y, double fromX, double fromY, double toX, double toY) {
        double width = toX - fromX;
        double height = toY - fromY;
        double along = ((x - fromX) * width + (y - fromY) * height) / (width * width + height * height);
        double near = Math.clamp(along, 0, 1);
        return Math.hypot(x - fromX - near * width, y - fromY - near * height);
    }

    /// Whether a point is in a text of digits, four columns for each.
    static boolean isText(String text, double x, double y) {
        int index = (int) Math.floor(x / 4);
        int column = (int) Math.floor(x - 4 * index);
        int line = (int) Math.floor(y);
        if (index < 0 || index >= text.length() || column > 2 || line < 0 || line >= LINES) {
            return false;
        }
        char digit = text.charAt(index);
        String glyph = GLYPHS[digit == '!' ? GLYPHS.length - 1 : digit - '0'];
        return glyph.charAt(3 * line + column) == '#';
    }
}
