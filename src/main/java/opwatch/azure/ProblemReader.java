package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import org.jspecify.annotations.Nullable;

/// Why an answer that came does not say how the operation stands. Decides on the HTTP status and on `code`,
/// which is never translated; `message` follows the language of the request and is read only for names of
/// things.
final class ProblemReader {
    private static final String READ_STATUS = OperationRef.PROVIDER + "/locations/operationstatuses/read";
    private static final Pattern ACTION = Pattern.compile("action '(Microsoft\\.[A-Za-z.]+/[A-Za-z/]{1,80}/read)'");
    private static final Pattern VERSION = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(?:-[a-z]{1,20})?\\b");
    private static final Pattern TENANT =
            Pattern.compile("https://[a-z.]{1,60}/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    private static final int TEXT = 2000;

    private ProblemReader() {}

    static Problem read(Answer answer, @Nullable JsonNode document, OperationRef ref) {
        JsonNode error = error(document);
        String code = cap(Json.text(error, "code"));
        String message = cap(Json.text(error, "message"));
        int status = answer.status();
        if (status >= 500 || status == 408) {
            return new Problem.ServiceTrouble(status, code, message);
        }
        return switch (status) {
            case 401 -> unauthorized(answer, code, message);
            case 407 -> new Problem.ProxyRefused();
            case 429 -> new Problem.Throttled(code);
            default ->
                status >= 400 && error.isObject()
                        ? refused(status, code, message, ref)
                        : noAnswerOfArm(answer, document, code, message);
        };
    }

    private static Problem refused(int status, String code, String message, OperationRef ref) {
        return switch (status) {
            case 403 -> new Problem.Forbidden(action(message), "/subscriptions/" + ref.subscriptionId(), message);
            case 404 -> notFound(code, message);
            default -> rejected(status, code, message);
        };
    }

    /// The `error` member of an answer, one level deeper where it is nested; missing when there is none.
    static JsonNode error(@Nullable JsonNode document) {
        JsonNode error = document == null ? MissingNode.getInstance() : document.path("error");
        return error.path("error").isObject() ? error.get("error") : error;
    }

    private static Problem unauthorized(Answer answer, String code, String message) {
        if (!code.equals("InvalidAuthenticationTokenTenant")) {
            return new Problem.SignInNeeded(code, message);
        }
        String texts = String.join("\n", answer.headers().allValues("WWW-Authenticate")) + "\n" + message;
        List<String> tenants =
                TENANT.matcher(texts).results().map(found -> found.group(1)).toList();
        // The message names the token's own tenant first and the right one last; the challenge names only the right
        // one.
        return new Problem.WrongTenant(tenants.isEmpty() ? "" : rightTenant(answer, tenants));
    }

    private static String rightTenant(Answer answer, List<String> tenants) {
        Matcher challenge = TENANT.matcher(String.join("\n", answer.headers().allValues("WWW-Authenticate")));
        return challenge.find() ? challenge.group(1) : tenants.getLast();
    }

    private static Problem notFound(String code, String message) {
        return switch (code) {
            case "InvalidResourceType" -> new Problem.VersionNotEnabled(versions(message));
            case "SubscriptionNotFound" -> new Problem.SubscriptionNotFound();
            default -> new Problem.NotFound(code, message);
        };
    }

    private static Problem rejected(int status, String code, String message) {
        return switch (code) {
            case "NoRegisteredProviderFound", "InvalidApiVersionParameter" ->
                versions(message).isEmpty()
                        ? new Problem.Rejected(status, code, message)
                        : new Problem.VersionNotEnabled(versions(message));
            default -> new Problem.Rejected(status, code, message);
        };
    }

    /// An answer that ARM would not give: something else spoke, or ARM spoke nonsense.
    private static Problem noAnswerOfArm(Answer answer, @Nullable JsonNode document, String code, String message) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return new Problem.Intercepted("it redirects to " + host(answer.header("Location")) + ".");
        }
        if (!AnswerReader.isJson(answer)) {
            return new Problem.Intercepted("it sent " + cap(answer.header("Content-Type")) + " instead of JSON.");
        }
        if (status >= 400) {
            return new Problem.Rejected(status, code, message);
        }
        if (answer.body().length == 0) {
            return new Problem.NotUnderstood("It is empty (HTTP " + status + ").");
        }
        if (!code.isEmpty() || !message.isEmpty()) {
            return new Problem.NotUnderstood("It holds an error but no status: " + code + " " + message);
        }
        return new Problem.NotUnderstood(document == null ? "It is not valid JSON." : "It holds no status.");
    }

    private static List<String> versions(String message) {
        // The refused version is named too, in front of the list; the last quoted list is the supported one.
        int list = message.indexOf("supported api-versions");
        return VERSION.matcher(list < 0 ? message : message.substring(list))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static String action(String message) {
        Matcher named = ACTION.matcher(message);
        return named.find() ? named.group(1) : READ_STATUS;
    }

    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "another place" : cap(host);
        } catch (IllegalArgumentException e) {
            return "another place";
        }
    }

    private static String cap(String text) {
        return text.length() > TEXT ? text.substring(0, TEXT) + "…" : text;
    }
}
