package opwatch.ui.remarks;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.ui.kit.StyleNames;

/// Lays out the form: a title, the fields with their names at the left, what is wrong, and the buttons. FX
/// thread only.
final class RemarksGrid extends GridPane {
    /// A field and its name.
    record Named(Label name, Node field) {}

    RemarksGrid(Label title, List<Named> fields, Label problem, Node buttons) {
        assert Platform.isFxApplicationThread();
        getStyleClass().add(StyleNames.ADD_PANE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, wide);
        add(title, 0, 0, 2, 1);
        GridPane.setHalignment(title, HPos.LEFT);
        for (Named each : fields) {
            GridPane.setValignment(each.name(), VPos.TOP);
            addRow(getRowCount(), each.name(), each.field());
        }
        add(problem, 1, getRowCount());
        add(buttons, 1, getRowCount());
    }
}
