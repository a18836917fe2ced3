package opwatch.azure;

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

    static ErrorRole of(String name) {
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
