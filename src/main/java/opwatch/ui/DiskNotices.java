package opwatch.ui;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.InstanceLock;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.IoReasonText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// What a person should know about what is remembered, as messages of the window. FX thread only.
public final class DiskNotices {
    private DiskNotices() {}

    /// Shows what had to be done to read what is remembered, and that nothing keeps a second OpWatch from
    /// the list. There may be several things to say of one file.
    ///
    /// @param join joins the list with what was kept apart from it
    public static void show(
            List<LoadWarning> notices, InstanceLock.Claim claim, NoticeBar bar, ZoneId zone, Runnable join) {
        boolean saved = notices.stream().noneMatch(notice -> notice instanceof LoadWarning.NotWritable);
        // Where nothing can be written, nothing can be written over.
        if (saved && claim instanceof InstanceLock.Claim.Unguarded(InstanceLock _, IoReason reason)) {
            bar.warn("unguarded", Strings.text("notice.list.unguarded", IoReasonText.of(reason)), null);
        }
        notices.forEach(notice -> bar.warn(
                notice.getClass().getSimpleName() + " " + notice.file(),
                text(notice, zone),
                notice instanceof LoadWarning.KeptApart ? joining(join) : null));
    }

    /// Shows that a save failed or had to go to another file, and that saving works again.
    ///
    /// @param join joins the list with what was kept apart from it
    public static void saved(Saver.Result result, NoticeBar bar, Runnable join) {
        String topic = "save " + result.file();
        boolean settings = result.file().startsWith("settings");
        if (result.failure() != null && result.beside() != null) {
            // While another OpWatch works on its list, a join would only last until its next save.
            boolean held = result.failure().kind() == IoReason.Kind.HELD;
            bar.warn(
                    topic,
                    Strings.text(
                            held ? "notice.save.beside.held" : "notice.save.beside",
                            PlainText.line(result.beside())),
                    held ? null : joining(join));
        } else if (result.failure() != null) {
            String reason = IoReasonText.of(result.failure());
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

    /// Shows what came of a join.
    ///
    /// @param fresh how many rows were new
    /// @param notices the lists that could not be read
    static void joined(int fresh, List<LoadWarning> notices, NoticeBar bar) {
        bar.tell(Strings.text("notice.joined", fresh), null);
        notices.forEach(notice -> bar.warn("join " + notice.file(), text(notice, ZoneOffset.UTC), null));
    }

    private static NoticeBar.Action joining(Runnable join) {
        return new NoticeBar.Action(Strings.text("notice.join"), join);
    }

    /// Shows that the embedded Azure could not start.
    public static void demoFailed(@Nullable NoticeBar bar, IOException reason) {
        if (bar != null) {
            bar.warn("demo", Strings.text("notice.starting.failed", IoReasonText.of(IoReason.of(reason))), null);
        }
    }

    private static String text(LoadWarning notice, ZoneId zone) {
        boolean settings = notice.file().startsWith("settings");
        return switch (notice) {
            case LoadWarning.NotWritable(String _, IoReason reason) ->
                Strings.text("notice.list.notwritable", IoReasonText.of(reason));
            case LoadWarning.NewerSchema _ -> Strings.text("notice.list.newer");
            case LoadWarning.BadRows(String _, int count) -> Strings.text("notice.list.badrows", count);
            case LoadWarning.KeptApart(String _, List<String> names) ->
                Strings.text("notice.list.apart", names.size(), PlainText.line(String.join(", ", names)));
            case LoadWarning.NotJoined(String file) -> Strings.text("notice.list.notjoined", PlainText.line(file));
            case LoadWarning.FromCopy(String _, Instant generation) ->
                Strings.text("notice.list.copy", TimeFormat.dated(generation, zone));
            case LoadWarning.Unreadable(String file, IoReason reason) ->
                Strings.text(
                        settings ? "notice.settings.unreadable" : "notice.list.unreadable",
                        file,
                        IoReasonText.of(reason));
            case LoadWarning.SetAside(String _, String aside, Instant _)
            when settings -> Strings.text("notice.settings.aside", aside);
            case LoadWarning.SetAside(String _, String aside, Instant generation) ->
                generation == null
                        ? Strings.text("notice.list.aside.empty", aside)
                        : Strings.text("notice.list.aside", aside, TimeFormat.dated(generation, zone));
        };
    }
}
