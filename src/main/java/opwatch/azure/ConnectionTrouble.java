package opwatch.azure;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import opwatch.operation.Problem;

/// Why no whole answer came: the exceptions of the HTTP library in our words. Where the library has no
/// class for a cause, its message decides; `NoAnswerTest` and `RealCloudTest` provoke them.
final class ConnectionTrouble {
    private ConnectionTrouble() {}

    static Problem of(Throwable failure, String host) {
        List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (says(chain, "body exceeds")) {
            return new Problem.NotUnderstood("It is larger than 1 MiB.");
        }
        if (says(chain, "Tunnel failed, got: 407")) {
            return new Problem.ProxyRefused();
        }
        if (has(chain, cause -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException)) {
            return new Problem.NameNotResolved(host);
        }
        return isDistrust(chain)
                ? new Problem.Untrusted(host, distrust(chain))
                : new Problem.Unreachable(host, broken(chain));
    }

    /// A handshake that broke off because the connection did says nothing about the certificate.
    private static boolean isDistrust(List<Throwable> chain) {
        boolean certificate = has(
                chain,
                cause -> cause instanceof CertificateException
                        || cause instanceof CertPathValidatorException
                        || cause instanceof SSLPeerUnverifiedException);
        boolean handshake = has(chain, SSLHandshakeException.class::isInstance);
        boolean cutOff = has(chain, cause -> cause instanceof EOFException || cause instanceof SocketException);
        return certificate || (handshake && !cutOff && !says(chain, "Remote host"));
    }

    private static String distrust(List<Throwable> chain) {
        if (has(
                chain,
                cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)) {
            return "It has expired or is not valid yet.";
        }
        if (says(chain, "No subject alternative") || says(chain, "No name matching")) {
            return "It was made out to another name.";
        }
        return has(chain, cause -> cause instanceof CertificateException || cause instanceof CertPathValidatorException)
                ? "It was not issued by anyone this computer trusts."
                : "No secure connection could be agreed on.";
    }

    private static String broken(List<Throwable> chain) {
        if (has(chain, NoRouteToHostException.class::isInstance)) {
            return "There is no way to it from this network.";
        }
        if (has(chain, ConnectException.class::isInstance)) {
            return "The connection was refused.";
        }
        if (says(chain, "Tunnel failed")) {
            return "The proxy could not connect to it.";
        }
        return "The connection broke before the whole answer was here.";
    }

    private static boolean has(List<Throwable> chain, Predicate<Throwable> kind) {
        return chain.stream().anyMatch(kind);
    }

    private static boolean says(List<Throwable> chain, String words) {
        return has(
                chain, cause -> cause.getMessage() != null && cause.getMessage().contains(words));
    }
}
