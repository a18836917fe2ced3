package opwatch.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// Several selected rows: how many are in which state, what they have in common, and what can be done with
/// all of them at once.
final class SeveralView extends ScrollPane {
    private final Label title = Forms.named("details-several-title", new Label(), "details-title");
    private final FlowPane states = Forms.named("details-several-states", new FlowPane(16, 4));
    private final VBox shared = Forms.named("details-several-shared", new VBox(6));
    private final Button check;
    private final Consumer<String> copy;
    private SelectionSummary shown = new SelectionSummary(Map.of(), List.of());

    /// @param run does what a button says with the selected rows
    /// @param copyAs the forms that the rows can be copied in
    SeveralView(Consumer<String> copy, Consumer<Action> run, Supplier<List<MenuItem>> copyAs) {
        this.copy = copy;
        check = button("details-several-check", "menu.check", Action.REFRESH, run);
        // First of all: in a low window what can be done is seen without scrolling.
        FlowPane actions = Forms.row(
                title,
                check,
                button("details-several-remarks", "menu.remarks", Action.REMARKS, run),
                button("details-several-report", "details.several.report", Action.COPY_REPORT, run),
                button("details-several-url", "details.several.url", Action.COPY_URL, run),
                new CopyAsButton("details-several-copy-as", copyAs),
                button("details-several-remove", "menu.remove", Action.REMOVE, run));
        actions.setRowValignment(VPos.CENTER);
        setContent(Forms.styled(new VBox(actions, states, shared), StyleNames.DETAILS));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("details-several");
        setAccessibleText(Strings.text("details.several.name"));
    }

    private static Button button(String id, String key, Action action, Consumer<Action> run) {
        Button button = Forms.button(id, key, () -> run.accept(action));
        if (!action.keys().isEmpty()) {
            Tooltips.on(button, action.keyText());
        }
        return button;
    }

    /// Gives the focus to the first thing that can have it.
    void focus() {
        check.requestFocus();
    }

    void show(List<WatchRow> rows) {
        title.setText(Strings.text("details.count", rows.size()));
        SelectionSummary now = SelectionSummary.of(
                rows.stream().map(row -> row.observation().get()).toList());
        if (now.equals(shown)) {
            return;
        }
        List<Node> counts = new ArrayList<>();
        now.states().forEach((state, count) -> counts.add(count(state, count)));
        states.getChildren().setAll(counts);
        if (!now.shared().equals(shown.shared())) {
            shared.getChildren().setAll(now.shared().stream().map(this::box).toList());
        }
        shown = now;
    }

    private static Label count(RowState state, int count) {
        Label label = new Label(Strings.text("details.several.state", Strings.text(state.key()), count));
        label.setGraphic(StateBox.icon(state));
        return label;
    }

    private Node box(SelectionSummary.Shared common) {
        SelectableText what = new SelectableText(common.sentence());
        what.show(common.what());
        Forms.show(what, !common.what().isEmpty());
        CopyButton button = new CopyButton(Strings.text("details.several.copy"), what::getText, copy);
        Forms.show(button, !common.what().isEmpty());
        Label sentence = Forms.text(common.sentence());
        StateBox box = new StateBox(common.state(), new VBox(sentence, what), button);
        return Forms.styled(box, common.state() == RowState.FAILED ? "error-leaf" : "details-problem");
    }
}
