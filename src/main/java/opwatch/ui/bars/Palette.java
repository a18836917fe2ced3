package opwatch.ui.bars;

import java.util.function.Function;
import javafx.scene.paint.Color;

/// The colors of one line of a picture. FX thread.
///
/// @param inks the color of each ink
/// @param ground what the patterns leave free
public record Palette(Function<Ink, Color> inks, Color ground) {
    Color of(Ink ink) {
        return inks.apply(ink);
    }
}
