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
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The whole error of the operation: the way down to the deepest, which stands above the tabs, what that is
/// about, and the tree. Of a failed check it says only that this is not the operation's error.
final class ErrorView extends BorderPane {
    private static final Insets BELOW_PLACE = new Insets(0, 0, 8, 0);

    private final SelectableText target = text("details-error-target", "details.error.target");
    private final SelectableText way = text("details-error-way", "details.error.way");
    private final VBox place = new VBox(way, target);
    private final ErrorTree tree;
    private final Label none = Forms.named("details-error-none", new Label(), StyleNames.MUTED);
    private @Nullable OperationError shown;

    ErrorView(Consumer<String> copy) {
        Forms.named("details-error", this, StyleNames.DETAILS);
        tree = new ErrorTree(copy);
        ArrowGroup group = new ArrowGroup(place);
        group.add(way);
        group.add(target);
        none.setWrapText(true);
        BorderPane.setAlignment(none, Pos.TOP_LEFT);
        setError(false);
    }

    private static SelectableText text(String id, String name) {
        return Forms.named(id, new SelectableText(Strings.text(name)), StyleNames.FIELD_NAME);
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
            way.show(ErrorText.way(error));
            Forms.show(way, !ErrorText.way(error).isEmpty());
            String about = PlainText.line(deepest.target());
            target.show(about.isEmpty() ? "" : Strings.text("details.error.about", about));
            Forms.show(target, !about.isEmpty());
            BorderPane.setMargin(place, way.isVisible() || target.isVisible() ? BELOW_PLACE : Insets.EMPTY);
            tree.show(ErrorNode.of(error));
        }
    }

    /// Forgets what was folded: another operation comes next.
    void clear() {
        shown = null;
        way.deselect();
        target.deselect();
        setError(false);
        tree.clear();
    }

    private void setError(boolean there) {
        setTop(there ? place : none);
        setCenter(there ? tree : null);
    }
}
