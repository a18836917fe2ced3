package opwatch.ui.details;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.operation.OperationStatus;
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
    private final Label name = new Label();
    private final Label word = new Label();

    DetailsHeader(Runnable copyReport) {
        getStyleClass().add(StyleNames.DETAILS_HEADER);
        name.setId("details-title");
        name.getStyleClass().add(StyleNames.DETAILS_TITLE);
        word.setId("details-word");
        word.getStyleClass().add(StyleNames.MUTED);
        word.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button report = new Button(Strings.text("details.report"), Icon.COPY.node());
        report.setId("details-copy-report");
        report.getStyleClass().add(Styles.SMALL);
        report.setMinWidth(Region.USE_PREF_SIZE);
        report.setOnAction(_ -> copyReport.run());
        getChildren().addAll(icon, name, word, space, report);
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
