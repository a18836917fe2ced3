package opwatch.app;

import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import opwatch.notify.desktop.PauseChoice;
import opwatch.notify.desktop.Way;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// What is outside the windows of the process: one teller, and what a person does there. FX thread only, but
/// for [#close].
///
/// It speaks for the person's own list, and for the demo while that is the only list that is open. So the
/// demo can be tried as it is, and made-up failures are never mixed with real ones. The demo ends when its
/// window is closed: made-up operations need no watch.
final class Outside {
    private final OpenWindows windows;
    private final SharedTeller teller;
    private final TrayClosing closing;

    /// Loads nothing of the system.
    Outside(Desktop desktop, OpenWindows windows) {
        assert Platform.isFxApplicationThread();
        this.windows = windows;
        teller = new SharedTeller(desktop.system().tellers().apply(new DesktopCalls(desktop.fxThread(), this)));
        closing = new TrayClosing(teller);
    }

    /// The teller as a new window has it.
    SharedTeller.ForWindow forWindow() {
        return teller.forWindow();
    }

    /// A window has opened or closed.
    void changed() {
        Workspace first = first();
        teller.speakFor(first == null ? null : first.teller());
    }

    /// The person closes a window.
    ///
    /// @param event consumed where the window is not closed now
    void closeRequested(ListKind kind, Event event) {
        Workspace workspace = windows.workspace(kind);
        if (workspace == null || kind == ListKind.DEMO) {
            windows.close(kind);
        } else {
            closing.requested(workspace, event, () -> windows.close(kind));
        }
    }

    /// Opens the window on these rows.
    void open(List<OperationRef> rows) {
        boolean demo = !rows.isEmpty() && rows.getFirst().cloud() == Cloud.DEMO;
        Workspace there = demo ? windows.workspace(ListKind.DEMO) : first();
        if (there != null) {
            there.toFront();
            there.window().calls().show(rows);
        }
    }

    void pauseUntil(PauseChoice choice) {
        Workspace there = first();
        if (there != null) {
            there.window().calls().pauseUntil(choice);
        }
    }

    /// Checks all operations that have not ended.
    void checkNow() {
        Workspace there = first();
        if (there != null) {
            there.poller().checkNow();
        }
    }

    void quit() {
        windows.quit();
    }

    void iconShown() {
        closing.iconShown();
        Workspace own = windows.workspace(ListKind.OWN);
        if (own != null) {
            own.hideIfMinimized();
        }
    }

    /// Without an icon nothing else would bring a hidden window back.
    void iconGone() {
        closing.iconGone();
        bringBack();
    }

    void waysChanged() {
        closing.waysChanged();
        Way.State icon = teller.ways().icon();
        if (icon != Way.State.UNTRIED && !icon.tells()) {
            bringBack();
        }
    }

    private void bringBack() {
        Workspace own = windows.workspace(ListKind.OWN);
        if (own != null && own.isHidden()) {
            own.toFront();
            own.window().calls().iconGone();
        }
    }

    /// Lets go of the desktop: a second at most. Any thread.
    void close() {
        teller.close();
    }

    private @Nullable Workspace first() {
        Workspace own = windows.workspace(ListKind.OWN);
        return own == null ? windows.workspace(ListKind.DEMO) : own;
    }
}
