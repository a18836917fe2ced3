package opwatch.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Zoom;
import opwatch.words.Strings;

/// Facts below each other: names left, values right, values selectable. While the names stay the same, new
/// facts only replace texts that differ; nothing is rebuilt. All of it is one stop for the Tab key.
final class FactGrid extends GridPane {
    private static final double INDENT = 14;
    private static final double NARROWEST_NAME = 116;
    private static final double WIDEST_NAME = 220;
    private static final double BUTTON = 24;

    private final ColumnConstraints names = new ColumnConstraints();
    private final ColumnConstraints buttons = new ColumnConstraints();
    private final Consumer<String> copy;
    private List<Fact> shown = List.of();
    private final List<SelectableText> values = new ArrayList<>();
    private final ArrowGroup group = new ArrowGroup(this);

    FactGrid(Consumer<String> copy) {
        this.copy = copy;
        setHgap(10);
        setVgap(4);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setFillWidth(true);
        buttons.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, texts, buttons);
    }

    /// Takes how large text is.
    void zoom(Zoom size) {
        names.setMinWidth(size.of(NARROWEST_NAME));
        names.setMaxWidth(size.of(WIDEST_NAME));
        buttons.setMinWidth(size.of(BUTTON));
        buttons.setPrefWidth(size.of(BUTTON));
    }

    void show(List<Fact> facts) {
        if (!sameNames(facts)) {
            rebuild(facts);
        }
        shown = List.copyOf(facts);
        for (int i = 0; i < facts.size(); i++) {
            SelectableText value = values.get(i);
            value.show(facts.get(i).value());
            if (value.getTooltip() != null) {
                value.getTooltip().setText(facts.get(i).tip());
            }
        }
    }

    /// Forgets what was selected: another operation comes next.
    void clear() {
        values.forEach(SelectableText::deselect);
    }

    private boolean sameNames(List<Fact> facts) {
        return facts.size() == shown.size()
                && IntStream.range(0, facts.size()).allMatch(i -> facts.get(i).standsWhere(shown.get(i)));
    }

    private void rebuild(List<Fact> facts) {
        String focused = values.stream()
                .filter(Node::isFocused)
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse("");
        getChildren().clear();
        values.clear();
        group.clear();
        for (Fact fact : facts) {
            addFact(fact, values.size());
        }
        values.stream()
                .filter(value -> value.getAccessibleText().equals(focused))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void addFact(Fact fact, int row) {
        Label name = Forms.styled(new Label(fact.name()), StyleNames.FIELD_NAME);
        name.setPadding(new Insets(0, 0, 0, fact.depth() * INDENT));
        name.setWrapText(true);
        SelectableText value = new SelectableText(fact.name());
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        add(name, 0, row);
        if (!fact.tip().isEmpty()) {
            value.setTooltip(new Tooltip());
        }
        values.add(value);
        group.add(value);
        switch (fact.kind()) {
            case TEXT -> add(value, 1, row, 2, 1);
            case WARNING -> add(Forms.styled(value, "warning-text"), 1, row, 2, 1);
            case ID -> {
                add(Forms.styled(value, StyleNames.MONOSPACE), 1, row);
                CopyButton button =
                        new CopyButton(Strings.text("details.copy.value", fact.name()), value::getText, copy);
                GridPane.setValignment(button, VPos.TOP);
                add(button, 2, row);
                group.add(button);
            }
        }
    }
}
