package opwatch.ui.bars;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colors of a picture. A canvas knows no style sheet, so each color is the background of a region that
/// takes no room; put this node beside the canvas. FX thread only.
public final class Inks extends Pane {
    private final Map<Ink, Region> regions = new EnumMap<>(Ink.class);

    /// @param changed is run when a color has changed
    public Inks(Runnable changed) {
        assert Platform.isFxApplicationThread();
        // The theme names the colors of selected rows for tables only.
        getStyleClass().setAll("table-view", "inks");
        setManaged(false);
        setMouseTransparent(true);
        getStylesheets().add("opwatch/ui/bars/bars.css");
        for (Ink ink : Ink.values()) {
            Region region = new Region();
            region.getStyleClass().add(ink.styleClass());
            region.backgroundProperty().subscribe(changed);
            regions.put(ink, region);
            getChildren().add(region);
        }
    }

    /// A color; transparent as long as no style sheet has given it.
    public Color color(Ink ink) {
        Region region = regions.get(ink);
        Background background = region == null ? null : region.getBackground();
        return background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getFirst().getFill() instanceof Color color
                ? color
                : Color.TRANSPARENT;
    }

    /// The colors of what stands on a row.
    public Palette palette(boolean selected) {
        Color on = color(Ink.ON_SELECTED);
        return selected && on.isOpaque()
                ? new Palette(_ -> on, color(Ink.SELECTED))
                : new Palette(this::color, color(Ink.GROUND));
    }
}
