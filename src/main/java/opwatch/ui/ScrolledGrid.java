package opwatch.ui;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// What a pane beside a button shows: as large as its content where the window has the room, and never
/// scrolled sideways. FX thread only.
final class ScrolledGrid extends ScrollPane {
    /// What the title and the frame take of the window's height.
    private static final double AROUND = 110;

    /// What the frame and the edges take of the window's width.
    private static final double BESIDE = 48;

    private final double width;
    private final double height;

    /// @param window the window beside whose button it is shown
    ScrolledGrid(Region content, Scene window) {
        super(content);
        assert Platform.isFxApplicationThread();
        width = Math.max(200, window.getWidth() - BESIDE);
        height = Math.max(120, window.getHeight() - AROUND);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected double computePrefWidth(double any) {
        double whole = super.computePrefWidth(any) + (isLow() ? bar() : 0);
        return Math.min(width, Math.ceil(whole));
    }

    @Override
    protected double computePrefHeight(double any) {
        return Math.min(height, super.computePrefHeight(any));
    }

    private boolean isLow() {
        return getContent().prefHeight(-1) > height;
    }

    private double bar() {
        Predicate<ScrollBar> upright = bar -> bar.getOrientation() == Orientation.VERTICAL;
        return lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(upright)
                .mapToDouble(bar -> bar.prefWidth(-1))
                .max()
                .orElse(0);
    }
}
