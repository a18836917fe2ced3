package opwatch.azure;

import java.util.regex.Pattern;
import opwatch.operation.Ascii;

/// What a member of an error is, by its name in any case; the other kinds are no part of the tree.
enum ErrorRole {
    CODE,
    MESSAGE,
    TARGET,
    /// The error itself, one level down.
    ERROR,
    DETAILS,
    INNER,
    INFO,
    /// What stands for a message where there is none.
    DESCRIPTION,
    /// By its name a reason of a failure, such as `failureReason`, in a shape of its own.
    REASON,
    /// What can hold the reason of a document that tells of a failure.
    HOLDER,
    OTHER;

    /// What OData writes in front of a name, and what stands between the words of one.
    private static final Pattern NO_PART = Pattern.compile("^@?odata\\.|[_-]");

    private static final Pattern REASONS = Pattern.compile("error|reason|(?<!de)fault|exception|failure");

    /// Names such as `errorId` and `failureCount`: what they name is no reason.
    private static final Pattern ABOUT_ONE = Pattern.compile("(id|ids|time|timestamp|date|at|url|uri|link|count)$");

    static ErrorRole of(String name) {
        String folded = NO_PART.matcher(Ascii.lower(name)).replaceAll("");
        return switch (folded) {
            case "code", "errorcode", "faultcode" -> CODE;
            case "message",
                    "messages",
                    "errormessage",
                    "errormessages",
                    "statusmessage",
                    "errordescription",
                    "faultstring",
                    "detail" -> MESSAGE;
            case "description", "localizedmessage", "title", "text", "msg", "summary" -> DESCRIPTION;
            case "target" -> TARGET;
            case "error", "errors" -> ERROR;
            case "details" -> DETAILS;
            case "innererror", "innererrors" -> INNER;
            case "additionalinfo" -> INFO;
            case "properties", "result", "response", "output", "outputs" -> HOLDER;
            case "exception", "reason" -> REASON;
            default ->
                REASONS.matcher(folded).find() && !ABOUT_ONE.matcher(folded).find() ? REASON : OTHER;
        };
    }
}
