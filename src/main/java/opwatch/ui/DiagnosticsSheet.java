package opwatch.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import opwatch.disk.IoReason;
import opwatch.signin.DirectoryListing;
import opwatch.support.Diagnostics;
import opwatch.support.DiagnosticsSource;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.settings.Connections;
import opwatch.ui.support.DiagnosticsPane;
import opwatch.words.DiskText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Collects diagnostics, shows them, and writes them to a file that the person names. FX thread only;
/// collecting and writing is done on threads of their own.
final class DiagnosticsSheet {
    private static final System.Logger LOG = System.getLogger("opwatch");
    private static final String NEWS = "diagnostics";
    private static final String ENDING = ".zip";

    private final WindowParts parts;
    private final NoticeBar notices;
    private final WatchList list;
    private final Overlay overlay;
    private final Supplier<DirectoryListing> offers;
    private final LazyNode<DiagnosticsPane> pane;
    private @Nullable Thread collecting;

    /// @param offers what Azure lists for the accounts
    DiagnosticsSheet(
            WindowParts parts, NoticeBar notices, WatchList list, Overlay overlay, Supplier<DirectoryListing> offers) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        this.notices = notices;
        this.list = list;
        this.overlay = overlay;
        this.offers = offers;
        pane = overlay.sheet(() -> new DiagnosticsPane(this::choose, this::close), _ -> close());
    }

    /// Opens the pane and begins to collect.
    void open() {
        stop();
        pane.get().open();
        overlay.raise(pane.get());
        DiagnosticsSource source = source();
        // It computes for long: no virtual thread.
        collecting = Thread.ofPlatform().daemon().name("opwatch-diagnostics").start(() -> collect(source));
    }

    private DiagnosticsSource source() {
        DirectoryListing listed = offers.get();
        return new DiagnosticsSource(
                parts.clock().instant(),
                parts.host().paths().folder(),
                parts.host().paths().log(),
                list.rows().stream().map(WatchRow::entry).toList(),
                listed.subscriptions(),
                parts.azure() == null ? null : azure(parts.azure(), listed));
    }

    private DiagnosticsSource.Azure azure(WindowParts.Azure azure, DirectoryListing listed) {
        Connections connections = azure.connections();
        var proxy = connections.proxy().get();
        var cloud = parts.bareCloud();
        return new DiagnosticsSource.Azure(
                azure.signIn().state(),
                listed.tenants(),
                azure.preset(),
                proxy,
                () -> connections.test().run(proxy, cloud));
    }

    private void collect(DiagnosticsSource source) {
        Thread mine = Thread.currentThread();
        try {
            Diagnostics collected = Diagnostics.collect(source);
            parts.mailbox().post(() -> collected(mine, () -> pane.get().show(collected)));
        } catch (InterruptedException e) {
            mine.interrupt();
        } catch (RuntimeException | Error bug) {
            LOG.log(System.Logger.Level.ERROR, "the diagnostics cannot be collected", bug);
            parts.mailbox().post(() -> collected(mine, () -> pane.get().fail()));
        }
    }

    /// Shows what was collected, unless the pane was closed or opened anew since.
    private void collected(Thread by, Runnable show) {
        if (by.equals(collecting)) {
            collecting = null;
            show.run();
        }
    }

    private void stop() {
        Thread last = collecting;
        collecting = null;
        if (last != null) {
            last.interrupt();
        }
    }

    private void close() {
        stop();
        Forms.show(pane.get(), false);
        overlay.giveBackFocus();
    }

    private void choose(Diagnostics shown) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("diagnostics.title"));
        LocalDate today = LocalDate.ofInstant(shown.at(), parts.zone().get());
        chooser.setInitialFileName("opwatch-diagnostics-" + today + ENDING);
        chooser.getExtensionFilters()
                .setAll(List.of(new FileChooser.ExtensionFilter(Strings.text("diagnostics.zip"), "*" + ENDING)));
        File chosen = chooser.showSaveDialog(
                overlay.getScene() == null ? null : overlay.getScene().getWindow());
        if (chosen != null) {
            save(shown, chosen.toPath());
        }
    }

    /// Writes what was shown, and closes the pane once it is on the disk: where it is not, the person chooses
    /// another place.
    void save(Diagnostics shown, Path chosen) {
        notices.close(NEWS);
        // An end of the app waits until the file is whole.
        Thread.ofPlatform().daemon(false).name("opwatch-diagnostics-save").start(() -> {
            Path file = ListName.of(chosen, ENDING);
            try {
                shown.save(file);
                parts.mailbox().post(() -> {
                    close();
                    notices.tell(Strings.text("diagnostics.done", name(file)), null);
                });
            } catch (IOException e) {
                String reason = DiskText.of(IoReason.of(e));
                parts.mailbox()
                        .post(() -> notices.refuse(NEWS, Strings.text("diagnostics.unsaved", name(file), reason)));
            }
        });
    }

    private static String name(Path file) {
        return PlainText.line(String.valueOf(file.getFileName()));
    }
}
