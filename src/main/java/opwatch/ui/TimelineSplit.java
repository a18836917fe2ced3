package opwatch.ui;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import opwatch.settings.Settings;
import opwatch.ui.table.WatchTable;
import opwatch.ui.timeline.TimelinePane;
import org.jspecify.annotations.Nullable;

/// The table and, at its right, the timeline, with the divider where the person left it. Timeline and divider
/// are made when the timeline is first wanted. FX thread only.
final class TimelineSplit extends StackPane {
    /// The width in which state and label can be read.
    private static final double LEAST_TABLE = 240;
    /// A divider stands on whole pixels, so it is rarely exactly where it was put.
    private static final double PIXEL = 1;

    private final WatchTable table;
    private final WindowParts parts;
    private double share = Settings.Split.FIRST.timelineDivider();
    private @Nullable TimelinePane made;
    private @Nullable SplitPane split;
    private boolean dragging;

    TimelineSplit(WatchTable table, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.parts = parts;
        getChildren().setAll(table.view());
    }

    /// Shows the timeline or not, as the settings say.
    void restore(Settings.Split settings) {
        share = settings.timelineDivider();
        show(settings.timeline());
    }

    /// The settings with the timeline as it is now.
    Settings.Split in(Settings.Split settings) {
        return settings.withTimeline(isShown(), share);
    }

    boolean isShown() {
        return split != null && getChildren().contains(split);
    }

    void toggle() {
        show(!isShown());
    }

    /// Gives the focus to the timeline; false when it is not shown.
    boolean focusTimeline() {
        if (made != null && isShown()) {
            made.requestFocus();
        }
        return isShown();
    }
}
