package opwatch.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A scroll pane that is as tall as its wrapped content and scrolls only where that does not fit. JavaFX's
/// own asks for the height that its content would have if no line were wrapped, which scrolls too early.
/// FX thread only.
public final class TallAsNeeded extends ScrollPane {
    /// The height of the status line below.
    private static final double BELOW = 32;

    private final Region content;

    public TallAsNeeded(Region content) {
        super(content);
        assert Platform.isFxApplicationThread();
        this.content = content;
        setFitToWidth(true);
        setMinHeight(0);
        setFocusTraversable(false);
        getStyleClass().add("panes");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = content.prefHeight(width);
        // What stands at the top of a border pane gets all the height that it asks for.
        return getScene() == null
                ? wanted
                : Math.min(wanted, getScene().getHeight() - localToScene(0, 0).getY() - BELOW);
    }
}
