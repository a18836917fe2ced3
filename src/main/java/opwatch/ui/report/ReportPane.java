package opwatch.ui.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import opwatch.report.ReportFormat;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Asks what kind of file the shown view is written to, and says what goes into it. FX thread only.
public final class ReportPane extends VBox {
    private final Map<ReportFormat, RadioButton> formats = new EnumMap<>(ReportFormat.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Label what = Forms.named("report-what", Forms.text(""));
    private final Label folded = Forms.named("report-folded", Forms.text(""));

    /// @param export takes the kind of file, and closes the form
    /// @param close closes the form
    public ReportPane(Consumer<ReportFormat> export, Runnable close) {
        super(8);
        assert Platform.isFxApplicationThread();
        Forms.named("report-pane", this, StyleNames.ADD_PANE);
        getChildren().addAll(Forms.title("report.pane.title"), what, folded);
        for (ReportFormat format : ReportFormat.values()) {
            String id = "report-" + format.ending().substring(1);
            RadioButton radio = Forms.radio(id, format.key(), group);
            radio.setUserData(format);
            formats.put(format, radio);
            getChildren().add(radio);
        }
        getChildren()
                .addAll(
                        Forms.text(Strings.text("report.pane.hidden")),
                        Forms.row(
                                Forms.button("report-go", "export.go", () -> export.accept(chosen()), "accent"),
                                Forms.button("report-close", "remarks.cancel", close)));
        Forms.onEscape(this, close);
    }

    /// Shows what would be written, and the kind of file that was chosen last.
    ///
    /// @param shown how many rows are written
    /// @param left how many rows are folded away, and so are not
    public void open(int shown, int left, ReportFormat last) {
        assert Platform.isFxApplicationThread();
        what.setText(Strings.text("report.pane.what", shown));
        folded.setText(left == 0 ? "" : Strings.text("report.pane.folded", left));
        Forms.show(folded, left > 0);
        radio(last).setSelected(true);
        Forms.show(this, true);
    }

    /// Puts the focus on the kind of file that is chosen.
    public void focus() {
        radio(chosen()).requestFocus();
    }

    private RadioButton radio(ReportFormat format) {
        return Objects.requireNonNull(formats.get(format));
    }

    private ReportFormat chosen() {
        return group.getSelectedToggle() == null
                ? ReportFormat.HTML
                : (ReportFormat) group.getSelectedToggle().getUserData();
    }
}
