package opwatch.ui.details;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;

/// A box that stands out: the icon of a state, a text and a button.
final class StateBox extends GridPane {
    StateBox(RowState state, Node text, Node button) {
        setHgap(8);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), texts, new ColumnConstraints());
        addRow(0, icon(state), text, button);
        getChildren().forEach(node -> setValignment(node, VPos.TOP));
        setMinHeight(USE_PREF_SIZE);
    }

    /// A state's shape in its colour.
    static IconNode icon(RowState state) {
        IconNode icon = Forms.styled(state.icon().node(), StyleNames.STATE_ICON);
        icon.pseudoClassStateChanged(state.pseudoClass(), true);
        return icon;
    }
}
