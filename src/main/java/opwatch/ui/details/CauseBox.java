package opwatch.ui.details;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.RowState;
import opwatch.words.ErrorText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Why a row needs a person, above the tabs, so that it is read whatever tab is open: the deepest error of
/// the operation, which is mostly the one to act on, and why the last check failed. A row that needs nothing
/// takes no room here.
final class CauseBox extends VBox {
    /// A pane shows one line of a long message for so many pixels of its height: the tabs need some room too.
    private static final double HEIGHT_FOR_A_LINE = 90;

    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 6;

    private final SelectableText code =
            Forms.named("details-error-code", new SelectableText(Strings.text("details.error.code")), "error-code");
    private final SelectableText message =
            Forms.named("details-error-message", new SelectableText(Strings.text("details.error.message")));
    private final Zoom zoom;
    private final StateBox error;
    private final ProblemBox problem;
    private @Nullable OperationError shown;

    /// @param correct opens the field for the operation's location
    CauseBox(Zoom zoom, Consumer<String> copy, Runnable correct) {
        this.zoom = zoom;
        Forms.named("details-cause", this, "details-cause");
        CopyButton button = Forms.named(
                "details-error-copy",
                new CopyButton(
                        Strings.text("details.error.copy"),
                        () -> shown == null ? message.getText() : ErrorText.of(shown, PlainText.ANSWER_LIMIT),
                        copy));
        VBox text = Forms.styled(new VBox(code, message), StyleNames.DETAILS_SECTION);
        error = Forms.styled(new StateBox(RowState.FAILED, text, button), "error-leaf");
        ArrowGroup group = new ArrowGroup(error);
        group.add(code);
        group.add(message);
        group.add(button);
        problem = new ProblemBox(copy, correct);
        getChildren().addAll(error, problem);
        setMinHeight(USE_PREF_SIZE);
    }

    /// @param nextCheck when the next check is due; null when none is planned
    void show(Observation observation, @Nullable Instant nextCheck) {
        shown = observation.status() == null ? null : observation.status().error();
        if (shown != null) {
            OperationError deepest = shown.deepest();
            code.show(deepest.code().isBlank() ? "" : PlainText.line(deepest.code()));
            message.show(PlainText.capped(deepest.message().strip(), PlainText.ANSWER_LIMIT));
        } else {
            code.show("");
            message.show(ErrorText.none(observation));
        }
        Forms.show(code, !code.getText().isEmpty());
        Forms.show(message, !message.getText().isEmpty());
        Forms.show(error, shown != null || RowState.of(observation) == RowState.FAILED);
        problem.show(observation, nextCheck);
        Forms.show(this, error.isVisible() || problem.isVisible());
    }

    /// Takes how tall the pane is.
    void fit(double height) {
        int lines = Math.clamp((long) (height / zoom.of(HEIGHT_FOR_A_LINE)), FEWEST_LINES, MOST_LINES);
        message.mostLines(lines);
        problem.mostLines(lines);
    }

    /// Forgets what was selected: another operation comes next.
    void clear() {
        code.deselect();
        message.deselect();
        problem.clear();
    }
}
