package opwatch.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import opwatch.disk.LoadWarning;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.profile.EventLog;
import opwatch.ui.DiskNotices;
import opwatch.ui.MainWindow;
import opwatch.ui.Placement;
import opwatch.ui.rows.WatchRow;

/// A session in its window. FX thread, except for closing.
///
/// @param claim the right to the session's list
/// @param left the rows of the real list as they were when it was left for the demo; empty before that
/// @param given what the start was given, to be taken in when the rows are there: only then it is known what
/// is new
record Joined(
        Workspace session,
        InstanceLock.Claim claim,
        MainWindow window,
        Stage stage,
        List<WatchEntry> left,
        LaunchRequest given) {
    private static final System.Logger LOG = System.getLogger("opwatch");

    /// Puts the rows into the window, and what the start was given.
    ///
    /// @param notices what had to be done to read what was remembered
    void open(List<LoadWarning> notices) {
        if (!window.isOpen()) {
            fill();
        }
        EventLog.notices(notices);
        DiskNotices.show(notices, claim, window.notices(), ZoneId.systemDefault());
    }

    /// Only from now on the list may be saved: before, it would be saved without the remembered rows.
    private void fill() {
        window.open(session.list().value());
        window.list().onChange(session::remember);
        arrange();
        if (window.list().rows().size() > session.list().value().size()) {
            // Somebody was faster than the disk.
            session.remember(rows());
        }
        if (!session.demo()) {
            session.poller().watch(window.list().add(left));
        }
        window.take(given);
    }

    /// Whatever is wrong with how it looked: the rows are shown and saved, and the way to the demo and back
    /// stays open.
    private void arrange() {
        try {
            window.arrange(session.settings().value());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the window cannot look as it did last", bug);
        }
    }

    /// The rows of the real list, to be carried through a visit to the demo: on a disk that is full they
    /// are not.
    List<WatchEntry> carried() {
        return session.demo() ? left : rows();
    }

    private List<WatchEntry> rows() {
        return window.list().rows().stream().map(WatchRow::entry).toList();
    }

    void toFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// Has remembered what is so at the end; nothing when the window never had what was remembered before.
    void remember() {
        boolean carried = !session.demo() && !left.isEmpty();
        if (!window.isOpen()
                && (carried || !given.isEmpty() || !window.list().rows().isEmpty())) {
            // Closed before the file was read: what was added, carried here or given must not be lost.
            fill();
        }
        if (window.isOpen()) {
            window.list().rememberChecks();
            session.remember(window.settings(session.settings().value(), Placement.of(stage)));
        }
    }

    /// Closes for good; returns after some seconds, also when the disk takes longer for the last save. Then
    /// the right to the list is kept, until the process ends: nobody else may write before that.
    ///
    /// @return whether the last save is done
    boolean close() {
        return close(session::close);
    }

    /// Closes for another session, when the last save is done. The right to the real list outlives its
    /// session. Not for the FX thread.
    void leave() {
        boolean _ = close(session::finish);
    }

    /// Nobody is promised a window that is closing.
    private boolean close(Runnable lastSave) {
        if (session.demo()) {
            claim.closeDoor();
        }
        lastSave.run();
        boolean done = session.isDone();
        if (session.demo() && done) {
            claim.letGo();
        }
        return done;
    }

    /// What the window is known by; any thread.
    static Image[] icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> Joined.class.getResourceAsStream("/opwatch/icons/opwatch-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toArray(Image[]::new);
    }
}
