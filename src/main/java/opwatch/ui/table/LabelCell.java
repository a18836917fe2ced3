package opwatch.ui.table;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.filter.FilterField;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.WatchRow;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The label of an operation, edited in place. Enter and leaving the field keep the text, Escape drops
/// it.
final class LabelCell extends RowCell {
    /// The share of a cell that tags have beside a long label.
    private static final double LEAST = 0.2;

    private final BiConsumer<WatchRow, String> rename;
    /// Made for the first row with tags that this cell shows.
    private @Nullable Label shownTags;

    private @Nullable TextField editor;
    /// The row whose label is in the field. Not the cell's item: a cell that scrolls out of sight gets
    /// another row before it hears that its edit has ended.
    private @Nullable WatchRow named;

    LabelCell(BiConsumer<WatchRow, String> rename, Shared shared) {
        super(
                (cell, row, _) -> {
                    cell.showMarked(
                            FilterField.LABEL, PlainText.line(row.label().get()));
                    ((LabelCell) cell).tags(row.remarks().get().tags());
                },
                (row, _) -> CellText.remarksInFull(row),
                shared,
                shared.filter());
        this.rename = rename;
    }

    /// Shows the tags behind the label, in the room that it leaves.
    private void tags(List<String> tags) {
        if (tags.isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label shown = shownTags;
        if (shown == null) {
            shown = Forms.styled(new Label(), StyleNames.MUTED, "row-tags");
            shownTags = beside(shown, LEAST);
        }
        String label = getText();
        shown.setText(PlainText.line(tags.stream().map(tag -> "[" + tag + "]").collect(Collectors.joining(" "))));
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(shown);
        setAccessibleText(label + " " + shown.getText());
    }

    @Override
    public void startEdit() {
        super.startEdit();
        WatchRow row = getItem();
        if (!isEditing() || row == null) {
            return;
        }
        TextField field = editor(row.label().get());
        editor = field;
        named = row;
        setText(null);
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        close();
    }

    private TextField editor(String text) {
        TextField field = new TextField(text);
        field.setId("label-editor");
        field.setMinWidth(0);
        field.prefWidthProperty()
                .bind(widthProperty().subtract(snappedLeftInset()).subtract(snappedRightInset()));
        field.setAccessibleText(Strings.text("column.label"));
        field.setOnAction(event -> keep(field));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                // Dropped before the focus leaves, which would keep it.
                editor = null;
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now && field.equals(editor)) {
                keep(field);
            }
        });
        return field;
    }

    private void keep(TextField field) {
        WatchRow row = named;
        editor = null;
        super.cancelEdit();
        if (row != null) {
            rename.accept(row, field.getText());
        }
        close();
    }

    private void close() {
        editor = null;
        named = null;
        setGraphic(null);
        repaint();
    }
}
