package opwatch.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.settings.KeepPane;
import opwatch.ui.settings.NoticesPane;

/// Opens over the content what a person chooses of telling outside the window: the settings of notices, and
/// the question whether closing keeps OpWatch in the tray. FX thread only.
final class NoticeSheets {
    private final Overlay overlay;
    private final LazyNode<NoticesPane> settings;
    private final LazyNode<KeepPane> keep;

    NoticeSheets(WindowParts parts, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        this.overlay = overlay;
        WindowHost host = parts.host();
        settings = overlay.sheet(
                () -> new NoticesPane(
                        host.notices(), host.desktop(), host.login(), parts.mailbox()::post, overlay::giveBackFocus),
                NoticesPane::close);
        keep = overlay.sheet(() -> new KeepPane(overlay::giveBackFocus), KeepPane::cancel);
    }

    /// Opens the settings.
    void open() {
        overlay.raise(settings.get());
        settings.get().open();
    }

    /// Shows how the ways of telling stand. Call it at each tick.
    void tick() {
        settings.made().ifPresent(NoticesPane::tick);
    }

    /// Asks whether closing keeps OpWatch in the tray.
    ///
    /// @param answered takes the answer
    /// @param notNow runs when the person closes the question instead
    void askToKeep(Consumer<Boolean> answered, Runnable notNow) {
        overlay.raise(keep.get());
        keep.get().open(answered, notNow);
    }
}
