package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import opwatch.operation.Observation;
import opwatch.operation.Problem;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Says why the last check failed, never in the colour of a failed operation; no problem takes no room.
final class ProblemBox extends VBox {
    private final SelectableText title = new SelectableText(Strings.text("state.trouble"));
    private final SelectableText words = new SelectableText(Strings.text("details.problem.meaning"));
    private final Label next = new Label();
    private final Button administrator = new Button(Strings.text("details.administrator"), Icon.COPY.node());
    private @Nullable ProblemText shown;
    private String request = "";

    ProblemBox(Consumer<String> copy) {
        title.setId("details-problem-title");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        words.setId("details-problem-words");
        next.setId("details-problem-next");
        next.setWrapText(true);
        next.getStyleClass().add(StyleNames.NEXT_STEP);
        administrator.setId("details-problem-administrator");
        administrator.getStyleClass().add(Styles.SMALL);
        administrator.setMinWidth(USE_PREF_SIZE);
        administrator.setOnAction(_ -> copy.accept(request));
        VBox text = new VBox(title, words, next);
        text.getStyleClass().add(StyleNames.DETAILS_SECTION);
        StateBox box = new StateBox(RowState.TROUBLE, text, administrator);
        box.getStyleClass().add(StyleNames.DETAILS_PROBLEM);
        getChildren().add(box);
        Forms.show(this, false);
    }

    /// @param nextCheck when the next check is due; null when none is planned
    void show(Observation observation, @Nullable Instant nextCheck) {
        Problem problem = observation.problem();
        ProblemText text =
                problem == null ? null : ProblemText.of(problem, ProblemText.Outlook.of(observation, nextCheck));
        if (Objects.equals(text, shown)) {
            return;
        }
        shown = text;
        Forms.show(this, text != null);
        if (text == null) {
            return;
        }
        title.show(Strings.text("cell.trouble", PlainText.line(text.title())));
        words.show(PlainText.of(text.meaning()));
        next.setText(PlainText.of(text.nextStep()));
        request = problem instanceof Problem.Forbidden(String action, String scope, String _)
                ? Strings.text("details.administrator.text", PlainText.line(action), PlainText.line(scope))
                : "";
        Forms.show(administrator, !request.isEmpty());
    }
}
