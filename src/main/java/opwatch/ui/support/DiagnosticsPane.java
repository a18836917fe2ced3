package opwatch.ui.support;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.support.Diagnostics;
import opwatch.support.DiagnosticsFile;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.WrappedCell;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Shows everything that diagnostics hold, file by file, and asks whether to save them. What is saved is what
/// was shown. FX thread only.
public final class DiagnosticsPane extends VBox {
    private static final double FILES = 150;
    private static final double TALL = 320;
    private static final double LOW = 90;

    private final ListView<DiagnosticsFile> files = Forms.named("diagnostics-files", new ListView<>(), Styles.DENSE);
    private final ListView<String> lines =
            Forms.named("diagnostics-lines", new ListView<>(), StyleNames.MONOSPACE, "lines");
    private final Label state = Forms.named("diagnostics-state", Forms.text(""), StyleNames.MUTED);
    private final Button save;
    private final Button cancel;
    private @Nullable Diagnostics shown;

    /// A file in the list, by its name.
    private static final class FileCell extends ListCell<DiagnosticsFile> {
        @Override
        protected void updateItem(@Nullable DiagnosticsFile item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null ? null : item.name());
        }
    }

    /// @param chosen takes what is to be saved
    /// @param close closes the pane
    public DiagnosticsPane(Consumer<Diagnostics> chosen, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        Forms.named("diagnostics-pane", this, StyleNames.CARD);
        save = Forms.button("diagnostics-save", "diagnostics.save", () -> save(chosen), "accent");
        cancel = Forms.button("diagnostics-close", "remarks.cancel", close);
        getChildren()
                .addAll(
                        Forms.title("diagnostics.title"),
                        Forms.text(Strings.text("diagnostics.what")),
                        content(),
                        state,
                        Forms.row(save, cancel));
        Forms.onEscape(this, close);
    }

    /// Opens while it is collected what is to be shown.
    public void open() {
        assert Platform.isFxApplicationThread();
        shown = null;
        files.getItems().clear();
        lines.getItems().clear();
        say(Strings.text("diagnostics.collecting"));
        save.setDisable(true);
        Forms.show(this, true);
        cancel.requestFocus();
    }

    /// Shows what was collected.
    public void show(Diagnostics collected) {
        assert Platform.isFxApplicationThread();
        shown = collected;
        boolean waiting = cancel.isFocused();
        say("");
        save.setDisable(false);
        files.getItems().setAll(collected.files());
        files.getSelectionModel().selectFirst();
        if (waiting) {
            files.requestFocus();
        }
    }

    /// Says that nothing could be collected.
    public void fail() {
        assert Platform.isFxApplicationThread();
        say(Strings.text("diagnostics.failed"));
    }

    private void say(String words) {
        state.setText(words);
        Forms.show(state, !words.isEmpty());
    }

    private void save(Consumer<Diagnostics> chosen) {
        Diagnostics collected = shown;
        if (collected != null) {
            chosen.accept(collected);
        }
    }

    private Node content() {
        files.setAccessibleText(Strings.text("diagnostics.files"));
        files.setCellFactory(_ -> new FileCell());
        files.setPrefWidth(FILES);
        files.setMinWidth(FILES);
        lines.setAccessibleText(Strings.text("diagnostics.lines"));
        lines.setCellFactory(_ -> new WrappedCell<>(line -> line));
        lines.setPlaceholder(new Label(Strings.text("diagnostics.nothing")));
        files.getSelectionModel().selectedItemProperty().subscribe(file -> {
            lines.getItems()
                    .setAll(file == null ? List.of() : file.text().lines().toList());
            lines.scrollTo(0);
        });
        HBox both = new HBox(10, files, lines);
        HBox.setHgrow(lines, Priority.ALWAYS);
        both.setPrefHeight(TALL);
        both.setMinHeight(LOW);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }
}
