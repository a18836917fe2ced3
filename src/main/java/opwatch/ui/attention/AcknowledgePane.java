package opwatch.ui.attention;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Remarks;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Asks why a person knows of the state of rows, which they need not say. Enter acknowledges. FX thread only.
public final class AcknowledgePane extends VBox {
    private final Consumer<String> save;
    private final Label title = Forms.named("acknowledge-title", Forms.text(""), StyleNames.SECTION_TITLE);
    private final TextField reason = Forms.field(
            "acknowledge-reason", Strings.text("acknowledge.prompt"), Strings.text("acknowledge.reason"), 40);
    private final Label problem = Forms.problem("acknowledge-problem");

    /// @param save takes the reason, a line of plain text or nothing, and closes the form
    /// @param close closes the form
    public AcknowledgePane(Consumer<String> save, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        this.save = save;
        Forms.named("acknowledge-pane", this, StyleNames.ADD_PANE);
        reason.setMaxWidth(Forms.WIDEST);
        reason.setOnAction(_ -> submit());
        reason.textProperty().subscribe(() -> problem.setText(""));
        getChildren()
                .addAll(
                        title,
                        reason,
                        problem,
                        Forms.text(Strings.text("acknowledge.hint")),
                        Forms.row(
                                Forms.button("acknowledge-save", "acknowledge.go", this::submit, "accent"),
                                Forms.button("acknowledge-close", "remarks.cancel", close)));
        Forms.onEscape(this, close);
    }

    /// Asks anew.
    ///
    /// @param name what the person calls the rows
    public void open(String name) {
        assert Platform.isFxApplicationThread();
        title.setText(name);
        reason.clear();
        reason.requestFocus();
    }

    private void submit() {
        String line = Remarks.tag(reason.getText());
        if (line.length() > Acknowledgement.LONGEST_REASON) {
            reason.requestFocus();
            problem.setText(Strings.text("acknowledge.problem", line.length(), Acknowledgement.LONGEST_REASON));
        } else {
            save.accept(line);
        }
    }
}
