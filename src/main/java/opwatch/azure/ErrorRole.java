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
    PROPERTIES,
    OTHER;

    /// What OData writes in front of a name, and what stands between the words of one.
    private static final Pattern NO_PART = Pattern.compile("^@?odata\\.|[_-]");

    static ErrorRole of(String name) {
        return switch (NO_PART.matcher(Ascii.lower(name)).replaceAll("")) {
            case "code", "errorcode" -> CODE;
            case "message", "errormessage", "statusmessage", "errordescription", "detail" -> MESSAGE;
            case "target" -> TARGET;
            case "error", "errors" -> ERROR;
            case "details" -> DETAILS;
            case "innererror", "innererrors" -> INNER;
            case "additionalinfo" -> INFO;
            case "properties" -> PROPERTIES;
            default -> OTHER;
        };
    }
}
