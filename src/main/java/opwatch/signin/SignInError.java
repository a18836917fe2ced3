package opwatch.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why there is no token. Immutable; any thread.
///
/// @param kind what kind of trouble: decides what is said and offered
/// @param tenant the tenant it is about: an ID, a domain, or `organizations`
/// @param code the server's own number or code (`AADSTS50076`, `access_denied`), or empty
/// @param message the server's own words as one plain line, capped, or empty
/// @param correlationId finds the attempt in the tenant's sign-in log, or empty
/// @param claims what the next interactive sign-in must ask for, or empty
/// @param retryAfter how long the server asks to be left alone; null when it does not say
public record SignInError(
        Kind kind,
        String tenant,
        String code,
        String message,
        String correlationId,
        String claims,
        @Nullable Duration retryAfter) {

    /// What kind of trouble it is. The names are part of the keys of its sentences.
    public enum Kind {
        /// Nobody is signed in.
        NOBODY(true),
        /// The person declined in the browser.
        DECLINED(true),
        /// No answer came in time.
        NO_ANSWER(true),
        /// The code to type was not used in time.
        CODE_EXPIRED(true),
        /// The system opened no browser.
        NO_BROWSER(true),
        /// The loopback address could not be listened on.
        NO_LISTENER(true),
        /// The organisation must approve the application.
        CONSENT(true),
        /// One more proof of who one is.
        VERIFICATION(true),
        /// Conditional Access blocks it.
        POLICY(true),
        /// A step outside OpWatch is needed.
        ADDITIONAL_STEP(true),
        PASSWORD_EXPIRED(true),
        /// The sign-in has expired or was revoked.
        SIGNED_OUT(true),
        /// The account is not known in that tenant.
        NOT_A_MEMBER(true),
        UNKNOWN_CLIENT(true),
        NO_SUCH_TENANT(true),
        /// The registration lacks `http://localhost`.
        NO_REDIRECT(true),
        /// The registration is not a public client.
        NOT_PUBLIC(true),
        /// The client may not ask for Azure Resource Manager.
        RESOURCE(true),
        /// The answer was for another tenant than the one asked for.
        OTHER_TENANT(true),
        /// This computer's clock is wrong.
        CLOCK(false),
        /// The sign-in host's name does not resolve.
        OFFLINE(false),
        UNREACHABLE(false),
        TIMED_OUT(false),
        UNTRUSTED(false),
        PROXY(false),
        /// Something on the way answered in the server's place.
        INTERCEPTED(false),
        /// Too many requests.
        THROTTLED(false),
        /// The server has trouble of its own.
        SERVICE(false),
        /// None of these.
        OTHER(true);

        private final boolean needsPerson;

        Kind(boolean needsPerson) {
            this.needsPerson = needsPerson;
        }

        /// Whether only a person can end it; the rest passes by itself and is tried again.
        public boolean needsPerson() {
            return needsPerson;
        }

        /// Whether signing in again can end it; for the rest something else has to change first.
        boolean endsBySigningIn() {
            return switch (this) {
                case POLICY,
                        NOT_A_MEMBER,
                        UNKNOWN_CLIENT,
                        NO_SUCH_TENANT,
                        NO_REDIRECT,
                        NOT_PUBLIC,
                        RESOURCE,
                        OTHER_TENANT -> false;
                default -> needsPerson;
            };
        }
    }

    static SignInError of(Kind kind, String tenant) {
        return new SignInError(kind, tenant, "", "", "", "", null);
    }

    static SignInError of(Kind kind, String tenant, String message) {
        return new SignInError(kind, tenant, "", message, "", "", null);
    }
}
