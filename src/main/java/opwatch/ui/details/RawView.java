package opwatch.ui.details;

import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The answers as they came: the last good one and, beside it, the last one that could not be used.
final class RawView extends HBox {
    private final Answer good;
    private final Answer unusable;

    RawView(Consumer<String> copy) {
        Forms.named("details-raw", this, StyleNames.DETAILS);
        good = new Answer("details-raw-good", copy);
        unusable = new Answer("details-raw-unusable", copy);
        getChildren().addAll(good, unusable);
    }

    void show(Observation observation) {
        Check seen = observation.seen();
        good.show(Strings.text("details.raw.good"), seen == null ? "" : seen.body());
        Check last = observation.problem() == null ? null : observation.lastCheck();
        boolean failed = last != null && !last.body().isBlank();
        Forms.show(unusable, failed);
        unusable.show(heading(last), last == null ? "" : last.body());
        Forms.show(good, !failed || seen != null);
    }

    /// Goes back to the top: another operation comes next.
    void clear() {
        good.show("", "");
        unusable.show("", "");
    }

    private static String heading(@Nullable Check last) {
        return last == null ? "" : Strings.text("details.raw.unusable", String.valueOf(last.httpStatus()));
    }

    private static final class Answer extends VBox {
        private final Label heading = Forms.styled(new Label(), StyleNames.SECTION_TITLE);
        private final TextArea text;
        private final CopyButton button;
        private String body = "";

        Answer(String id, Consumer<String> copy) {
            text = Forms.reading(id, "", "", StyleNames.MONOSPACE, "raw-answer");
            text.setPromptText(Strings.text("details.raw.none"));
            heading.setLabelFor(text);
            button = Forms.named(id + "-copy", new CopyButton(Strings.text("details.raw.copy"), text::getText, copy));
            getChildren().addAll(new HBox(heading, new Spacer(), button), text);
            getStyleClass().add(StyleNames.DETAILS_SECTION);
            VBox.setVgrow(text, Priority.ALWAYS);
            HBox.setHgrow(this, Priority.ALWAYS);
            button.setDisable(true);
        }

        void show(String title, String newBody) {
            heading.setText(title);
            text.setAccessibleText(title);
            if (newBody.equals(body)) {
                return;
            }
            boolean sameOperation = !body.isEmpty();
            body = newBody;
            double top = text.getScrollTop();
            text.setText(PlainText.capped(PrettyJson.of(newBody), PlainText.ANSWER_LIMIT));
            text.setScrollTop(sameOperation ? top : 0);
            button.setDisable(newBody.isBlank());
        }
    }
}
