package opwatch.words;

import java.util.Locale;
import opwatch.disk.IoReason;

/// Why a file could not be read or written, as a sentence of one line. Any thread.
public final class IoReasonText {
    private IoReasonText() {}

    /// The sentence for a reason; a kind without words fails a test.
    public static String of(IoReason reason) {
        String what =
                Strings.text("io." + reason.kind().name().toLowerCase(Locale.ROOT), PlainText.line(reason.detail()));
        return reason.file().isEmpty()
                ? Strings.text("io.sentence", what)
                : Strings.text("io.sentence.file", what, PlainText.line(reason.file()));
    }
}
