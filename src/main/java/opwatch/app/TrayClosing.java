package opwatch.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.util.Duration;
import opwatch.notify.desktop.Way;
import org.jspecify.annotations.Nullable;

/// What closing the person's own window does: ends it, or keeps it watching in the tray. FX thread only.
///
/// The window goes only where an icon is really shown: else nothing would bring it back. At the first close
/// with operations under way the icon is tried, and the person is asked when it is there. No desktop that
/// hangs holds a close up for longer than [#PATIENCE].
final class TrayClosing {
    /// A call to the desktop takes no longer.
    private static final Duration PATIENCE = Duration.seconds(2.5);

    private final SharedTeller teller;
    private boolean iconShown;
    private boolean asking;
    private @Nullable Waiting waiting;

    /// A close that waits to learn whether there is an icon.
    ///
    /// @param end closes the window for good
    private record Waiting(Workspace window, Runnable end, PauseTransition patience) {}

    TrayClosing(SharedTeller teller) {
        assert Platform.isFxApplicationThread();
        this.teller = teller;
    }

    /// The person closes the window.
    ///
    /// @param event consumed where the window is not closed now
    /// @param end closes it for good
    void requested(Workspace window, Event event, Runnable end) {
        Boolean keep = window.notices().keepInTray();
        boolean mayKeep = keep == null ? window.isWatching() : keep;
        boolean impatient = waiting != null || asking;
        forget();
        asking = false;
        if (!mayKeep || impatient || !mayCome()) {
            teller.tryIcon(false);
            end.run();
            return;
        }
        event.consume();
        if (hasIcon()) {
            keepOrAsk(window, end);
        } else {
            PauseTransition patience = new PauseTransition(PATIENCE);
            patience.setOnFinished(_ -> endWaiting());
            waiting = new Waiting(window, end, patience);
            patience.play();
            teller.tryIcon(true);
        }
    }

    /// The icon is in a tray that shows it.
    void iconShown() {
        iconShown = true;
        Waiting since = waiting;
        forget();
        if (since != null) {
            keepOrAsk(since.window(), since.end());
        }
    }

    /// The tray is gone.
    void iconGone() {
        iconShown = false;
    }

    /// A way of telling stands otherwise than before.
    void waysChanged() {
        if (waiting != null && !mayCome()) {
            endWaiting();
        }
    }

    /// Whether the icon is shown now: it is not told of one that was taken back.
    private boolean hasIcon() {
        return iconShown && teller.ways().icon().tells();
    }

    /// Whether the icon is shown, or may be yet.
    private boolean mayCome() {
        Way.State state = teller.ways().icon();
        return state == Way.State.UNTRIED || state.tells();
    }

    private void keepOrAsk(Workspace window, Runnable end) {
        if (Boolean.TRUE.equals(window.notices().keepInTray())) {
            window.hide();
            return;
        }
        asking = true;
        window.window().calls().askToKeep(keep -> answered(window, keep, end), () -> {
            asking = false;
            teller.tryIcon(false);
        });
    }

    private void answered(Workspace window, boolean keep, Runnable end) {
        asking = false;
        window.notices().keep(keep);
        if (keep && hasIcon()) {
            window.hide();
        } else {
            teller.tryIcon(false);
            end.run();
        }
    }

    private void endWaiting() {
        Waiting since = waiting;
        forget();
        if (since != null) {
            teller.tryIcon(false);
            since.end().run();
        }
    }

    private void forget() {
        if (waiting != null) {
            waiting.patience().stop();
            waiting = null;
        }
    }
}
