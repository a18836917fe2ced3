package opwatch.signin;

import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.signin.SignInError.Kind;
import opwatch.signin.loopback.BrowserResponse;
import org.jspecify.annotations.Nullable;

/// Turns what MSAL throws and what the sign-in page answers into a [SignInError]. Any thread.
///
/// Microsoft's page "Microsoft Entra authentication and authorization error codes" says that programs must
/// not depend on the AADSTS numbers, so types and OAuth codes decide first and the number only picks
/// better words.
final class SignInErrorReader {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{5,7})");
    private static final Pattern CORRELATION =
            Pattern.compile("(?i)Correlation ID:?\\s{0,3}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");
    private static final int LONGEST = 2000;

    private SignInErrorReader() {}

    /// What the sign-in page answered in place of a code.
    static SignInError read(BrowserResponse answer, String tenant) {
        String text = words(answer.description());
        Kind kind = kind(number(text), answer.error());
        return new SignInError(kind, tenant, code(text, answer.error()), text, correlation(text), "", null);
    }

    /// What a call of MSAL ended with.
    static SignInError read(Throwable thrown, String tenant) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LoginException login -> {
                    return SignInError.of(login.kind(), tenant, Objects.requireNonNullElse(login.getMessage(), ""));
                }
                case MsalThrottlingException throttled -> {
                    return service(throttled, Kind.THROTTLED, tenant, Duration.ofMillis(throttled.retryInMs()));
                }
                case MsalInteractionRequiredException needed -> {
                    return service(needed, kind(needed), tenant, null);
                }
                case MsalServiceException service -> {
                    return service(service, kind(service), tenant, null);
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
        return SignInError.of(Kind.OTHER, tenant, thrown.getClass().getSimpleName());
    }

    private static SignInError service(
            MsalServiceException thrown, Kind kind, String tenant, @Nullable Duration retryAfter) {
        String text = words(thrown.getMessage());
        String correlation = Objects.requireNonNullElse(thrown.correlationId(), "");
        return new SignInError(
                kind,
                tenant,
                code(text, thrown.errorCode()),
                text,
                correlation.isEmpty() ? correlation(text) : correlation,
                Objects.requireNonNullElse(thrown.claims(), ""),
                retryAfter);
    }

    private static SignInError client(MsalException thrown, String tenant) {
        Kind kind =
                switch (thrown.errorCode()) {
                    // No account, or none with a refresh token: it went with the last sign-out.
                    case "cache_miss", "no_token_in_cache" -> Kind.SIGNED_OUT;
                    case "invalid_json" -> Kind.INTERCEPTED;
                    case "authorization_declined", "access_denied" -> Kind.DECLINED;
                    case "code_expired", "expired_token" -> Kind.CODE_EXPIRED;
                    default -> Kind.OTHER;
                };
        return new SignInError(kind, tenant, thrown.errorCode(), words(thrown.getMessage()), "", "", null);
    }

    private static Kind kind(MsalInteractionRequiredException needed) {
        Kind byNumber = kind(number(words(needed.getMessage())), "");
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

    private static Kind kind(MsalServiceException service) {
        Integer status = service.statusCode();
        if (status != null && status == 429) {
            return Kind.THROTTLED;
        }
        if (status != null && status >= 500) {
            return Kind.SERVICE;
        }
        return kind(number(words(service.getMessage())), Objects.requireNonNullElse(service.errorCode(), ""));
    }

    private static Kind kind(String number, String code) {
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
            default -> number.startsWith("530") ? Kind.POLICY : byCode(code);
        };
    }

    private static Kind byCode(String code) {
        return switch (code) {
            case "access_denied", "authorization_declined" -> Kind.DECLINED;
            case "interaction_required", "login_required", "invalid_grant" -> Kind.SIGNED_OUT;
            case "consent_required" -> Kind.CONSENT;
            case "expired_token", "code_expired" -> Kind.CODE_EXPIRED;
            case "temporarily_unavailable", "server_error" -> Kind.SERVICE;
            case "unauthorized_client" -> Kind.UNKNOWN_CLIENT;
            case "invalid_instance", "invalid_tenant" -> Kind.NO_SUCH_TENANT;
            case "invalid_client" -> Kind.NOT_PUBLIC;
            case "invalid_resource" -> Kind.RESOURCE;
            default -> Kind.OTHER;
        };
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group(1) : "";
    }

    private static String code(String text, @Nullable String code) {
        String number = number(text);
        return number.isEmpty() ? words(code) : "AADSTS" + number;
    }

    private static String correlation(String text) {
        Matcher id = CORRELATION.matcher(text);
        return id.find() ? id.group(1) : "";
    }

    /// The server's words as one plain line, capped.
    private static String words(@Nullable String text) {
        String line = CONTROLS.matcher(Objects.requireNonNullElse(text, ""))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
