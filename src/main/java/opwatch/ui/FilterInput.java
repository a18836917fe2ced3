package opwatch.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.ChipBar;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;

/// The chips and the filter field, which filter the table together.
final class FilterInput {
    private final WatchTable table;
    private final ChipBar chips = new ChipBar(group -> apply());
    private final CustomTextField field = Forms.named("tool-filter", new CustomTextField());

    /// While chip and words change together.
    private boolean setting;

    FilterInput(WatchTable table) {
        this.table = table;
        field.setPromptText(Strings.text("tool.filter"));
        field.setAccessibleText(Strings.text("tool.filter.name"));
        field.setLeft(Icon.SEARCH.node());
        field.setPrefWidth(320);
        field.setMinWidth(60);
        field.setMaxWidth(420);
        HBox.setHgrow(field, Priority.SOMETIMES);
        field.textProperty().addListener((text, before, after) -> apply());
    }

    Region chips() {
        return chips;
    }

    TextField field() {
        return field;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// The words, as they were typed.
    String text() {
        return field.getText();
    }

    RowFilter.Group chosen() {
        return chips.chosen();
    }

    /// Puts this chip and these words in the place of those that are there.
    void set(RowFilter.Group group, String text) {
        setting = true;
        field.setText(text);
        chips.choose(group);
        setting = false;
        apply();
    }

    /// Shows all rows again.
    void clear() {
        set(RowFilter.Group.ALL, "");
    }

    /// Shows errors only, or all states again; the words stay.
    void toggleErrors() {
        chips.choose(chips.chosen() == RowFilter.Group.ERRORS ? RowFilter.Group.ALL : RowFilter.Group.ERRORS);
    }

    void count(WatchList list) {
        chips.count(list.rows());
    }

    private void apply() {
        if (setting) {
            return;
        }
        table.filter(RowFilter.of(chips.chosen(), field.getText()));
    }
}
