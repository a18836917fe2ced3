package opwatch.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import opwatch.paste.Refusal;

/// Why something pasted or typed was not added, in one sentence with the next step. Any thread.
public final class RefusalText {
    /// Refusals that are named one by one.
    private static final int MOST_NAMED = 3;

    private RefusalText() {}

    /// The sentence for a refusal; a reason without a sentence fails a test.
    public static String of(Refusal refusal) {
        return Strings.text("refused." + refusal.reason().name().toLowerCase(Locale.ROOT), refusal.excerpt());
    }

    /// The first few sentences, one a line, and how many more there are.
    public static String firstOf(List<String> sentences) {
        String first = sentences.stream().limit(MOST_NAMED).collect(Collectors.joining("\n"));
        return sentences.size() <= MOST_NAMED
                ? first
                : first + "\n" + Strings.text("notice.more", sentences.size() - MOST_NAMED);
    }
}
