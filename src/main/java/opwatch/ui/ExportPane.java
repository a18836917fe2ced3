package opwatch.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.watchlist.WatchListExport.Content;
import opwatch.words.Strings;

/// Asks whether kind, tags and note go into an exported list too, where rows have any: they may not be for
/// everybody. The tick is off at first and stays as it was left while the window is open. FX thread only.
final class ExportPane extends VBox {
    private final CheckBox remarks = Forms.named("export-remarks", new CheckBox(Strings.text("export.remarks")));
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
                        Forms.text(Strings.text("export.remarks.hint")),
                        Forms.row(go, Forms.button("export-close", "remarks.cancel", close)));
        Forms.onEscape(this, close);
    }

    /// Puts the focus where Enter or Space goes on.
    void focus() {
        go.requestFocus();
    }

    private Content content() {
        return remarks.isSelected() ? Content.WITH_REMARKS : Content.OPERATIONS;
    }
}
