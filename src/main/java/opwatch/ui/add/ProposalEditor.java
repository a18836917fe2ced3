package opwatch.ui.add;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.paste.Proposal;
import opwatch.ui.kit.Forms;
import opwatch.words.KindText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Label, kind and tags of an operation that is to be added, to be changed in its line. FX thread only.
final class ProposalEditor extends HBox {
    private final Proposal before;
    private final TextField label =
            Forms.field("preview-label", Strings.text("add.label.prompt"), Strings.text("column.label"), 12);
    private final ChoiceBox<OperationKind> kind = Forms.named("preview-kind", new ChoiceBox<>());
    private final TextField tags =
            Forms.field("preview-tags", Strings.text("preview.tags"), Strings.text("preview.tags"), 12);
    private boolean dropped;

    ProposalEditor(Proposal before) {
        super(6);
        assert Platform.isFxApplicationThread();
        this.before = before;
        Forms.named("preview-editor", this, "proposal-editor");
        label.setText(before.label());
        tags.setText(String.join(Strings.text("preview.tags.between"), before.tags()));
        kind.getItems().setAll(OperationKind.values());
        kind.setValue(before.kind());
        kind.setAccessibleText(Strings.text("preview.kind"));
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable OperationKind value) {
                return value == null ? "" : KindText.of(value);
            }

            @Override
            public OperationKind fromString(String text) {
                throw new UnsupportedOperationException("a choice box is not typed into");
            }
        });
        for (TextField field : List.of(label, tags)) {
            field.setMinWidth(60);
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        kind.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(label, kind, tags);
        // The list would go to another line.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                event.consume();
            }
        });
    }

    void begin() {
        label.selectAll();
        label.requestFocus();
    }

    /// Leaves everything as it was.
    void drop() {
        dropped = true;
    }

    /// What the fields say now.
    Proposal proposal() {
        if (dropped) {
            return before;
        }
        List<String> typed = Arrays.asList(tags.getText().split("[,;\uff0c\uff1b\u3001]"));
        Remarks sound = new Remarks(kind.getValue(), typed, "");
        String name = label.getText().strip();
        return new Proposal(name, before.named() && name.equals(before.label()), sound.kind(), sound.tags());
    }
}
