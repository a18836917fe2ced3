package opwatch.ui.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.stage.Stage;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import org.testfx.util.WaitForAsyncUtils;

/// The details pane on a stage of its own, and how the tests handle it.
class PaneOnStage {
    final List<String> copied = new ArrayList<>();
    final WatchList list = new WatchList();
    Instant now = Sample.NOW;
    int clockReadings;
    DetailsPane pane;

    void show(Stage stage) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        pane = new DetailsPane(this::readClock, new ShownZone(Sample.ZONE), new Zoom(), list.names(), copied::add);
        stage.setScene(new Scene(pane));
        // The stage is that of all tests: it has the size that the last one gave it.
        stage.setWidth(980);
        stage.setHeight(420);
        stage.show();
    }

    /// Does it on the FX thread and brings the pane up to date, skins and all.
    void change(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            action.run();
            pane.applyCss();
            pane.layout();
        });
    }

    void select(WatchRow... rows) {
        pane.show(List.of(rows));
    }

    WatchRow row(OperationRef ref, Observation observation) {
        WatchEntry entry = new WatchEntry(ref, "purge-prod", Sample.NOW.minusSeconds(3600), observation);
        if (Platform.isFxApplicationThread()) {
            list.add(List.of(entry));
        } else {
            change(() -> list.add(List.of(entry)));
        }
        return list.find(ref);
    }

    void check(OperationRef ref, Observation observation) {
        list.apply(List.of(new RowUpdate(ref, observation, null)));
    }

    Instant readClock() {
        clockReadings++;
        return now;
    }

    TabPane tabs() {
        return (TabPane) pane.lookup("#details-tabs");
    }

    ErrorTree tree() {
        return (ErrorTree) pane.lookup("#details-error-tree");
    }

    String label(String id) {
        return ((Label) pane.lookup(id)).getText();
    }

    String text(String id) {
        return ((TextArea) pane.lookup(id)).getText();
    }

    String value(String grid, String name) {
        return field(grid, name).getText().replace('\u202F', ' ');
    }

    SelectableText field(String grid, String name) {
        return ((FactGrid) pane.lookup(grid))
                .getChildren().stream()
                        .filter(SelectableText.class::isInstance)
                        .map(SelectableText.class::cast)
                        .filter(value -> name.equals(value.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    static List<String> lines(TreeItem<ErrorNode> item) {
        List<String> lines = new ArrayList<>();
        ErrorNode node = item.getValue();
        lines.add(node.name() + " | " + node.text() + " | " + node.origin());
        item.getChildren().forEach(child -> lines.addAll(lines(child)));
        return lines;
    }
}
