package opwatch.azure;

import opwatch.network.Failure;
import opwatch.operation.Problem;
import opwatch.operation.Problem.ConnectionFailure;
import opwatch.operation.Problem.TrustFailure;

/// Turns a failure of the network into the problem that a row has. Any thread.
public final class ConnectionProblem {
    private ConnectionProblem() {}

    /// The problem for a failure; `NoResponseTest` and `RealCloudTest` provoke each.
    ///
    /// @param host the host of the request
    /// @param hop where the connection was to lead: the host, or the proxy on the way to it
    public static Problem of(Failure failure, String host, String hop) {
        return switch (failure) {
            case TOO_LARGE -> new Problem.NotUnderstood(Problem.Flaw.TOO_LARGE, 0);
            case PROXY_SIGN_IN -> new Problem.ProxyRefused();
            case NAME -> new Problem.NameNotResolved(hop);
            case CERTIFICATE_EXPIRED -> new Problem.Untrusted(host, TrustFailure.EXPIRED);
            case CERTIFICATE_OF_ANOTHER_NAME -> new Problem.Untrusted(host, TrustFailure.OTHER_NAME);
            case CERTIFICATE_OF_NOBODY_KNOWN -> new Problem.Untrusted(host, TrustFailure.UNKNOWN_ISSUER);
            case NO_TLS -> new Problem.Untrusted(host, TrustFailure.NO_TLS);
            case NO_ROUTE -> new Problem.Unreachable(hop, ConnectionFailure.NO_ROUTE);
            case REFUSED -> new Problem.Unreachable(hop, ConnectionFailure.REFUSED);
            case PROXY_TUNNEL -> new Problem.Unreachable(host, ConnectionFailure.PROXY_BLOCKS);
            case SLOW, BROKEN -> new Problem.Unreachable(host, ConnectionFailure.BROKEN);
        };
    }
}
