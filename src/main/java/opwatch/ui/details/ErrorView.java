package opwatch.ui.details;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.Problem;
import opwatch.ui.Icon;
import opwatch.ui.PlainText;
import opwatch.ui.ProblemText;
import opwatch.ui.Strings;
import opwatch.ui.StyleNames;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why the operation ended badly: first the deepest error, which is mostly the one to act on, then all of
/// it. A failed look has no place here, except to say that it is not the operation's error. FX thread only.
final class ErrorView extends VBox {
    private final SelectableText code = new SelectableText(Strings.text("details.error.code"));
    private final SelectableText message = new SelectableText(Strings.text("details.error.message"));
    private final HBox leaf;
    private final ErrorTree tree;
    private final Label none = new Label();
    private @Nullable OperationError shown;

    ErrorView(Consumer<String> copy) {
        setId("details-error");
        getStyleClass().add(StyleNames.DETAILS);
        code.setId("details-error-code");
        code.getStyleClass().add(StyleNames.ERROR_CODE);
        message.setId("details-error-message");
        message.setMaxHeight(110);
        tree = new ErrorTree(copy);
        VBox.setVgrow(tree, Priority.ALWAYS);
        leaf = leaf(copy);
        none.setId("details-error-none");
        none.setWrapText(true);
        none.getStyleClass().add(StyleNames.MUTED);
        getChildren().addAll(none, leaf, tree);
        setError(false);
    }

    private HBox leaf(Consumer<String> copy) {
        FontIcon icon = Icon.FAILED.node();
        icon.getStyleClass().add(StyleNames.STATE_ICON);
        icon.pseudoClassStateChanged(StyleNames.FAILED, true);
        VBox text = new VBox(code, message);
        HBox.setHgrow(text, Priority.ALWAYS);
        CopyButton button = new CopyButton(
                Strings.text("details.error.copy"),
                () -> shown == null ? "" : PlainText.capped(shown.deepest().summary(), PlainText.ANSWER_LIMIT),
                copy);
        button.setId("details-error-copy");
        HBox box = new HBox(icon, text, button);
        box.getStyleClass().add(StyleNames.ERROR_LEAF);
        return box;
    }

    void show(Observation observation) {
        OperationError error =
                observation.status() == null ? null : observation.status().error();
        none.setText(noError(observation.problem()));
        if (Objects.equals(error, shown)) {
            return;
        }
        shown = error;
        setError(error != null);
        if (error != null) {
            OperationError deepest = error.deepest();
            code.show(deepest.code().isBlank() ? Strings.text("details.error.nocode") : PlainText.line(deepest.code()));
            message.show(PlainText.capped(deepest.message(), PlainText.ANSWER_LIMIT));
            tree.show(ErrorNode.of(error));
        }
    }

    /// Forgets what was folded: another operation comes next.
    void clear() {
        shown = null;
        code.deselect();
        message.deselect();
        setError(false);
        tree.clear();
    }

    private static String noError(@Nullable Problem problem) {
        return problem == null
                ? Strings.text("details.error.none")
                : Strings.text(
                        "details.error.none.trouble",
                        PlainText.line(ProblemText.of(problem).title()));
    }

    private void setError(boolean there) {
        leaf.setVisible(there);
        leaf.setManaged(there);
        tree.setVisible(there);
        tree.setManaged(there);
        none.setVisible(!there);
        none.setManaged(!there);
    }
}
