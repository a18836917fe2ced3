package opwatch.paste;

import java.util.regex.Pattern;
import opwatch.operation.Ascii;

/// What stands in instructions in the place of a real ID: `{subscriptionId}`, `<SUBID>`, `$sub`, and without
/// any mark `subscription-id`, `region-name`, `xxxxxxxx-xxxx-…`.
final class Placeholder {
    private static final Pattern MARKED = Pattern.compile("[{<$%\\[][A-Za-z0-9 _.$:{}<>%\\]-]{0,40}");
    private static final Pattern LOCATION =
            Pattern.compile("(?:(?:your|my|the|azure)[-_ ]?){0,2}(?:region|location)[-_ ]?(?:name|id)?");
    private static final Pattern OPERATION = Pattern.compile("(?:(?:your|my|the|azure|async)[-_ ]?){0,3}"
            + "(?:operation[-_ ]?(?:status)?[-_ ]?(?:id|guid|name)?|guid|uuid|id)|[x*-]{4,}");

    private Placeholder() {}

    /// Whether it is marked as one.
    static boolean isMarked(String part) {
        return MARKED.matcher(part).matches();
    }

    /// A GUID without a single digit is a word.
    static boolean isSubscription(String part) {
        return isMarked(part) || (!part.isEmpty() && part.chars().noneMatch(c -> c >= '0' && c <= '9'));
    }

    static boolean isLocation(String part) {
        return isMarked(part) || LOCATION.matcher(Ascii.lower(part)).matches();
    }

    static boolean isOperationId(String part) {
        return isMarked(part) || OPERATION.matcher(Ascii.lower(part)).matches();
    }
}
