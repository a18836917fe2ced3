package opwatch.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import opwatch.operation.Attention;
import opwatch.operation.Remarks;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListExport.Content;
import opwatch.words.Strings;

/// Asks whether kind, tags and note go into an exported list too, and what the person was told of rows and
/// has decided about them, each where rows have any: it may not be for everybody. The ticks are off at first
/// and stay as they were left while the window is open. FX thread only.
final class ExportPane extends VBox {
    private final CheckBox remarks = Forms.named("export-remarks", new CheckBox(Strings.text("export.remarks")));
    private final CheckBox attention = Forms.named("export-attention", new CheckBox(Strings.text("export.attention")));
    private final Button go;

    /// @param export takes what goes into the file, and closes the form
    /// @param close closes the form
    ExportPane(Consumer<Content> export, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        Forms.named("export-pane", this, StyleNames.ADD_PANE);
        go = Forms.button("export-go", "export.go", () -> export.accept(content()), "accent");
        getChildren()
                .addAll(
                        Forms.title("export.title"),
                        remarks,
                        attention,
                        Forms.text(Strings.text("export.remarks.hint")),
                        Forms.row(go, Forms.button("export-close", "remarks.cancel", close)));
        Forms.onEscape(this, close);
    }

    /// Whether there is something to ask about these rows.
    static boolean isNeeded(List<WatchRow> rows) {
        return rows.stream().anyMatch(row -> hasRemarks(row) || hasAttention(row));
    }

    /// Asks about these rows, and puts the focus where Enter or Space goes on.
    void open(List<WatchRow> rows) {
        Forms.show(remarks, rows.stream().anyMatch(ExportPane::hasRemarks));
        Forms.show(attention, rows.stream().anyMatch(ExportPane::hasAttention));
        go.requestFocus();
    }

    private static boolean hasRemarks(WatchRow row) {
        return !row.remarks().get().equals(Remarks.NONE);
    }

    /// Whether a person has decided something; what they were told and have seen goes with it.
    private static boolean hasAttention(WatchRow row) {
        Attention now = row.attention().get();
        Attention undecided =
                Attention.NONE.withRead(now.read()).withTold(now.told().with(Attention.Choice.DEFAULT));
        return !now.equals(undecided);
    }

    private Content content() {
        return Content.of(remarks.isVisible() && remarks.isSelected(), attention.isVisible() && attention.isSelected());
    }
}
