package opwatch.words;

import java.util.Locale;
import opwatch.paste.Refusal;

/// Why something pasted or typed was not added, in one sentence with the next step. Any thread.
public final class RefusalText {
    private RefusalText() {}

    /// The sentence for a refusal; a reason without a sentence fails a test.
    public static String of(Refusal refusal) {
        return Strings.text("refused." + refusal.reason().name().toLowerCase(Locale.ROOT), refusal.excerpt());
    }
}
