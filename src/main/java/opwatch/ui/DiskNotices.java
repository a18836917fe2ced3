package opwatch.ui;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// What a person should know about what is remembered, as messages of the window. FX thread only.
public final class DiskNotices {
    private DiskNotices() {}

    /// Shows what had to be done to read what is remembered, and that nothing keeps a second OpWatch from
    /// the list. There may be several things to say of one file.
    public static void show(List<LoadWarning> notices, InstanceLock.Claim claim, NoticeBar bar, ZoneId zone) {
        assert Platform.isFxApplicationThread();
        boolean saved = notices.stream().noneMatch(notice -> notice instanceof LoadWarning.NotWritable);
        // Where nothing can be written, nothing can be written over.
        if (saved && claim instanceof InstanceLock.Claim.Unguarded(String reason)) {
            bar.warn("unguarded", Strings.text("notice.list.unguarded", PlainText.line(reason)), null);
        }
        notices.forEach(
                notice -> bar.warn(notice.getClass().getSimpleName() + " " + notice.file(), text(notice, zone), null));
    }

    /// Shows that a save failed, and that one works again.
    public static void saved(Saver.Result result, NoticeBar bar) {
        assert Platform.isFxApplicationThread();
        String topic = "save " + result.file();
        boolean settings = result.file().startsWith("settings");
        if (result.failure() != null) {
            String reason = PlainText.line(result.failure());
            bar.warn(
                    topic,
                    settings
                            ? Strings.text("notice.settings.failed", reason)
                            : Strings.text("notice.save.failed", reason),
                    null);
        } else if (bar.shows(topic)) {
            bar.close(topic);
            bar.tell(settings ? Strings.text("notice.settings.saved.again") : Strings.text("notice.saved.again"), null);
        }
    }

    /// Shows that the embedded Azure could not start.
    public static void demoFailed(@Nullable NoticeBar bar, IOException reason) {
        assert Platform.isFxApplicationThread();
        if (bar != null) {
            bar.warn(
                    "demo",
                    Strings.text("notice.starting.failed", PlainText.line(String.valueOf(reason.getMessage()))),
                    null);
        }
    }

    private static String text(LoadWarning notice, ZoneId zone) {
        boolean settings = notice.file().startsWith("settings");
        return switch (notice) {
            case LoadWarning.NotWritable(String _, String reason) -> Strings.text("notice.list.notwritable", reason);
            case LoadWarning.NewerSchema _ -> Strings.text("notice.list.newer");
            case LoadWarning.BadRows(String _, int count) -> Strings.text("notice.list.badrows", count);
            case LoadWarning.FromCopy(String _, Instant generation) ->
                Strings.text("notice.list.copy", TimeFormat.full(generation, zone));
            case LoadWarning.Unreadable(String file, String reason)
            when settings -> Strings.text("notice.settings.unreadable", file + ", " + reason);
            case LoadWarning.Unreadable(String file, String reason) ->
                Strings.text("notice.list.unreadable", file + ", " + reason);
            case LoadWarning.SetAside(String _, String aside, Instant _)
            when settings -> Strings.text("notice.settings.aside", aside);
            case LoadWarning.SetAside(String _, String aside, Instant generation) ->
                generation == null
                        ? Strings.text("notice.list.aside.empty", aside)
                        : Strings.text("notice.list.aside", aside, TimeFormat.full(generation, zone));
        };
    }
}
