package opwatch.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A scroll pane that is as tall as its wrapped content and scrolls only where that does not fit. JavaFX's
/// own asks for the height that its content would have if no line were wrapped, which scrolls too early.
/// FX thread only.
public final class TallAsNeeded extends ScrollPane {
    private final Region content;

    public TallAsNeeded(Region content) {
        super(content);
        assert Platform.isFxApplicationThread();
        this.content = content;
        setFitToWidth(true);
        // What can do with less, such as a list, gives way before anything scrolls.
        setFitToHeight(true);
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
        return snappedTopInset()
                + content.prefHeight(width - snappedLeftInset() - snappedRightInset())
                + snappedBottomInset();
    }
}
