package opwatch.ui.add;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationRef;
import opwatch.operation.Regions;
import opwatch.ui.kit.Completion;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The field over the content that corrects the location of one row. FX thread only.
public final class CorrectionPane extends VBox {
    private final Supplier<Regions> regions;
    private final BiConsumer<OperationRef, String> correct;
    private final Label title = Forms.text("");
    private final TextField location = Forms.field("correct-location", "westeurope", Strings.text("correct.name"), 24);
    private final Label problem = Forms.problem("correct-problem");
    private final LocationQuestion question;
    private final Map<String, String> choices = new LinkedHashMap<>();
    private @Nullable OperationRef ref;

    /// @param regions the known regions, to suggest
    /// @param correct takes the operation as it was and the location that is right
    /// @param close closes the field
    public CorrectionPane(Supplier<Regions> regions, BiConsumer<OperationRef, String> correct, Runnable close) {
        assert Platform.isFxApplicationThread();
        this.regions = regions;
        this.correct = correct;
        question = new LocationQuestion(regions, (_, meant) -> {
            location.setText(meant);
            submit();
        });
        Forms.named("correct-pane", this, StyleNames.ADD_PANE);
        Completion.bind(location, choices);
        location.setOnAction(_ -> submit());
        location.textProperty().subscribe(question::forget);
        setSpacing(8);
        getChildren()
                .addAll(
                        title,
                        Forms.row(
                                location,
                                Forms.button("correct-submit", "correct.submit", this::submit, "accent"),
                                Forms.button("correct-close", "add.close", close)),
                        question,
                        problem);
        Forms.onEscape(this, close);
    }

    /// Asks for the location of a row, with the region filled in that its own probably means.
    public void open(OperationRef wrong, String name) {
        Regions known = regions.get();
        ref = wrong;
        choices.clear();
        known.all()
                .forEach(region -> choices.put(region.name(), Suggestions.named(region.displayName(), region.name())));
        title.setText(Strings.text("correct.title", PlainText.line(name)));
        problem.setText("");
        location.setText(known.nearest(wrong)
                .map(opwatch.operation.Region::spelling)
                .orElse(wrong.place().text()));
        location.requestFocus();
        location.selectAll();
    }

    private void submit() {
        String typed = location.getText().strip();
        OperationRef wrong = ref;
        if (wrong == null || !OperationRef.isLocation(typed)) {
            problem.setText(Strings.text("add.problem.location"));
            location.requestFocus();
            return;
        }
        problem.setText("");
        question.settled(List.of(wrong.in(typed)))
                .ifPresent(
                        right -> correct.accept(wrong, right.getFirst().place().text()));
    }
}
