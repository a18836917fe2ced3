package opwatch.ui.bars;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import opwatch.timeline.Fill;

/// The patterns of the fills: small pictures that are laid side by side, since a thousand lines in each bar
/// would take longer than a frame. FX thread.
final class Tiles {
    /// The side of a tile, and how many pixels of its picture that is for each: sharp on a screen of large
    /// resolution, too.
    private static final int SIDE = 6;
    private static final int SCALE = 4;
    private static final int SAMPLES = 3;

    private final Map<Key, Image> images = new HashMap<>();

    private record Key(Fill fill, Color ink, Color ground) {}

    /// The pattern of a fill from a place on.
    ImagePattern of(Fill fill, Color ink, Color ground, double x, double y) {
        Image image = images.computeIfAbsent(new Key(fill, ink, ground), Tiles::image);
        return new ImagePattern(image, x, y, SIDE, SIDE, false);
    }

    /// Drops those of former colors.
    void clear() {
        images.clear();
    }

    private static Image image(Key key) {
        int pixels = SIDE * SCALE;
        WritableImage image = new WritableImage(pixels, pixels);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.getPixelWriter().setColor(x, y, key.ground.interpolate(key.ink, covered(key.fill, x, y)));
            }
        }
        return image;
    }

    /// How much of a pixel is ink.
    private static double covered(Fill fill, int x, int y) {
        int inside = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double u = (x + (i % SAMPLES + 0.5) / SAMPLES) / SCALE;
            double v = (y + (Math.floorDiv(i, SAMPLES) + 0.5) / SAMPLES) / SCALE;
            inside += isInk(fill, u, v) ? 1 : 0;
        }
        return (double) inside / (SAMPLES * SAMPLES);
    }

    private static boolean isInk(Fill fill, double u, double v) {
        return switch (fill) {
            case SUCCEEDED -> true;
            case FAILED -> away(u + v) > 0.75 && away(u - v) > 0.75;
            case RUNNING -> Math.hypot(u - SIDE / 2.0, v - SIDE / 2.0) < 1.5;
            case UNCHECKED -> away(u + v) < 1.05;
            case CANCELED, SILENT -> false;
        };
    }

    /// How far a place is from the next diagonal, along the row.
    private static double away(double place) {
        double rest = place - SIDE * Math.floor(place / SIDE);
        return Math.min(rest, SIDE - rest);
    }
}
