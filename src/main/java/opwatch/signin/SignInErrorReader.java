package opwatch.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.SignInError.Person;
import opwatch.signin.SignInError.Reply;
import opwatch.signin.loopback.BrowserResponse;
import org.jspecify.annotations.Nullable;

/// Turns what MSAL throws and what the sign-in page answers into a [SignInError]. Any thread.
///
/// Types and OAuth codes decide first, and the AADSTS number only picks better words: programs must not
/// depend on these numbers (Microsoft docs, "Microsoft Entra authentication and authorization error
/// codes").
final class SignInErrorReader {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{5,7})");
    private static final Pattern CORRELATION =
            Pattern.compile("(?i)Correlation ID:?\\s{0,3}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");
    private static final int LONGEST = 2000;
    private static final JsonMapper JSON = new JsonMapper();

    private SignInErrorReader() {}

    /// What the sign-in page answered in place of a code.
    static SignInError read(BrowserResponse response, String tenant) {
        Reply reply = reply(response.description(), response.error(), "");
        return error(reply, response.error(), tenant, "");
    }

    /// What a call of MSAL ended with.
    static SignInError read(Throwable thrown, String tenant) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LoginException login -> {
                    return login.error(tenant);
                }
                case MsalServiceException service -> {
                    return service(service, tenant);
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
        try {
            JsonNode said = JSON.readTree(body);
            Reply reply = reply(
                    said.path("error_description").asText(""),
                    said.path("error").asText(""),
                    said.path("correlation_id").asText(""));
            return reply.code().isEmpty() ? new Reply("HTTP " + status, reply.message(), reply.correlationId()) : reply;
        } catch (IOException e) {
            return new Reply("HTTP " + status, "", "");
        }
    }

    private static SignInError service(MsalServiceException thrown, String tenant) {
        Reply reply = reply(thrown.getMessage(), thrown.errorCode(), thrown.correlationId());
        String claims = Objects.requireNonNullElse(thrown.claims(), "");
        return thrown instanceof MsalInteractionRequiredException needed
                ? new Person(kind(needed), tenant, reply, claims)
                : error(reply, Objects.requireNonNullElse(thrown.errorCode(), ""), tenant, claims);
    }

    private static SignInError client(MsalException thrown, String tenant) {
        String code = thrown.errorCode();
        return code.equals("invalid_json")
                ? new SignInError.Intercepted(tenant)
                : new Person(byCode(code), tenant, new Reply(code, words(thrown.getMessage()), ""), "");
    }

    private static SignInError error(Reply reply, String code, String tenant, String claims) {
        Kind kind = kind(number(reply.message()));
        kind = kind == Kind.OTHER ? byCode(code) : kind;
        boolean passes = code.equals("temporarily_unavailable") || code.equals("server_error");
        return kind == Kind.OTHER && passes
                ? new SignInError.ServiceTrouble(tenant, reply)
                : new Person(kind, tenant, reply, claims);
    }

    private static Kind kind(MsalInteractionRequiredException needed) {
        Kind byNumber = kind(number(words(needed.getMessage())));
        if (byNumber != Kind.OTHER) {
            return byNumber;
        }
        return switch (needed.reason()) {
            case BASIC_ACTION -> Kind.VERIFICATION;
            case ADDITIONAL_ACTION -> Kind.ADDITIONAL_STEP;
            case CONSENT_REQUIRED -> Kind.CONSENT;
            case MESSAGE_ONLY -> Kind.POLICY;
            case USER_PASSWORD_EXPIRED -> Kind.PASSWORD_EXPIRED;
            case NONE -> Kind.SIGNED_OUT;
        };
    }

    private static Kind kind(String number) {
        return switch (number) {
            case "65001", "90094", "90095", "90093" -> Kind.CONSENT;
            case "65004", "50126" -> Kind.DECLINED;
            case "50076", "50079", "50072", "50074", "50078" -> Kind.VERIFICATION;
            case "50055", "50144" -> Kind.PASSWORD_EXPIRED;
            case "700082", "700084", "70043", "70008", "50173", "50133", "50013", "50089" -> Kind.SIGNED_OUT;
            case "50020", "50034", "50105", "90072", "51004" -> Kind.NOT_A_MEMBER;
            case "700016", "700011", "7000112" -> Kind.UNKNOWN_CLIENT;
            case "90002", "900021", "900023", "50059", "90013" -> Kind.NO_SUCH_TENANT;
            case "50011", "500113" -> Kind.NO_REDIRECT;
            case "7000218", "70002" -> Kind.NOT_PUBLIC;
            case "65002", "500011", "650057" -> Kind.RESOURCE;
            case "70019", "70020" -> Kind.CODE_EXPIRED;
            default -> number.startsWith("530") ? Kind.POLICY : Kind.OTHER;
        };
    }

    private static Kind byCode(String code) {
        return switch (code) {
            case "access_denied", "authorization_declined" -> Kind.DECLINED;
            case "interaction_required", "login_required", "invalid_grant" -> Kind.SIGNED_OUT;
            // MSAL's own: no account, or none with a refresh token; it went with the last sign-out.
            case "cache_miss", "no_token_in_cache" -> Kind.SIGNED_OUT;
            case "consent_required" -> Kind.CONSENT;
            case "expired_token", "code_expired" -> Kind.CODE_EXPIRED;
            case "unauthorized_client" -> Kind.UNKNOWN_CLIENT;
            case "invalid_instance", "invalid_tenant" -> Kind.NO_SUCH_TENANT;
            case "invalid_client" -> Kind.NOT_PUBLIC;
            case "invalid_resource" -> Kind.RESOURCE;
            default -> Kind.OTHER;
        };
    }

    private static Reply reply(@Nullable String description, @Nullable String code, @Nullable String correlation) {
        String text = words(description);
        String number = number(text);
        Matcher id = CORRELATION.matcher(text);
        String fromText = id.find() ? id.group(1) : "";
        return new Reply(
                number.isEmpty() ? words(code) : "AADSTS" + number,
                text,
                correlation == null || correlation.isEmpty() ? fromText : correlation);
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group(1) : "";
    }

    /// The service's words as one plain line, capped.
    private static String words(@Nullable String text) {
        String line = CONTROLS.matcher(Objects.requireNonNullElse(text, ""))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
