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
        NOBODY(Remedy.SIGN_IN),
        /// The person declined in the browser.
        DECLINED(Remedy.SIGN_IN),
        /// No answer came back from the browser in time.
        NO_ANSWER(Remedy.SIGN_IN),
        /// The code to type was not used in time.
        CODE_EXPIRED(Remedy.SIGN_IN),
        /// The loopback address cannot be listened on.
        NO_LISTENER(Remedy.SIGN_IN),
        /// The organisation must approve the application.
        CONSENT(Remedy.APPROVAL),
        /// One more verification of the person.
        VERIFICATION(Remedy.SIGN_IN),
        /// Conditional Access blocks it.
        POLICY(Remedy.OUTSIDE),
        /// A step outside OpWatch is needed.
        ADDITIONAL_STEP(Remedy.SIGN_IN),
        PASSWORD_EXPIRED(Remedy.SIGN_IN),
        /// The sign-in has expired or was revoked.
        SIGNED_OUT(Remedy.SIGN_IN),
        /// Azure accepts no token of this account for some operation, and takes it for others.
        REFUSED(Remedy.SIGN_IN),
        /// The account is not known in that tenant.
        NOT_A_MEMBER(Remedy.OUTSIDE),
        UNKNOWN_CLIENT(Remedy.SETTINGS),
        NO_SUCH_TENANT(Remedy.SETTINGS),
        /// The registration lacks `http://localhost`.
        NO_REDIRECT(Remedy.SETTINGS),
        /// The registration is not a public client.
        NOT_PUBLIC(Remedy.SETTINGS),
        /// The client may not ask for Azure Resource Manager.
        RESOURCE(Remedy.SETTINGS),
        /// The answer was for another tenant than the one asked for.
        OTHER_TENANT(Remedy.OUTSIDE),
        /// None of these: the service's own words say why, and signing in again may bring the same answer.
        OTHER(Remedy.OUTSIDE);

        private final Remedy remedy;

        Kind(Remedy remedy) {
            this.remedy = remedy;
        }

        public Remedy remedy() {
            return remedy;
        }
    }

    /// What ends it.
    enum Remedy {
        /// Signing in again.
        SIGN_IN,
        /// The approval of an administrator, and then signing in again.
        APPROVAL,
        /// Another client ID or tenant in the settings, or another registration.
        SETTINGS,
        /// Something that OpWatch cannot offer: another device, another account, an invitation.
        OUTSIDE
    }
}
