package opwatch.ui.details;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Why the operation failed: first the deepest error, which is mostly the one to act on, then all of it.
/// Of a failed check it says only that this is not the operation's error.
final class ErrorView extends BorderPane {
    /// Longer messages scroll, so that the tree below keeps some room.
    private static final double LEAF_HEIGHT = 96;

    private final SelectableText code = text("details-error-code", "details.error.code", "error-code");
    private final SelectableText message = text("details-error-message", "details.error.message", "long-text");
    private final SelectableText target = text("details-error-target", "details.error.target", StyleNames.FIELD_NAME);
    private final SelectableText way = text("details-error-way", "details.error.way", StyleNames.FIELD_NAME);
    private final StateBox leaf;
    private final ErrorTree tree;
    private final Label none = Forms.named("details-error-none", new Label(), StyleNames.MUTED);
    private @Nullable OperationError shown;

    ErrorView(Consumer<String> copy) {
        Forms.named("details-error", this, StyleNames.DETAILS);
        message.setMaxHeight(LEAF_HEIGHT);
        tree = new ErrorTree(copy);
        leaf = leaf(copy);
        BorderPane.setMargin(leaf, new Insets(0, 0, 10, 0));
        none.setWrapText(true);
        BorderPane.setAlignment(none, Pos.TOP_LEFT);
        setError(false);
    }

    private StateBox leaf(Consumer<String> copy) {
        VBox text = new VBox(way, code, message, target);
        CopyButton button = new CopyButton(
                Strings.text("details.error.copy"),
                () -> shown == null ? "" : ErrorText.of(shown, PlainText.ANSWER_LIMIT),
                copy);
        button.setId("details-error-copy");
        return Forms.styled(new StateBox(RowState.FAILED, text, button), "error-leaf");
    }

    private static SelectableText text(String id, String name, String style) {
        return Forms.named(id, new SelectableText(Strings.text(name)), style);
    }

    void show(Observation observation) {
        OperationError error =
                observation.status() == null ? null : observation.status().error();
        none.setText(ErrorText.none(observation));
        if (Objects.equals(error, shown)) {
            return;
        }
        shown = error;
        setError(error != null);
        if (error != null) {
            OperationError deepest = error.deepest();
            code.show(deepest.code().isBlank() ? Strings.text("details.error.nocode") : PlainText.line(deepest.code()));
            message.show(PlainText.capped(deepest.message(), PlainText.ANSWER_LIMIT));
            way.show(ErrorText.way(error));
            Forms.show(way, !ErrorText.way(error).isEmpty());
            String about = PlainText.line(deepest.target());
            target.show(about.isEmpty() ? "" : Strings.text("details.error.about", about));
            Forms.show(target, !about.isEmpty());
            tree.show(ErrorNode.of(error));
        }
    }

    /// Forgets what was folded: another operation comes next.
    void clear() {
        shown = null;
        way.deselect();
        code.deselect();
        message.deselect();
        setError(false);
        tree.clear();
    }

    private void setError(boolean there) {
        setTop(there ? leaf : none);
        setCenter(there ? tree : null);
    }
}
