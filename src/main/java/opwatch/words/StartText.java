package opwatch.words;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import opwatch.disk.IoReason;

/// Why a start shows no window of the app, in sentences. Any thread.
public final class StartText {
    private StartText() {}

    /// What kept OpWatch from starting.
    public static String of(Throwable failure) {
        return switch (failure) {
            case InvalidPathException path -> Strings.text("start.folder", PlainText.line(path.getInput()));
            // The one thing that a start cannot do without and that may fail: the embedded Azure.
            case IOException reason -> Strings.text("notice.starting.failed", DiskText.of(IoReason.of(reason)));
            default -> Strings.text("start.failed", PlainText.line(failure.toString()));
        };
    }

    /// Another OpWatch has the list and does not answer.
    public static String silent() {
        return Strings.text("start.silent");
    }

    /// Another OpWatch has the list and has come to the front; what was given was too long for it.
    public static String tooLong() {
        return Strings.text("start.toolong");
    }

    /// The option for a link came without exactly one link behind it.
    public static String wrongLink() {
        return Strings.text("start.link.wrong");
    }

    /// The OpWatch that was asked to end is still there.
    public static String notEnded() {
        return Strings.text("start.quit.silent");
    }

    /// An option that no start of the window has.
    public static String unknownOption(String option) {
        return Strings.text("start.option", option);
    }

    /// The same, where another option was probably meant.
    public static String unknownOption(String option, String meant) {
        return Strings.text("start.option.meant", option, meant);
    }

    /// The first argument is a word that is nearly a command.
    public static String unknownCommand(String word, String meant) {
        return Strings.text("start.command.meant", word, meant);
    }
}
