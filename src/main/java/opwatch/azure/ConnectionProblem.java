package opwatch.azure;

import opwatch.network.Failure;
import opwatch.operation.Problem;

/// Why no whole answer came, as a problem. `NoResponseTest` and `RealCloudTest` provoke each. Any thread.
public final class ConnectionProblem {
    private ConnectionProblem() {}

    /// @param host who was asked
    /// @param hop who was to be connected to: the host, or the proxy on the way to it
    static Problem of(Throwable failure, String host, String hop) {
        return of(Failure.of(failure), host, hop);
    }

    /// @param host the host that was asked
    /// @param hop the host to connect to: the same, or the proxy on the way to it
    public static Problem of(Failure failure, String host, String hop) {
        return switch (failure) {
            case TOO_LARGE -> new Problem.NotUnderstood("It is larger than 1 MiB.");
            case PROXY_SIGN_IN -> new Problem.ProxyRefused();
            case NAME -> new Problem.NameNotResolved(hop);
            case CERTIFICATE_EXPIRED -> new Problem.Untrusted(host, "It has expired or is not valid yet.");
            case CERTIFICATE_OF_ANOTHER_NAME -> new Problem.Untrusted(host, "It was made out to another name.");
            case CERTIFICATE_OF_NOBODY_KNOWN ->
                new Problem.Untrusted(host, "It was not issued by anyone this computer trusts.");
            case NO_TLS -> new Problem.Untrusted(host, "No secure connection could be agreed on.");
            case NO_ROUTE -> new Problem.Unreachable(hop, "There is no way to it from this network.");
            case REFUSED -> new Problem.Unreachable(hop, "The connection was refused.");
            case PROXY_TUNNEL -> new Problem.Unreachable(host, "The proxy did not let the request through.");
            case SLOW, BROKEN ->
                new Problem.Unreachable(host, "The connection broke before the whole answer was here.");
        };
    }
}
