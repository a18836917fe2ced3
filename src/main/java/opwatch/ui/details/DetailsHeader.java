package opwatch.ui.details;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import opwatch.operation.OperationStatus;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.PlainText;
import opwatch.words.StateText;
import opwatch.words.Strings;

/// The name and the state of the row, and the button that copies the report for a ticket.
final class DetailsHeader extends HBox {
    private final Label icon = new Label();
    private final Label name = Forms.named("details-title", new Label(), "details-title");
    private final Label word = Forms.named("details-word", new Label(), StyleNames.MUTED);

    DetailsHeader(Runnable copyReport) {
        getStyleClass().add("details-header");
        word.setMinWidth(USE_PREF_SIZE);
        Button report = Forms.button("details-copy-report", "details.report", Icon.COPY, copyReport, Styles.SMALL);
        getChildren().addAll(icon, name, word, new Spacer(), report);
    }

    void show(WatchRow row) {
        RowState state = row.state();
        icon.setGraphic(StateBox.icon(state));
        name.setText(PlainText.line(row.name()));
        word.setText(words(row, state));
        icon.setAccessibleText(word.getText());
    }

    private static String words(WatchRow row, RowState state) {
        OperationStatus status = row.observation().get().status();
        String name = Strings.text(state.key());
        if (status == null) {
            return name;
        }
        return state == RowState.TROUBLE
                ? Strings.text("details.stale", name, StateText.word(row.word()))
                : StateText.full(status);
    }
}
