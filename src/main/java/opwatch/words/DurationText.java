package opwatch.words;

import opwatch.operation.DocumentedLimit;
import opwatch.operation.TypicalDuration;

/// How long operations of a kind run, in words: what this app has seen, and what Microsoft documents. The two
/// never stand in one sentence. Any thread.
public final class DurationText {
    private DurationText() {}

    /// "3 min 5 s to 9 min 10 s, from 23 operations like it that succeeded".
    public static String typical(TypicalDuration typical) {
        String low = TimeFormat.length(typical.low());
        String high = TimeFormat.length(typical.high());
        return low.equals(high)
                ? Strings.text("duration.typical.same", low, typical.samples())
                : Strings.text("duration.typical", low, high, typical.samples());
    }

    /// What is unusual of an operation that takes unusually long: a sentence.
    public static String unusual(TypicalDuration typical) {
        String unusual = TimeFormat.length(typical.unusual());
        return typical.usual() == typical.samples()
                ? Strings.text("duration.unusual.all", typical.samples(), unusual)
                : Strings.text("duration.unusual", typical.usual(), typical.samples(), unusual);
    }

    /// A limit with its source.
    public static String limit(DocumentedLimit limit) {
        return switch (limit) {
            case SEARCH_JOB ->
                Strings.text("duration.limit.search", limit.length().toHours(), limit.source());
            case DELETE_DATA ->
                Strings.text("duration.limit.delete", limit.length().toDays(), limit.source());
            case PURGE -> Strings.text("duration.limit.purge", limit.length().toDays(), limit.source());
        };
    }
}
