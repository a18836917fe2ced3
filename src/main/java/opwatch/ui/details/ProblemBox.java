package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
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

/// Says why the last check failed and what to do about it, never in the colour of a failed operation. What
/// it means stands in the overview. No problem takes no room.
final class ProblemBox extends VBox {
    private final SelectableText title =
            Forms.named("details-problem-title", new SelectableText(Strings.text("state.trouble")), Styles.TEXT_BOLD);
    private final SelectableText next =
            Forms.named("details-problem-next", new SelectableText(Strings.text("details.problem.next")), "next-step");
    private final Button administrator;
    private final Button location;
    private @Nullable ProblemText shown;
    private String request = "";

    ProblemBox(Consumer<String> copy, Runnable correct) {
        administrator = Forms.button(
                "details-problem-administrator",
                "details.administrator",
                Icon.COPY,
                () -> copy.accept(request),
                Styles.SMALL);
        location = Forms.button("details-problem-location", "menu.correct", correct, Styles.SMALL);
        VBox text = Forms.styled(new VBox(title, next), StyleNames.DETAILS_SECTION);
        StateBox box = new StateBox(RowState.TROUBLE, text, new VBox(administrator, location));
        getChildren().add(Forms.styled(box, "details-problem"));
        ArrowGroup group = new ArrowGroup(text);
        group.add(title);
        group.add(next);
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
        next.show(PlainText.of(text.nextStep()));
        request = problem instanceof Problem.Forbidden(String action, String scope, String _)
                ? Strings.text("details.administrator.text", PlainText.line(action), PlainText.line(scope))
                : "";
        Forms.show(administrator, !request.isEmpty());
        Forms.show(location, mayBeForLocation(problem) && !observation.isTerminal());
    }

    /// Takes how many lines are shown at once; more of them scroll.
    void mostLines(int lines) {
        title.mostLines(lines);
        next.mostLines(lines);
    }

    /// Forgets what was selected: another operation comes next.
    void clear() {
        title.deselect();
        next.deselect();
    }

    private static boolean mayBeForLocation(@Nullable Problem problem) {
        return problem instanceof Problem.NotFound
                || (problem instanceof Problem.Rejected rejected && rejected.isForLocation());
    }
}
