package opwatch.ui;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.DiskText;
import opwatch.words.IoReasonText;
import opwatch.words.Strings;

/// Tells in messages of the window what happened to the files of the list and of the settings. FX thread
/// only.
public final class DiskNotices {
    private static final String OTHER_WINDOW = "other window";

    private DiskNotices() {}

    /// Shows what reading the files brought to light, and whether no lock keeps a second OpWatch from the
    /// list. A file can have several messages.
    public static void show(List<LoadWarning> notices, InstanceLock.Claim claim, NoticeBar bar, ZoneId zone) {
        assert Platform.isFxApplicationThread();
        boolean saved = notices.stream().noneMatch(notice -> notice instanceof LoadWarning.NotWritable);
        // A folder that cannot be written to needs no lock.
        if (saved && claim instanceof InstanceLock.Claim.Unguarded(IoReason reason)) {
            bar.warn("unguarded", Strings.text("notice.list.unguarded", IoReasonText.of(reason)), null);
        }
        notices.forEach(notice ->
                bar.warn(notice.getClass().getSimpleName() + " " + notice.file(), DiskText.of(notice, zone), null));
    }

    /// Shows that a save failed, and that one works again.
    public static void saved(Saver.Result result, NoticeBar bar) {
        assert Platform.isFxApplicationThread();
        String topic = "save " + result.file();
        if (result.failure() != null) {
            bar.warn(topic, DiskText.of(result), null);
        } else if (bar.shows(topic)) {
            bar.close(topic);
            bar.tell(DiskText.of(result), null);
        }
    }

    /// Shows that the embedded Azure could not start.
    public static void demoFailed(NoticeBar bar, IOException reason) {
        assert Platform.isFxApplicationThread();
        bar.warn(OTHER_WINDOW, Strings.text("notice.starting.failed", IoReasonText.of(IoReason.of(reason))), null);
    }

    /// Shows that the other window is open in another process and cannot be brought to the front; nothing
    /// when it has come there.
    public static void openElsewhere(InstanceLock.Handed handed, NoticeBar bar) {
        assert Platform.isFxApplicationThread();
        if (handed == InstanceLock.Handed.NOT_EVEN_THAT) {
            bar.warn(OTHER_WINDOW, Strings.text("notice.window.silent"), null);
        }
    }
}
