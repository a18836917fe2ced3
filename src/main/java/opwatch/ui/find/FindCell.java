package opwatch.ui.find;

import java.util.Set;
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
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Paints a line of what was found: a tick, the state by shape and word, what it is, and below it what is
/// known. A long line is wrapped.
final class FindCell extends ListCell<FindLine> {
    private static final double STATE = 130;

    private final Set<OperationRef> ticked;
    private final CheckBox tick = new CheckBox();
    private final IconNode icon = Icon.ADD.node();
    private final Label state = new Label();
    private final Label words = Forms.text("");
    private final Label facts = Forms.styled(Forms.text(""), StyleNames.MUTED);
    private final VBox body = new VBox(2, words, facts);
    private final HBox line = Forms.styled(new HBox(8, tick, icon, state, body), "finding");

    /// @param toggle ticks or unticks a line
    FindCell(Set<OperationRef> ticked, Consumer<FindLine> toggle) {
        this.ticked = ticked;
        // The list has the focus.
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> toggle.accept(getItem()));
        state.setMinWidth(STATE);
        words.setMaxWidth(Double.MAX_VALUE);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(body, Priority.ALWAYS);
        line.setAlignment(Pos.TOP_LEFT);
        // As wide as the list, which does not scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindLine item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : line);
        if (item != null) {
            paint(item);
        }
        setAccessibleText(
                item == null
                        ? null
                        : Stream.of(state.getText(), words.getText(), facts.getText())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("  ")));
    }

    private void paint(FindLine item) {
        OperationRef offered = item.offered();
        boolean chosen = offered != null && ticked.contains(offered);
        tick.setVisible(offered != null);
        tick.setSelected(chosen);
        line.pseudoClassStateChanged(StyleNames.TROUBLE, item.kind() == FindLine.Kind.TROUBLE);
        line.pseudoClassStateChanged(StyleNames.NONE, item.kind() != FindLine.Kind.TROUBLE && offered == null);
        icon(item.kind()).showIn(icon);
        state.setText(Strings.text(
                switch (item.kind()) {
                    case OFFERED -> chosen ? "find.state.chosen" : "find.state.new";
                    case THERE -> "find.state.there";
                    case BUSY -> "find.state.busy";
                    case TROUBLE -> "find.state.trouble";
                    case WORKSPACE -> "find.state.workspace";
                }));
        words.setText(item.words());
        facts.setText(item.facts());
        Forms.show(facts, !item.facts().isEmpty());
    }

    private static Icon icon(FindLine.Kind kind) {
        return switch (kind) {
            case OFFERED -> Icon.ADD;
            case THERE -> Icon.COPY;
            case BUSY -> Icon.RUNNING;
            case TROUBLE -> Icon.TROUBLE;
            case WORKSPACE -> Icon.SEARCH;
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : Forms.height(this, line, width);
    }
}
