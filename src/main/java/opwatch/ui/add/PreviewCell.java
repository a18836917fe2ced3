package opwatch.ui.add;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Paints a line of the preview: a tick, the state by shape and word, and what it is. A long line is wrapped.
final class PreviewCell extends ListCell<PreviewLine> {
    private static final double STATE = 130;

    private final Set<OperationRef> ticked;
    private final CheckBox tick = new CheckBox();
    private final IconNode icon = Icon.ADD.node();
    private final Label state = new Label();
    private final Label words = Forms.text("");
    private final HBox line = Forms.styled(new HBox(8, tick, icon, state, words), "finding");

    /// @param toggle ticks or unticks lines
    PreviewCell(Set<OperationRef> ticked, Consumer<List<PreviewLine>> toggle) {
        this.ticked = ticked;
        // The list has the focus.
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> toggle.accept(List.of(getItem())));
        state.setMinWidth(STATE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.TOP_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PreviewLine finding, boolean empty) {
        super.updateItem(finding, empty);
        setGraphic(finding == null ? null : line);
        if (finding != null) {
            paint(finding);
        }
        setAccessibleText(finding == null ? null : state.getText() + " " + words.getText());
    }

    private void paint(PreviewLine finding) {
        boolean refused = finding.ref() == null;
        boolean chosen = ticked.contains(finding.ref());
        tick.setVisible(!refused && !finding.isThere());
        tick.setSelected(chosen);
        line.pseudoClassStateChanged(StyleNames.TROUBLE, refused);
        line.pseudoClassStateChanged(StyleNames.NONE, !refused && !chosen);
        (refused ? Icon.TROUBLE : finding.isThere() ? Icon.COPY : Icon.ADD).showIn(icon);
        state.setText(Strings.text(
                refused
                        ? "preview.state.refused"
                        : finding.isThere()
                                ? "preview.state.there"
                                : chosen ? "preview.state.new" : "preview.state.left"));
        words.setText(finding.words());
        words.getStyleClass().remove(StyleNames.MONOSPACE);
        if (!refused) {
            words.getStyleClass().add(StyleNames.MONOSPACE);
        }
    }

    /// A cell asks what it holds for its height without telling it the width, so no line would be wrapped.
    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + line.prefHeight(width - sides) + snappedBottomInset();
    }
}
