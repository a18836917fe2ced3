package opwatch.filter;

import java.util.Collection;
import java.util.stream.Collectors;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// What is wrong with a filter and what happens instead, in sentences. Any thread.
public final class FlawText {
    /// Sentences that are said of one filter.
    private static final int MOST = 3;

    private FlawText() {}

    /// The sentences for the first flaws, one a line.
    public static String of(Collection<FilterFlaw> flaws) {
        return flaws.stream().limit(MOST).map(FlawText::of).distinct().collect(Collectors.joining("\n"));
    }

    /// The sentence for a flaw.
    public static String of(FilterFlaw flaw) {
        String value = PlainText.line(flaw.value());
        String text = PlainText.line(flaw.text());
        return switch (flaw.kind()) {
            case FIELD ->
                flaw.instead().isEmpty()
                        ? Strings.text("filter.flaw.field", value, text)
                        : Strings.text("filter.flaw.nearest", value, text, flaw.instead());
            case QUOTE -> Strings.text("filter.flaw.quote");
            case STATE -> Strings.text("filter.flaw.state", value);
            case VALUE_OF_KIND -> Strings.text("filter.flaw.kind", value, text);
            case VALUE_OF_CLOUD -> Strings.text("filter.flaw.cloud", value, text);
            case TIME -> Strings.text("filter.flaw.time", value, text);
            case LENGTH -> Strings.text("filter.flaw.length", value, text);
            case COMPARISON -> Strings.text("filter.flaw.comparison", value, text, flaw.instead());
        };
    }
}
