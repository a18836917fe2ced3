package opwatch.notify.desktop;

import java.util.List;
import opwatch.operation.OperationRef;

/// What a person did outside the window, and what became of the ways of telling. Called on a thread of the
/// teller's, which must not be held up: hand it on.
public interface DesktopEvents {
    /// Open the window on these rows.
    ///
    /// @param rows of the notice that was clicked; empty when the icon was
    void open(List<OperationRef> rows);

    /// Pause or resume, from the icon's menu.
    void pauseUntil(PauseChoice choice);

    /// Check all rows that are running, from the icon's menu.
    void checkNow();

    /// Save and end, from the icon's menu.
    void quit();

    /// The icon is in a tray that shows it: the window may be closed and OpWatch go on.
    void iconShown();

    /// The tray is gone: a hidden window must come back.
    void iconGone();

    /// A way of telling stands otherwise than before.
    void waysChanged(Ways ways);
}
