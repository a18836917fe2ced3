package opwatch.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import org.jspecify.annotations.Nullable;

/// What a person is told of the app's files, in sentences. Any thread.
public final class DiskText {
    private DiskText() {}

    /// What had to be done to read a file.
    ///
    /// @param zone the reader's time zone
    public static String of(LoadWarning warning, ZoneId zone) {
        boolean settings = isSettings(warning.file());
        return switch (warning) {
            case LoadWarning.NotWritable(String _, IoReason reason) ->
                Strings.text("notice.list.notwritable", of(reason));
            case LoadWarning.OthersMayWrite(String _, String folder) ->
                Strings.text("notice.list.open", PlainText.line(folder));
            case LoadWarning.NewerSchema _ -> Strings.text("notice.list.newer");
            case LoadWarning.BadRows(String _, int count) -> Strings.text("notice.list.badrows", count);
            case LoadWarning.KeptApart(String _, String aside, int count) ->
                Strings.text("notice.list.apart", count, PlainText.line(aside));
            case LoadWarning.NotJoined(String file) -> Strings.text("notice.list.notjoined", PlainText.line(file));
            case LoadWarning.FromCopy(String _, Instant generation) ->
                Strings.text("notice.list.copy", TimeFormat.dated(generation, zone));
            case LoadWarning.Unreadable(String file, IoReason reason) ->
                Strings.text(settings ? "notice.settings.unreadable" : "notice.list.unreadable", file, of(reason));
            case LoadWarning.SetAside(String _, String aside, Instant _)
            when settings -> Strings.text("notice.settings.aside", aside);
            case LoadWarning.SetAside(String _, String aside, Instant generation) ->
                generation == null
                        ? Strings.text("notice.list.aside.empty", aside)
                        : Strings.text("notice.list.aside", aside, TimeFormat.dated(generation, zone));
        };
    }

    /// How a save ended: that it failed and why, that it went to another file, or that saving works again.
    public static String of(Saver.Result result) {
        boolean settings = isSettings(result.file());
        @Nullable IoReason failure = result.failure();
        if (failure == null) {
            return Strings.text(settings ? "notice.settings.saved.again" : "notice.saved.again");
        }
        if (result.beside() != null) {
            boolean held = failure.kind() == IoReason.Kind.HELD;
            return Strings.text(
                    held ? "notice.save.beside.held" : "notice.save.beside", PlainText.line(result.beside()));
        }
        return Strings.text(settings ? "notice.settings.failed" : "notice.save.failed", of(failure));
    }

    /// Why a file could not be read or written, on one line; a kind without words fails a test.
    public static String of(IoReason reason) {
        String what =
                Strings.text("io." + reason.kind().name().toLowerCase(Locale.ROOT), PlainText.line(reason.detail()));
        return reason.file().isEmpty()
                ? Strings.text("io.sentence", what)
                : Strings.text("io.sentence.file", what, PlainText.line(reason.file()));
    }

    private static boolean isSettings(String file) {
        return file.startsWith("settings");
    }
}
