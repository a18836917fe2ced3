package opwatch.ui.add;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationRef;
import opwatch.paste.Proposal;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Paints a line of the preview: a tick, the state by shape and word, what it is, and below it the label,
/// kind and tags that its row will have, which are edited in place. A long line is wrapped.
final class PreviewCell extends ListCell<PreviewLine> {
    private static final double STATE = 130;

    private final Set<OperationRef> ticked;
    private final BiConsumer<PreviewLine, Proposal> keep;
    private final CheckBox tick = new CheckBox();
    private final IconNode icon = Icon.ADD.node();
    private final Label state = new Label();
    private final Label words = Forms.text("");
    private final Label proposal = Forms.text("");
    private final VBox body = new VBox(2, words, proposal);
    private final HBox line = Forms.styled(new HBox(8, tick, icon, state, body), "finding");
    private @Nullable ProposalEditor editor;
    /// The line that is edited. Not the cell's item: a cell that scrolls out of sight gets another line
    /// before it hears that its edit has ended.
    private @Nullable PreviewLine edited;

    /// @param toggle ticks or unticks lines
    /// @param keep takes what the person made of a line
    PreviewCell(Set<OperationRef> ticked, Consumer<List<PreviewLine>> toggle, BiConsumer<PreviewLine, Proposal> keep) {
        this.ticked = ticked;
        this.keep = keep;
        // The list has the focus.
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> toggle.accept(List.of(getItem())));
        state.setMinWidth(STATE);
        words.setMaxWidth(Double.MAX_VALUE);
        proposal.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(body, Priority.ALWAYS);
        line.setAlignment(Pos.TOP_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        PreviewLine now = getItem();
        if (!isEditing() || now == null) {
            return;
        }
        ProposalEditor fields = new ProposalEditor(now.proposal());
        editor = fields;
        edited = now;
        body.getChildren().setAll(words, fields);
        fields.begin();
        fields.focusWithinProperty().subscribe(within -> {
            if (!within && fields.equals(editor)) {
                cancelEdit();
            }
        });
    }

    /// Leaving the fields keeps what stands in them.
    @Override
    public void cancelEdit() {
        super.cancelEdit();
        ProposalEditor fields = editor;
        PreviewLine was = edited;
        editor = null;
        edited = null;
        body.getChildren().setAll(words, proposal);
        if (fields != null && was != null) {
            keep.accept(was, fields.proposal());
        }
    }

    @Override
    protected void updateItem(@Nullable PreviewLine finding, boolean empty) {
        super.updateItem(finding, empty);
        setGraphic(finding == null ? null : line);
        setEditable(finding != null && finding.isNew());
        if (finding != null) {
            paint(finding);
        }
        setAccessibleText(
                finding == null
                        ? null
                        : Stream.of(state.getText() + " " + words.getText(), finding.label(), finding.facts())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("  ")));
    }

    private void paint(PreviewLine finding) {
        boolean refused = finding.ref() == null;
        boolean chosen = ticked.contains(finding.ref());
        tick.setVisible(finding.isNew());
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
        proposal.setText(Stream.of(finding.label(), finding.facts())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  —  ")));
        Forms.show(proposal, !proposal.getText().isEmpty());
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : Forms.height(this, line, width);
    }
}
