package opwatch.operation;

import java.time.Duration;
import java.util.List;

/// Why a check failed. A problem is a value without sentences: the bundles of `words` have those, for every
/// language. Views switch over it without `default`, so a new problem does not compile until it has words.
/// Immutable; any thread.
///
/// `code` and `message` are the server's own words, on one line and capped; either may be empty.
public sealed interface Problem {
    /// Whether Azure itself refuses the sign-in for this operation.
    default boolean isSignInRefusal() {
        return this instanceof SignInRefused || this instanceof WrongTenant;
    }

    /// There is no token for this cloud: an account must sign in first.
    record SignInNeeded(String code, String message) implements Problem {}

    /// Azure accepts no token of this account for this operation (401). Says nothing of other operations,
    /// and may pass by itself.
    record SignInRefused(String code, String message) implements Problem {}

    /// The sign-in service cannot renew the token now; that passes by itself.
    record SignInDelayed(String code, String message) implements Problem {}

    /// The token is for another tenant than the subscription (401 `InvalidAuthenticationTokenTenant`).
    ///
    /// @param tenantId the subscription's tenant as the response names it, or empty
    record WrongTenant(String tenantId) implements Problem {}

    /// The account lacks a permission, as Azure says (403). Refusals for other reasons are [Rejected].
    ///
    /// @param action the RBAC action that is missing
    /// @param scope where it is missing: the path of the subscription, or for a purge of its workspace
    record Forbidden(String action, String scope, String message) implements Problem {
        /// Whether a role on the workspace is enough.
        public boolean isForWorkspace() {
            return scope.contains("/workspaces/");
        }
    }

    /// 404 for an operation that was added a short while ago: Azure may not show it yet.
    record NotVisibleYet() implements Problem {}

    /// 404 for an operation whose status was received before: Azure no longer finds it.
    record NoLongerKept(String code) implements Problem {
        public NoLongerKept() {
            this("");
        }
    }

    /// 404 whose code names nothing else than the operation, which never had a status: the ID or the location
    /// is wrong, or the operation has expired.
    record NotFound(String code, String message) implements Problem {}

    /// 404 for a purge, whether its status was received before or not: Azure does not show it now. It says
    /// nothing of the purge, whose status may not be kept for as long as it can take.
    record PurgeNotFound(String code, String message) implements Problem {}

    /// 404 `SubscriptionNotFound`: the ID or the cloud is wrong, or another tenant has the subscription.
    record SubscriptionNotFound() implements Problem {}

    /// The cloud does not enable this api-version for the resource type.
    ///
    /// @param supported the versions that the response lists, in its order; may be empty
    record VersionNotEnabled(List<String> supported) implements Problem {
        public VersionNotEnabled {
            supported = List.copyOf(supported);
        }
    }

    /// Azure refuses the request itself (another 4xx, or 403 or 404 for a reason of another kind).
    record Rejected(int httpStatus, String code, String message) implements Problem {
        /// Whether the code says that it is for the location, such as `LocationNotAvailableForResourceType`.
        public boolean isForLocation() {
            String folded = Ascii.lower(code);
            return folded.contains("location")
                    || folded.contains("region")
                    || folded.equals("noregisteredproviderfound");
        }
    }

    /// Azure, or without a code perhaps something on the way, asks to wait (429).
    record Throttled(String code) implements Problem {}

    /// Azure, or without a code perhaps something on the way, has trouble (5xx, 408, or an error where a
    /// status should be).
    record ServiceTrouble(int httpStatus, String code, String message) implements Problem {}

    /// The name of a host does not resolve: usually there is no network.
    record NameNotResolved(String host) implements Problem {}

    /// There is no connection, or it broke.
    ///
    /// @param host where the connection was to lead: the host, or the proxy on the way to it
    record Unreachable(String host, ConnectionFailure failure) implements Problem {}

    /// No complete response came within the time limit.
    record TimedOut(Duration limit) implements Problem {}

    /// The host did not prove that it is the one meant. Nothing was sent.
    record Untrusted(String host, TrustFailure failure) implements Problem {}

    /// The proxy requires a sign-in (407).
    record ProxyRefused() implements Problem {}

    /// Something on the way answered in Azure's place.
    ///
    /// @param sign what gives it away
    /// @param detail the content type, the host of the redirect or the HTTP status, by `sign`; may be empty
    record Intercepted(Sign sign, String detail) implements Problem {}

    /// Azure's response is not one that the service documents.
    ///
    /// @param httpStatus the HTTP status; 0 when OpWatch gave the response up before it was complete
    /// @param excerpt what names the other operation that the response is about, the statuses that contradict
    /// each other, or what a response without a status says instead; may be empty
    record NotUnderstood(Flaw flaw, int httpStatus, String excerpt) implements Problem {
        public NotUnderstood(Flaw flaw, int httpStatus) {
            this(flaw, httpStatus, "");
        }
    }

    /// A bug of OpWatch ended the check.
    ///
    /// @param exception the simple name of what was thrown
    record Bug(String exception) implements Problem {}

    /// Why there is no connection.
    enum ConnectionFailure {
        /// This network has no route to the host.
        NO_ROUTE,
        /// The host refuses the connection: nothing listens there.
        REFUSED,
        /// The proxy does not let requests through to the host.
        PROXY_BLOCKS,
        /// The connection ended before the response was complete.
        BROKEN,
        /// OpWatch was told to stop waiting.
        STOPPED;

        /// Whether there was no connection to send a request over.
        public boolean beforeSending() {
            return this == NO_ROUTE || this == REFUSED || this == PROXY_BLOCKS;
        }
    }

    /// Why a host is not trusted.
    enum TrustFailure {
        /// Its certificate has expired or is not valid yet.
        EXPIRED,
        /// Its certificate is for another name.
        OTHER_NAME,
        /// This computer trusts no issuer of its certificate.
        UNKNOWN_ISSUER,
        /// It has no version or cipher of TLS in common with this computer.
        NO_TLS
    }

    /// What gives away that a response is not from Azure.
    enum Sign {
        /// It is of another content type than JSON.
        NOT_JSON,
        /// It redirects, which Azure Resource Manager does not.
        REDIRECT,
        /// It refuses without a reason and without a request ID.
        NO_REASON
    }

    /// What is wrong with a response.
    enum Flaw {
        /// It is larger than OpWatch reads.
        TOO_LARGE,
        EMPTY,
        /// It is no valid JSON.
        BAD_JSON,
        /// It names a member twice, so that it is not clear what it says.
        AMBIGUOUS,
        /// It is JSON that is nested too deeply or has too many parts.
        TOO_COMPLEX,
        /// It is JSON without a status.
        NO_STATUS,
        /// It has two statuses whose names differ in case only, and they contradict each other.
        CONTRADICTORY,
        /// Its `name` or `id` is that of another operation than the asked one.
        OTHER_OPERATION,
        /// It came with an HTTP status that the status URL does not use.
        STRANGE_HTTP_STATUS
    }
}
