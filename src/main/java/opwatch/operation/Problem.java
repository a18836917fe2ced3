package opwatch.operation;

import java.time.Duration;
import java.util.List;

/// Why we could not look. Expected trouble is a value: whoever shows it switches without `default`, so a
/// new problem does not compile until it has its sentences. `code` and `message` are the server's own
/// words, plain and capped.
public sealed interface Problem {
    /// There is no token for this cloud, or Azure did not accept the one we had (401).
    record SignInNeeded(String code, String message) implements Problem {}

    /// There is no token because the sign-in service could not be asked just now; that passes by itself.
    record SignInDelayed(String code, String message) implements Problem {}

    /// The token belongs to another tenant than the subscription (401 `InvalidAuthenticationTokenTenant`).
    ///
    /// @param tenantId the right tenant as the answer names it, or empty
    record WrongTenant(String tenantId) implements Problem {}

    /// The account lacks a role (403).
    ///
    /// @param action the RBAC action that is missing
    /// @param scope where it is missing; always a whole subscription
    record Forbidden(String action, String scope, String message) implements Problem {}

    /// 404 for an operation that was added a short while ago: Azure may not show it yet.
    record NotVisibleYet() implements Problem {}

    /// 404 for an operation that was seen before: Azure has forgotten it.
    record NoLongerKept() implements Problem {}

    /// 404 for an operation that was never seen: the ID, the location or the subscription is wrong, or it
    /// has expired.
    record NotFound(String code, String message) implements Problem {}

    /// 404 `SubscriptionNotFound`: wrong ID, wrong cloud, or a subscription of another tenant.
    record SubscriptionNotFound() implements Problem {}

    /// This api-version is not enabled for the resource type here.
    ///
    /// @param supported the versions that the answer lists, in its order
    record VersionNotEnabled(List<String> supported) implements Problem {
        public VersionNotEnabled {
            supported = List.copyOf(supported);
        }
    }

    /// Azure refuses the request itself (another 4xx).
    record Rejected(int httpStatus, String code, String message) implements Problem {}

    /// Too many requests (429): Azure asks us to wait.
    record Throttled(String code) implements Problem {}

    /// Azure has trouble of its own (5xx, or 408).
    record ServiceTrouble(int httpStatus, String code, String message) implements Problem {}

    /// The host's name could not be resolved: mostly no network.
    record NameNotResolved(String host) implements Problem {}

    /// No connection, or one that broke.
    record Unreachable(String host, String detail) implements Problem {}

    /// No whole answer within the time limit.
    record TimedOut(Duration limit) implements Problem {}

    /// The server's certificate is not trusted.
    record Untrusted(String host, String detail) implements Problem {}

    /// The proxy wants a sign-in (407).
    record ProxyRefused() implements Problem {}

    /// Something on the way answered in Azure's place: a web page, a redirect.
    record Intercepted(String detail) implements Problem {}

    /// An answer that makes no sense: bad JSON, no status, too large.
    record NotUnderstood(String detail) implements Problem {}
}
