package opwatch.signin;

import java.time.Duration;
import opwatch.network.Failure;
import org.jspecify.annotations.Nullable;

/// Why there is no token. Only a [Person] can end what a person must end; everything else passes by itself
/// and is tried again. Immutable; any thread.
public sealed interface SignInError {
    /// The tenant it is about: an ID, a domain, or `organizations`.
    String tenant();

    /// What the sign-in service said, for a support desk.
    default Reply reply() {
        return Reply.NONE;
    }

    /// A short name for the log and a support desk.
    default String name() {
        return switch (this) {
            case Person person -> person.kind().name();
            case Network network -> network.failure() + " " + network.host();
            case Intercepted _ -> "INTERCEPTED";
            case Throttled _ -> "THROTTLED";
            case ServiceTrouble _ -> "SERVICE_TROUBLE";
        };
    }

    /// What only a person can end: by signing in, or by changing something outside.
    ///
    /// @param kind decides what is said and offered
    /// @param claims the JSON that the next interactive sign-in must ask for, or empty
    record Person(Kind kind, String tenant, Reply reply, String claims) implements SignInError {
        static Person of(Kind kind, String tenant) {
            return new Person(kind, tenant, Reply.NONE, "");
        }
    }

    /// No answer came from the sign-in host.
    ///
    /// @param failure what went wrong on the way
    /// @param host the host that could not be reached: the sign-in host, or the proxy before it
    record Network(Failure failure, String host, String tenant) implements SignInError {}

    /// Something on the way answered in the sign-in host's place: a web page, a redirect.
    record Intercepted(String tenant) implements SignInError {}

    /// The sign-in service asks OpWatch to wait (429).
    ///
    /// @param retryAfter how long; null when the service does not say
    record Throttled(String tenant, Reply reply, @Nullable Duration retryAfter) implements SignInError {}

    /// The sign-in service has trouble of its own (5xx and the OAuth codes for it).
    record ServiceTrouble(String tenant, Reply reply) implements SignInError {}

    /// What the sign-in service said of itself.
    ///
    /// @param code its number or code (`AADSTS50076`, `access_denied`, `HTTP 503`), or empty
    /// @param message its words as one plain line, capped, or empty
    /// @param correlationId finds the attempt in the tenant's sign-in log, or empty
    record Reply(String code, String message, String correlationId) {
        static final Reply NONE = new Reply("", "", "");
    }

    /// What a person has to end. The names are part of the keys of the sentences.
    enum Kind {
        /// No account is signed in.
        NOBODY,
        /// The person declined in the browser.
        DECLINED,
        /// No answer came back from the browser in time.
        NO_ANSWER,
        /// The code to type was not used in time.
        CODE_EXPIRED,
        /// The loopback address cannot be listened on.
        NO_LISTENER,
        /// The organisation must approve the application.
        CONSENT,
        /// One more verification of the person.
        VERIFICATION,
        /// Conditional Access blocks it.
        POLICY,
        /// A step outside OpWatch is needed.
        ADDITIONAL_STEP,
        PASSWORD_EXPIRED,
        /// The sign-in has expired or was revoked.
        SIGNED_OUT,
        /// The account is not known in that tenant.
        NOT_A_MEMBER,
        UNKNOWN_CLIENT,
        NO_SUCH_TENANT,
        /// The registration lacks `http://localhost`.
        NO_REDIRECT,
        /// The registration is not a public client.
        NOT_PUBLIC,
        /// The client may not ask for Azure Resource Manager.
        RESOURCE,
        /// The answer was for another tenant than the one asked for.
        OTHER_TENANT,
        /// None of these.
        OTHER;

        /// Whether signing in again can end it; for the rest something else has to change first.
        boolean endsBySigningIn() {
            return switch (this) {
                case NOBODY,
                        DECLINED,
                        NO_ANSWER,
                        CODE_EXPIRED,
                        NO_LISTENER,
                        CONSENT,
                        VERIFICATION,
                        ADDITIONAL_STEP,
                        PASSWORD_EXPIRED,
                        SIGNED_OUT,
                        OTHER -> true;
                case POLICY,
                        NOT_A_MEMBER,
                        UNKNOWN_CLIENT,
                        NO_SUCH_TENANT,
                        NO_REDIRECT,
                        NOT_PUBLIC,
                        RESOURCE,
                        OTHER_TENANT -> false;
            };
        }
    }
}
