package opwatch.ui.details;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.operation.OperationStatus;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.Tooltips;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.words.PlainText;
import opwatch.words.StateText;
import opwatch.words.Strings;

/// The name and the state of the row, and the button that copies the report for a ticket. In a narrow pane
/// the name has a line of its own.
final class DetailsHeader extends VBox {
    private static final double NARROW = 520;

    private final Label icon = new Label();
    private final Label name = Forms.named("details-title", new Label(), "details-title");
    private final Label word = Forms.named("details-word", new Label(), StyleNames.MUTED);
    private final Button report;
    private final HBox title = Forms.styled(new HBox(icon, name), "details-header-line");
    private final HBox line = Forms.styled(new HBox(), "details-header-line");

    DetailsHeader(Runnable copyReport, Supplier<List<MenuItem>> copyAs) {
        getStyleClass().add("details-header");
        word.setWrapText(true);
        title.setMinWidth(60);
        report = Forms.button("details-copy-report", "details.report", Icon.COPY, copyReport, Styles.SMALL);
        Tooltips.on(report, Strings.text("details.report.tip"));
        line.getChildren().addAll(title, word, new Spacer(), report, CopyAsButton.small("details-copy-as", copyAs));
        getChildren().add(line);
        widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW));
    }

    /// Gives the focus to the first thing that can have it.
    void focus() {
        report.requestFocus();
    }

    void show(WatchRow row) {
        RowState state = row.state();
        icon.setGraphic(StateBox.icon(state));
        name.setText(PlainText.line(row.name()));
        word.setText(words(row, state));
        icon.setAccessibleText(word.getText());
    }

    private void arrange(boolean narrow) {
        word.setMinWidth(narrow ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        if (narrow && line.getChildren().remove(title)) {
            getChildren().addFirst(title);
        } else if (!narrow && getChildren().remove(title)) {
            line.getChildren().addFirst(title);
        }
    }

    private static String words(WatchRow row, RowState state) {
        String words = state(row, state);
        if (RowMark.ACKNOWLEDGED.isOf(row)) {
            return Strings.text("state.beside", words, Strings.text("mark.acknowledged"));
        }
        return RowMark.SNOOZED.isOf(row) ? Strings.text("state.beside", words, Strings.text("mark.snoozed")) : words;
    }

    private static String state(WatchRow row, RowState state) {
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
