package opwatch.ui;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.DiskText;
import opwatch.words.Strings;

/// Tells in messages of the window what happened to the files of the list and of the settings. FX thread
/// only.
public final class DiskNotices {
    private static final String OTHER_WINDOW = "other window";

    private DiskNotices() {}

    /// Shows what reading the files brought to light, and whether no lock keeps a second OpWatch from the
    /// list. A file can have several messages.
    ///
    /// @param join joins the list with what was kept apart from it
    public static void show(List<LoadWarning> notices, Claim claim, NoticeBar bar, ZoneId zone, Runnable join) {
        assert Platform.isFxApplicationThread();
        boolean saved = notices.stream().noneMatch(notice -> notice instanceof LoadWarning.NotWritable);
        // A folder that cannot be written to needs no lock.
        if (saved && claim instanceof Claim.Unguarded(InstanceLock _, IoReason reason)) {
            bar.warn("unguarded", Strings.text("notice.list.unguarded", DiskText.of(reason)), null);
        }
        notices.forEach(notice -> show(notice, bar, DiskText.of(notice, zone), join));
    }

    private static void show(LoadWarning notice, NoticeBar bar, String text, Runnable join) {
        String topic = notice.getClass().getSimpleName() + " " + notice.file();
        if (notice instanceof LoadWarning.NotWritable) {
            bar.saveFailed(topic, text, null);
        } else {
            bar.warn(topic, text, notice instanceof LoadWarning.KeptApart ? joining(join) : null);
        }
    }

    /// Shows that a save failed or went to another file, and that saving works again.
    ///
    /// @param join joins the list with what was kept apart from it
    public static void saved(Saver.Result result, NoticeBar bar, Runnable join) {
        assert Platform.isFxApplicationThread();
        String topic = "save " + result.file();
        if (result.failure() != null) {
            // While another OpWatch has the list open, a join would last until its next save only.
            boolean mayJoin = result.beside() != null && result.failure().kind() != IoReason.Kind.HELD;
            bar.saveFailed(topic, DiskText.of(result), mayJoin ? joining(join) : null);
        } else if (bar.shows(topic)) {
            bar.close(topic);
            bar.news("saved " + result.file(), DiskText.of(result));
        }
    }

    /// Shows how many rows of a join were new, and which lists could not be read.
    static void joined(int fresh, List<LoadWarning> notices, NoticeBar bar, ZoneId zone) {
        bar.tell(Strings.text("notice.joined", fresh), null);
        notices.forEach(notice -> bar.warn("join " + notice.file(), DiskText.of(notice, zone), null));
    }

    private static NoticeBar.Action joining(Runnable join) {
        return new NoticeBar.Action(Strings.text("notice.join"), join);
    }

    /// Shows that the embedded Azure could not start.
    public static void demoFailed(NoticeBar bar, IOException reason) {
        assert Platform.isFxApplicationThread();
        bar.refuse(OTHER_WINDOW, Strings.text("notice.starting.failed", DiskText.of(IoReason.of(reason))));
    }

    /// Shows that the other window is open in another process and cannot be brought to the front; nothing
    /// when it has come there.
    public static void openElsewhere(Claim.Handed handed, NoticeBar bar) {
        assert Platform.isFxApplicationThread();
        if (handed == Claim.Handed.NO_ANSWER) {
            bar.refuse(OTHER_WINDOW, Strings.text("notice.window.silent"));
        }
    }
}
