package opwatch.azure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opwatch.operation.ReasonNames;

/// What a member of an error is, by its name in any case; the other kinds are no part of the tree.
enum ErrorRole {
    CODE,
    MESSAGE,
    TARGET,
    /// The error itself, one level down.
    ERROR,
    DETAILS,
    INNER,
    /// What the error comes from, beside its message and saying more than that.
    CAUSE,
    INFO,
    /// What stands for a message where there is none.
    DESCRIPTION,
    /// By its name a reason of a failure, such as `failureReason`, in a shape of its own.
    REASON,
    /// Words about the status, such as `statusText`, which can be the reason of a failure.
    STATUS_WORDS,
    /// What can hold the reason of a document that tells of a failure.
    HOLDER,
    OTHER;

    /// The roles of the names that have been seen: an answer has a dozen, nearly always the same.
    private static final Map<String, ErrorRole> SEEN = new ConcurrentHashMap<>();

    /// Real names are shorter, and fewer: no answer fills the memory with others.
    private static final int LONGEST = 40;

    private static final int MOST = 1000;

    static ErrorRole of(String name) {
        ErrorRole seen = SEEN.get(name);
        if (seen != null) {
            return seen;
        }
        ErrorRole role = read(name);
        if (name.length() <= LONGEST && SEEN.size() < MOST) {
            SEEN.put(name, role);
        }
        return role;
    }

    private static ErrorRole read(String name) {
        String folded = ReasonNames.folded(name);
        if (ReasonNames.isMessage(folded)) {
            return MESSAGE;
        }
        return switch (folded) {
            case "code", "errorcode", "faultcode", "errortype", "exceptiontype" -> CODE;
            case "description", "localizedmessage", "title", "text", "summary" -> DESCRIPTION;
            case "target" -> TARGET;
            case "error", "errors" -> ERROR;
            case "details", "modelstate" -> DETAILS;
            case "innererror", "innererrors" -> INNER;
            case "cause", "causes", "causedby", "rootcause", "rootcauses", "exceptionmessage" -> CAUSE;
            case "additionalinfo" -> INFO;
            case "properties", "result", "response", "output", "outputs" -> HOLDER;
            default -> ReasonNames.isReason(folded) ? REASON : ReasonNames.isAboutStatus(folded) ? STATUS_WORDS : OTHER;
        };
    }
}
