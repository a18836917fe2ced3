package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import opwatch.settings.Settings;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The divider between table and details.
@ExtendWith(OnFxThread.class)
class DetailsSplitTest {
    private final DetailsSplit split = new DetailsSplit(new BorderPane(), new BorderPane(), () -> false, () -> {});
    private final BorderPane root = new BorderPane(split);

    @Test
    void theFirstRowAndItsNoticeLeaveTheDetailsTheirShare() {
        split.restore(new Settings.Split(0.62, 0.5, Settings.Side.BELOW, true));
        split.need(false);
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 800, 600));
        stage.show();
        layOut();

        split.need(true);
        Region notice = new Region();
        notice.setMinHeight(80);
        root.setTop(notice);
        layOut();
        stage.close();

        assertEquals(0.62, split.settings().divider(), 0.05);
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }
}
