package opwatch.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SignInError.Reply;
import opwatch.signin.loopback.BrowserResponse;
import org.jspecify.annotations.Nullable;

/// Turns what MSAL throws and what the sign-in page answers into a [SignInError]. Any thread.
///
/// An AADSTS number that is known decides, then the suberror, whatever the error is. The error alone decides
/// only where there is no number: beside a number that is not known, `invalid_grant` may mean anything, and
/// the service's own words say more (Microsoft docs, "Microsoft Entra authentication and authorization error
/// codes": the list is open).
final class SignInErrorReader {
    private static final String AADSTS = "AADSTS";
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{1,9})(?!\\d)");
    private static final Pattern CORRELATION =
            Pattern.compile("(?i)Correlation ID:?\\s{0,3}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");
    private static final int LONGEST = 2000;
    /// What MSAL must read itself: it waits for a device code to be typed, and knows clouds by the last.
    private static final Set<String> FOR_MSAL = Set.of("authorization_pending", "slow_down", "invalid_instance");

    private static final JsonMapper JSON = new JsonMapper();

    private SignInErrorReader() {}

    /// What the sign-in page answered in place of a code.
    static SignInError read(BrowserResponse response, String tenant) {
        Reply reply = reply(response.description(), response.error(), "", "");
        return error(reply, response.error(), response.suberror(), tenant, "");
    }

    /// What a call of MSAL ended with.
    static SignInError read(Throwable thrown, String tenant) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LoginException login -> {
                    return login.error(tenant);
                }
                case MsalServiceException service -> {
                    Reply reply = reply(service.getMessage(), service.errorCode(), service.correlationId(), "");
                    return error(reply, Objects.requireNonNullElse(service.errorCode(), ""), "", tenant, "");
                }
                case MsalException client
                when client.errorCode() != null -> {
                    return client(client, tenant);
                }
                default -> {
                    // What it wraps says more.
                }
            }
        }
        return new Person(Kind.OTHER, tenant, new Reply("", thrown.getClass().getSimpleName(), ""), "");
    }

    /// What a sign-in host with an error status said in its body.
    ///
    /// @param body JSON with the fields of an OAuth error, or anything else
    static Reply reply(int status, String body) {
        Reply reply = reply(json(body));
        return reply.code().isEmpty() ? new Reply("HTTP " + status, reply.message(), reply.correlationId()) : reply;
    }

    /// The error for a tenant when a sign-in host refuses; null when the body is no OAuth error, or one that
    /// MSAL must read. MSAL itself keeps the suberror and the claims of `invalid_grant` alone.
    static @Nullable Function<String, SignInError> refusal(String body) {
        JsonNode said = json(body);
        String code = said.path("error").asText("");
        return code.isEmpty() || FOR_MSAL.contains(code)
                ? null
                : tenant -> error(
                        reply(said),
                        code,
                        said.path("suberror").asText(""),
                        tenant,
                        said.path("claims").asText(""));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static SignInError client(MsalException thrown, String tenant) {
        String code = thrown.errorCode();
        return code.equals("invalid_json")
                ? new SignInError.Intercepted(tenant)
                : error(new Reply(code, words(thrown.getMessage()), ""), code, "", tenant, "");
    }

    private static SignInError error(Reply reply, String code, String suberror, String tenant, String claims) {
        boolean numbered = reply.code().startsWith(AADSTS);
        Kind kind = numbered ? byNumber(reply.code().substring(AADSTS.length())) : Kind.OTHER;
        kind = kind == Kind.OTHER ? byName(suberror) : kind;
        kind = kind == Kind.OTHER ? byName(code) : kind;
        kind = kind == Kind.OTHER && !numbered ? byCode(code) : kind;
        boolean passes = code.equals("temporarily_unavailable") || code.equals("server_error");
        return kind == Kind.OTHER && passes
                ? new SignInError.ServiceTrouble(tenant, reply)
                : new Person(kind, tenant, reply, claims);
    }

    private static Kind byNumber(String number) {
        return switch (number) {
            case "65001", "90094", "90095", "90093" -> Kind.CONSENT;
            case "65004" -> Kind.DECLINED;
            case "50076", "50079", "50072", "50074", "50078" -> Kind.VERIFICATION;
            case "50055", "50144" -> Kind.PASSWORD_EXPIRED;
            case "700082", "700084", "70043", "70008", "50173", "50133", "50132", "50089" -> Kind.SIGNED_OUT;
            case "50020", "50034", "50105", "90072", "51004" -> Kind.NOT_A_MEMBER;
            case "700016", "700011", "7000112" -> Kind.UNKNOWN_CLIENT;
            case "90002", "900021", "900023", "50059" -> Kind.NO_SUCH_TENANT;
            case "50011", "500113" -> Kind.NO_REDIRECT;
            case "7000218", "70002" -> Kind.NOT_PUBLIC;
            case "65002", "500011", "650057" -> Kind.RESOURCE;
            case "70019", "70020" -> Kind.CODE_EXPIRED;
            default -> number.startsWith("530") ? Kind.POLICY : Kind.OTHER;
        };
    }

    /// What a suberror, or an error that can mean one thing only, says.
    private static Kind byName(String name) {
        return switch (name) {
            case "basic_action" -> Kind.VERIFICATION;
            case "additional_action" -> Kind.ADDITIONAL_STEP;
            case "message_only", "protection_policy_required" -> Kind.POLICY;
            case "user_password_expired" -> Kind.PASSWORD_EXPIRED;
            case "bad_token", "token_expired" -> Kind.SIGNED_OUT;
            case "consent_required" -> Kind.CONSENT;
            case "authorization_declined" -> Kind.DECLINED;
            case "expired_token", "code_expired" -> Kind.CODE_EXPIRED;
            default -> Kind.OTHER;
        };
    }

    private static Kind byCode(String code) {
        return switch (code) {
            case "access_denied" -> Kind.DECLINED;
            case "interaction_required", "login_required", "invalid_grant" -> Kind.SIGNED_OUT;
            // MSAL's own: no account, or none with a refresh token; it went with the last sign-out.
            case "cache_miss", "no_token_in_cache" -> Kind.SIGNED_OUT;
            case "unauthorized_client" -> Kind.UNKNOWN_CLIENT;
            case "invalid_instance", "invalid_tenant" -> Kind.NO_SUCH_TENANT;
            case "invalid_client" -> Kind.NOT_PUBLIC;
            case "invalid_resource" -> Kind.RESOURCE;
            default -> Kind.OTHER;
        };
    }

    private static Reply reply(JsonNode said) {
        return reply(
                said.path("error_description").asText(""),
                said.path("error").asText(""),
                said.path("correlation_id").asText(""),
                said.path("error_codes").path(0).asText(""));
    }

    /// @param listed the number as the service lists it; the description may be without
    private static Reply reply(
            @Nullable String description, @Nullable String code, @Nullable String correlation, String listed) {
        String text = words(description);
        Matcher id = CORRELATION.matcher(text);
        String fromText = id.find() ? id.group(1) : "";
        Matcher found = NUMBER.matcher(text);
        String number = found.find() ? found.group(1) : listed;
        return new Reply(
                number.matches("\\d{1,9}") ? AADSTS + number : words(code),
                text,
                correlation == null || correlation.isEmpty() ? fromText : correlation);
    }

    /// The service's words as one plain line, capped.
    private static String words(@Nullable String text) {
        String line = CONTROLS.matcher(Objects.requireNonNullElse(text, ""))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
