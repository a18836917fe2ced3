package opwatch.operation;

import java.util.Set;
import java.util.regex.Pattern;

/// What the names of an answer's members tell: which of them can hold the reason of a failure. Names are
/// read in any case, with or without `_` and `-` between their words. Any thread.
public final class ReasonNames {
    /// What OData writes in front of a name, and what stands between the words of one.
    private static final Pattern NO_PART = Pattern.compile("^@?odata\\.|[_-]");

    private static final Pattern REASONS =
            Pattern.compile("error|reason|(?<!de)fault|exception|failure|^err$|^(root)?causes?$|^causedby$");

    /// Names such as `errorId` and `failureCount`: what they name is no reason.
    private static final Pattern ABOUT_ONE = Pattern.compile("(id|ids|time|timestamp|date|at|url|uri|link|count)$");

    private static final Set<String> MESSAGES = Set.of(
            "message",
            "messages",
            "errormessage",
            "errormessages",
            "statusmessage",
            "errordescription",
            "faultstring",
            "msg",
            "detail");

    private static final Pattern OF_THE_STATUS = Pattern.compile(
            "(status|provisioningstate)(details?|text|description|info|note|comment)|diagnos(is|tics?)");

    private ReasonNames() {}

    /// A name in lower case and without what only joins its words.
    public static String folded(String name) {
        return NO_PART.matcher(Ascii.lower(name)).replaceAll("");
    }

    /// Whether a name says that a reason stands there, such as `failureReason`.
    ///
    /// @param folded as [#folded(String)] has it
    public static boolean isReason(String folded) {
        return REASONS.matcher(folded).find() && !ABOUT_ONE.matcher(folded).find();
    }

    /// Whether a name is that of an error's message.
    public static boolean isMessage(String folded) {
        return MESSAGES.contains(folded);
    }

    /// Whether a name says that words about the status stand there, such as `statusText`.
    public static boolean isAboutStatus(String folded) {
        return OF_THE_STATUS.matcher(folded).matches();
    }
}
