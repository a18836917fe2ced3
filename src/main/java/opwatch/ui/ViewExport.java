package opwatch.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import opwatch.disk.IoReason;
import opwatch.report.FreeText;
import opwatch.report.ReportFile;
import opwatch.report.ReportFormat;
import opwatch.report.ReportView;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.report.ReportPane;
import opwatch.words.DiskText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Writes what the window shows to a file of a kind that the person chooses. FX thread only; files are
/// written on threads of their own.
final class ViewExport {
    private static final String NEWS = "report";
    /// Fewer rows are written before a person could read that they are.
    private static final int MANY = 2000;

    private final ShownView shown;
    private final WindowParts parts;
    private final NoticeBar notices;
    private final Overlay overlay;
    private final LazyNode<ReportPane> pane;
    private ReportFormat format = ReportFormat.HTML;
    private @Nullable File folder;

    ViewExport(ShownView shown, WindowParts parts, NoticeBar notices, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.shown = shown;
        this.parts = parts;
        this.notices = notices;
        this.overlay = overlay;
        pane = overlay.sheet(() -> new ReportPane(this::chosen, this::close), _ -> close());
    }

    /// The kind of file that was chosen last.
    ReportFormat format() {
        return format;
    }

    void restore(ReportFormat last) {
        format = last;
    }

    /// Asks what kind of file; says so where there is nothing to write.
    void open() {
        ReportView view = shown.all();
        if (view.count() == 0) {
            notices.tell(Strings.text("report.nothing"), null);
            return;
        }
        pane.get().open(view.count(), view.folded(), format);
        overlay.raise(pane.get());
        pane.get().focus();
    }

    private void close() {
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }

    private void chosen(ReportFormat kind) {
        format = kind;
        close();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("report.pane.title"));
        LocalDate today =
                LocalDate.ofInstant(parts.clock().instant(), parts.zone().get());
        chooser.setInitialFileName("opwatch-view-" + today + kind.ending());
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Strings.text("report.files"), "*" + kind.ending()),
                        ListName.allFiles(Strings.text("exchange.all")));
        File file = chooser.showSaveDialog(owner());
        if (file != null) {
            folder = file.getParentFile();
            write(file.toPath(), kind);
        }
    }

    /// Writes what is shown now.
    void write(Path chosen, ReportFormat kind) {
        ReportView view = shown.all();
        if (view.count() >= MANY) {
            notices.tell(Strings.text("report.writing", name(chosen)), null);
        }
        // It computes for long, and an end of the app waits until the file is whole.
        Thread.ofPlatform().daemon(false).name("opwatch-report").start(() -> {
            Path file = ListName.of(chosen, kind.ending());
            try {
                ReportFile.write(file, view, kind, FreeText.ofThisPerson());
                parts.mailbox().post(() -> {
                    notices.close(NEWS);
                    notices.tell(Strings.text("report.done", view.count(), name(file)), null);
                });
            } catch (IOException e) {
                String reason = DiskText.of(IoReason.of(e));
                parts.mailbox().post(() -> notices.refuse(NEWS, Strings.text("report.failed", name(file), reason)));
            }
        });
    }

    private @Nullable Window owner() {
        return overlay.getScene() == null ? null : overlay.getScene().getWindow();
    }

    private static String name(Path file) {
        return PlainText.line(String.valueOf(file.getFileName()));
    }
}
