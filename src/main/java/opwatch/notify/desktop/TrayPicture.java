package opwatch.notify.desktop;

import opwatch.notify.desktop.AtAGlance.Quiet;
import opwatch.notify.desktop.AtAGlance.Worst;

/// The icon's picture, as pixels. Plain arithmetic, so that neither AWT nor JavaFX is loaded for it. Any
/// thread.
///
/// Each state has a shape of its own: an octagon for failed, a triangle for could not check, a ring with an
/// arrow for running, a ring with a tick for nothing. What needs the person is filled and has the count up to
/// 99 in it; what is acknowledged is an empty outline. In the corner stand two bars for paused, a lock for
/// signed out, a cross for offline. So states differ without color too. The colors are as light as each
/// other, and as far from a white panel as from a dark one.
final class TrayPicture {
    static final int RED = 0xE03E41;
    static final int AMBER = 0xA87900;
    static final int BLUE = 0x2F80D8;
    static final int GREY = 0x808080;
    private static final int WHITE = 0xFFFFFF;
    private static final int NO_COLOR = -1;

    /// The grid in which the shapes are drawn: the usual height of an icon in a panel.
    private static final double GRID = 22;

    private static final double MIDDLE = 11;
    private static final int SAMPLES = 4;

    private final AtAGlance glance;
    private final int color;

    private TrayPicture(AtAGlance glance) {
        this.glance = glance;
        this.color = switch (glance.worst()) {
            case FAILED -> RED;
            case NOT_CHECKED -> AMBER;
            case RUNNING -> BLUE;
            case NOTHING -> GREY;
        };
    }

    /// A square picture: four bytes for each pixel, alpha, red, green, blue, line by line.
    static byte[] of(AtAGlance glance, int size) {
        TrayPicture picture = new TrayPicture(glance);
        byte[] pixels = new byte[4 * size * size];
        for (int i = 0; i < size * size; i++) {
            int pixel = picture.pixel(i % size, i / size, size);
            for (int part = 0; part < 4; part++) {
                pixels[4 * i + part] = (byte) (pixel >> (24 - 8 * part));
            }
        }
        return pixels;
    }

    /// The mean of several points in the pixel.
    private int pixel(int column, int line, int size) {
        int covered = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int across = i % SAMPLES;
            int down = i / SAMPLES;
            double x = (column + (across + 0.5) / SAMPLES) * GRID / size;
            double y = (line + (down + 0.5) / SAMPLES) * GRID / size;
            int point = point(x, y);
            if (point != NO_COLOR) {
                covered++;
                red += (point >> 16) & 0xFF;
                green += (point >> 8) & 0xFF;
                blue += point & 0xFF;
            }
        }
        if (covered == 0) {
            return 0;
        }
        int alpha = covered * 0xFF / (SAMPLES * SAMPLES);
        return (alpha << 24) | ((red / covered) << 16) | ((green / covered) << 8) | (blue / covered);
    }

    private int point(double x, double y) {
        return switch (glance.quiet()) {
            case NO -> shape(x, y);
            case OFFLINE -> corner(x, y, TrayShapes.isCross(x, y));
            case PAUSED -> corner(x, y, TrayShapes.isPause(x, y));
            case SIGNED_OUT -> corner(x, y, TrayShapes.isLock(x, y));
        };
    }

    private int corner(double x, double y, boolean isMark) {
        if (isMark) {
            return GREY;
        }
        return x > 11 && y > 10 ? NO_COLOR : shape(x, y);
    }

    private int shape(double x, double y) {
        double outside = outside(x, y);
        boolean filled = glance.worst().needsYou() && !glance.acknowledged();
        boolean isMark = isMark(x, y);
        if (outside > 0) {
            return NO_COLOR;
        }
        if (filled) {
            return isMark ? WHITE : color;
        }
        return isMark || outside > -TrayShapes.STROKE ? color : NO_COLOR;
    }

    /// How far outside the state's shape a point is, negative inside.
    private double outside(double x, double y) {
        return switch (glance.worst()) {
            case FAILED -> TrayShapes.octagon(x - MIDDLE, y - MIDDLE);
            case NOT_CHECKED -> TrayShapes.triangle(x - MIDDLE, y);
            case RUNNING, NOTHING -> Math.hypot(x - MIDDLE, y - MIDDLE) - 10.5;
        };
    }

    private boolean isMark(double x, double y) {
        if (glance.worst() == Worst.RUNNING) {
            return TrayShapes.isArrow(x, y);
        }
        if (glance.worst() == Worst.NOTHING) {
            return TrayShapes.isTick(x, y);
        }
        // In an outline or beside a mark in the corner a count cannot be read.
        return !glance.acknowledged() && glance.quiet() == Quiet.NO && isCount(x, y);
    }

    private boolean isCount(double x, double y) {
        String count = glance.count() > 99 ? "!" : Integer.toString(glance.count());
        boolean triangle = glance.worst() == Worst.NOT_CHECKED;
        double scale = triangle && count.length() > 1 ? 1.5 : 2;
        double width = scale * (4 * count.length() - 1);
        double height = scale * TrayShapes.LINES;
        double top = triangle ? 19 - height : MIDDLE - height / 2;
        return TrayShapes.isText(count, (x - MIDDLE + width / 2) / scale, (y - top) / scale);
    }
}
