package opwatch.ui.details;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import opwatch.ui.StyleNames;
import opwatch.ui.table.RowState;
import org.kordamp.ikonli.javafx.FontIcon;

/// A box that stands out: icon, text, button. A border pane, because an `HBox` asks a text for its height
/// at the width it would like to have and not at the width it gets.
final class Callout extends BorderPane {
    private static final double GAP = 8;

    Callout(RowState state, Region text, Node button) {
        super(text, null, button, null, icon(state));
        // Padding and not a margin, which a border pane forgets when it asks for the height.
        text.setPadding(new Insets(0, GAP, 0, GAP));
        setAlignment(button, Pos.TOP_RIGHT);
    }

    /// A state's shape in its colour.
    static FontIcon icon(RowState state) {
        FontIcon icon = state.icon().node();
        icon.getStyleClass().add(StyleNames.STATE_ICON);
        icon.pseudoClassStateChanged(state.pseudoClass(), true);
        return icon;
    }
}
