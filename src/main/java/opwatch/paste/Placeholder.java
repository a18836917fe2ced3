package opwatch.paste;

import java.util.regex.Pattern;
import opwatch.operation.Ascii;

/// What stands in a text in the place of a real ID. In instructions: `{subscriptionId}`, `<SUBID>`, `$sub`,
/// and without any mark `subscription-id`, `region-name`. Where something was taken out: `REDACTED`, `***`,
/// `xxxxxxxx-xxxx-…`, a GUID of zeros. Where a program had nothing: `null`, `undefined`.
final class Placeholder {
    private static final Pattern MARKED = Pattern.compile("[{<$%\\[][A-Za-z0-9 _.$:{}<>%\\]-]{0,40}");
    /// Words, and one character again and again.
    private static final Pattern ANY = Pattern.compile("_*(?:redacted|masked|hidden|removed|sanitized|scrubbed"
            + "|obfuscated|anonymized|deleted|omitted|secret|example|placeholder|null|none|nil|undefined|unknown|todo"
            + "|tbd)_*|[x*.-]{3,}|(?<same>[0-9a-z*])(?:\\k<same>|-){7,}");
    private static final Pattern LOCATION =
            Pattern.compile("(?:(?:your|my|the|azure)[-_ ]?){0,2}(?:region|location)[-_ ]?(?:name|id)?");
    private static final Pattern OPERATION = Pattern.compile("(?:(?:your|my|the|azure|async)[-_ ]?){0,3}"
            + "(?:operation[-_ ]?(?:status)?[-_ ]?(?:id|guid|name)?|guid|uuid|id)");

    private Placeholder() {}

    /// Whether it is marked as one.
    static boolean isMarked(String part) {
        return MARKED.matcher(part).matches();
    }

    /// A GUID without a single digit is a word.
    static boolean isSubscription(String part) {
        return isAny(part) || (!part.isEmpty() && part.chars().noneMatch(c -> c >= '0' && c <= '9'));
    }

    static boolean isLocation(String part) {
        return isAny(part) || LOCATION.matcher(Ascii.lower(part)).matches();
    }

    static boolean isOperationId(String part) {
        return isAny(part) || OPERATION.matcher(Ascii.lower(part)).matches();
    }

    private static boolean isAny(String part) {
        return isMarked(part) || ANY.matcher(Ascii.lower(part)).matches();
    }
}
