package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Reads why a response holds no status. Decides by the HTTP status and by `code`, which is never translated;
/// `message` is in the language of the request and is read only for names of things. Any thread.
final class ProblemReader {
    private static final String READ_STATUS = OperationRef.PROVIDER + "/locations/operationstatuses/read";
    /// By ARM's rule for the name of an action: the type of the resource and what is done.
    private static final String READ_PURGE = OperationRef.PROVIDER + "/workspaces/operations/read";
    private static final Pattern ACTION =
            Pattern.compile("'(Microsoft\\.[A-Za-z]{1,60}(?:\\.[A-Za-z]{1,60})?(?:/[A-Za-z]{1,60}){1,5}/read)'");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");
    private static final String WRONG_TENANT = "invalidauthenticationtokentenant";

    /// In lower case, as [#folded] has codes.
    private static final Set<String> DECISIVE = Set.of(
            WRONG_TENANT,
            "invalidresourcetype",
            "noregisteredproviderfound",
            "invalidapiversionparameter",
            "subscriptionnotfound",
            "authorizationfailed",
            "linkedauthorizationfailed");

    /// Codes of ARM, and the last of storage, for a missing role (Azure/ARO-RP `pkg/util/azureerrors`; the
    /// reference of storage errors). All others refuse for something else, such as a disabled subscription or
    /// a policy, or do not tell.
    private static final Set<String> OF_A_ROLE =
            Set.of("authorizationfailed", "linkedauthorizationfailed", "authorizationpermissionmismatch");

    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("disallowed|disabled|policy|conditional|registration|registered");

    /// Codes that name nothing, and so can be for the operation.
    private static final Pattern OF_THE_OPERATION =
            Pattern.compile("|404|gone|((resource|entity|item|object|async)?notfound)|.*operation.*|.*asyncjob.*");
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;

    private ProblemReader() {}

    /// The error that a response reports, in whatever shape; null when it reports none. Of a response that is
    /// no refusal and no status, a code with a message is one, and with HTTP 200 a message alone.
    static @Nullable OperationError error(ArmResponse answer) {
        JsonNode document = answer.document();
        if (document == null || answer.status() >= 400) {
            return document == null ? null : DocumentErrors.ofRefusal(document);
        }
        boolean told = answer.status() == 200 ? tellsOfFailure(document) : isFlat(document);
        return told ? DocumentErrors.ofRefusal(document) : DocumentErrors.in(document, false);
    }

    /// Whether a document without a status says why: in a message, a reason or a sentence that is all there
    /// is, as a list of errors, or as a problem by RFC 9457.
    private static boolean tellsOfFailure(JsonNode document) {
        JsonNode status = document.path("status");
        return !status.isTextual()
                && (says(document, ErrorRole.MESSAGE)
                        || says(document, ErrorRole.REASON)
                        || says(document, ErrorRole.CAUSE)
                        || status.asInt() >= 400
                        || Sentence.isSentence(document)
                        || (document.isArray() && !EmbeddedErrors.of(document).isEmpty()));
    }

    private static boolean isFlat(JsonNode document) {
        return says(document, ErrorRole.CODE) && says(document, ErrorRole.MESSAGE);
    }

    private static boolean says(JsonNode document, ErrorRole role) {
        return document.propertyStream()
                .filter(member -> ErrorRole.of(member.getKey()) == role)
                .anyMatch(member -> !Json.text(Sentence.in(member.getValue())).isBlank());
    }

    static Problem read(OperationRequest question, ArmResponse answer, @Nullable OperationError reported) {
        OperationError error = reported == null ? null : decisive(reported);
        int status = answer.status();
        String code = error == null ? "" : words(error.code());
        String message = error == null ? "" : words(error.message());
        return switch (status) {
            case 401 -> unauthorized(answer, error);
            case 407 -> new Problem.ProxyRefused();
            case 408 -> new Problem.ServiceTrouble(status, code, message);
            case 429 -> new Problem.Throttled(code);
            default -> {
                if (status >= 500) {
                    yield new Problem.ServiceTrouble(status, code, message);
                }
                if (status >= 400) {
                    yield error == null ? strange(question, answer) : refused(question, status, error);
                }
                String torn = StatusReader.contradiction(answer.document());
                if (answer.isJson() && !torn.isEmpty() && (status == 200 || status == 202)) {
                    yield new Problem.NotUnderstood(Problem.Flaw.CONTRADICTORY, status, words(torn));
                }
                boolean named = (status == 200 && !code.isEmpty()) || (status == 202 && error != null);
                boolean fault = named && answer.isJson();
                yield fault ? new Problem.ServiceTrouble(status, code, message) : unreadable(answer, message);
            }
        };
    }

    /// The error whose code says what is wrong: one that is known, or else the outermost.
    private static OperationError decisive(OperationError error) {
        List<OperationError> path = error.path();
        return path.stream()
                .filter(each -> DECISIVE.contains(folded(each.code())))
                .findFirst()
                .orElse(path.getFirst());
    }

    /// A code in lower case: services differ in how they write the same one.
    private static String folded(String code) {
        return Ascii.lower(code.strip());
    }

    private static Problem unauthorized(ArmResponse answer, @Nullable OperationError error) {
        if (error == null) {
            return answer.isJson() || Tenants.isChallenged(answer)
                    ? new Problem.SignInRefused("", "")
                    : notJson(answer);
        }
        return folded(error.code()).equals(WRONG_TENANT)
                ? new Problem.WrongTenant(Tenants.right(answer, error.message()))
                : new Problem.SignInRefused(words(error.code()), words(error.message()));
    }

    private static Problem refused(OperationRequest question, int status, OperationError error) {
        String code = words(error.code());
        String message = words(error.message());
        List<String> versions = ApiVersions.listed(error.message(), question.apiVersion());
        Matcher action = ACTION.matcher(error.message());
        boolean named = action.find();
        if (status == 403 && isForRole(code, named)) {
            String read = question.ref().isPurge() ? READ_PURGE : READ_STATUS;
            return new Problem.Forbidden(named ? action.group(1) : read, scope(question), message);
        }
        return switch (folded(code)) {
            case "invalidresourcetype" -> new Problem.VersionNotEnabled(versions);
            // With a list that holds the version we asked in, it is the location that is wrong.
            case "noregisteredproviderfound", "invalidapiversionparameter" ->
                versions.isEmpty()
                                || (versions.contains(question.apiVersion())
                                        && !question.ref().isPurge())
                        ? new Problem.Rejected(status, code, message)
                        : new Problem.VersionNotEnabled(versions);
            case "subscriptionnotfound" -> new Problem.SubscriptionNotFound();
            default ->
                status == 404 && OF_THE_OPERATION.matcher(folded(code)).matches()
                        ? notFound(question, code, message)
                        : new Problem.Rejected(status, code, message);
        };
    }

    private static Problem notFound(OperationRequest question, String code, String message) {
        return question.ref().isPurge()
                ? new Problem.PurgeNotFound(code, message)
                : new Problem.NotFound(code, message);
    }

    /// Whether a 403 is for a missing permission, which the code says, or a message that names the action.
    private static boolean isForRole(String code, boolean namesAction) {
        String folded = folded(code);
        return OF_A_ROLE.contains(folded)
                || (namesAction && !OF_SOMETHING_ELSE.matcher(folded).find());
    }

    /// A refusal without a reason. A 403 and a 404 say much, so they count only with Azure's request ID.
    private static Problem strange(OperationRequest question, ArmResponse answer) {
        if (!answer.isJson() && !answer.isBlank()) {
            return notJson(answer);
        }
        int status = answer.status();
        if (status != 403 && status != 404) {
            return new Problem.Rejected(status, "", "");
        }
        if (!answer.isNumberedByAzure()) {
            return new Problem.Intercepted(Problem.Sign.NO_REASON, String.valueOf(status));
        }
        return status == 403 ? new Problem.Rejected(status, "", "") : notFound(question, "", "");
    }

    /// A response that is neither an error nor a status.
    ///
    /// @param message what it says instead; may be empty
    private static Problem unreadable(ArmResponse answer, String message) {
        int status = answer.status();
        if (status >= 300) {
            return new Problem.Intercepted(Problem.Sign.REDIRECT, host(answer.header("Location")));
        }
        if (answer.isBlank()) {
            return new Problem.NotUnderstood(Problem.Flaw.EMPTY, status);
        }
        if (!answer.isJson()) {
            return notJson(answer);
        }
        if (answer.document() == null) {
            return new Problem.NotUnderstood(Json.flaw(answer.body()), status);
        }
        return status == 200 || status == 202
                ? new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, status, message)
                : new Problem.NotUnderstood(Problem.Flaw.STRANGE_HTTP_STATUS, status);
    }

    private static Problem notJson(ArmResponse answer) {
        return new Problem.Intercepted(Problem.Sign.NOT_JSON, name(answer.header("Content-Type")));
    }

    private static String scope(OperationRequest question) {
        String subscription = "/subscriptions/" + question.ref().subscriptionId();
        return question.ref().place() instanceof Place.Workspace workspace
                ? subscription + workspace.path()
                : subscription;
    }

    /// The host that a redirect leads to, or empty; only the host, because the rest can hold secrets.
    private static String host(String location) {
        try {
            String host = URI.create(location.strip()).getHost();
            return host == null ? "" : name(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(String text) {
        return ArmResponse.cut(words(text), LONGEST_NAME);
    }

    /// The server's words as one plain line; an ellipsis says that it is cut.
    static String words(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : ArmResponse.cut(line, LONGEST - 1) + "…";
    }
}
