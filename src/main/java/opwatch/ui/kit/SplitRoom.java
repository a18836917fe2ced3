package opwatch.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/// The room that the parts of a split pane share. Where their least heights do not fit into it, a split pane
/// paints them over each other and over what is around; so a part asks for no more than its share. FX thread
/// only.
public final class SplitRoom {
    private SplitRoom() {}

    /// Asks the parts for their least heights again whenever the room changes.
    public static void share(SplitPane split, Parent... parts) {
        assert Platform.isFxApplicationThread();
        split.heightProperty().subscribe(() -> {
            for (Parent part : parts) {
                part.requestLayout();
            }
        });
    }

    /// The least height of a part.
    ///
    /// @param wanted what it needs
    /// @param share of the room, 0 to 1, that it may have at least
    public static double least(Node part, double wanted, double share) {
        for (Parent around = part.getParent(); around != null; around = around.getParent()) {
            if (around instanceof SplitPane split) {
                return Math.min(wanted, share * split.getHeight());
            }
        }
        return wanted;
    }
}
