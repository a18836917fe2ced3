package opwatch.network;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Why no complete response came: by the HTTP library's exception classes, else by their messages.
public enum Failure {
    /// The body is longer than allowed.
    TOO_LARGE,
    /// The proxy requires a sign-in (407).
    PROXY_SIGN_IN,
    /// The proxy does not get through to the host.
    PROXY_TUNNEL,
    /// The name of the host or of the proxy does not resolve.
    NAME,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_OF_ANOTHER_NAME,
    CERTIFICATE_OF_NOBODY_KNOWN,
    /// No version or cipher of TLS in common.
    NO_TLS,
    /// It took too long.
    SLOW,
    /// This network has no route to the host.
    NO_ROUTE,
    /// Nothing listens there.
    REFUSED,
    /// The connection ended before the response was complete.
    BROKEN;

    /// The kind of what [Exchange#send] threw.
    public static Failure of(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (says(chain, "body exceeds")) {
            return TOO_LARGE;
        }
        if (says(chain, "Tunnel failed")) {
            return says(chain, "got: 407") ? PROXY_SIGN_IN : PROXY_TUNNEL;
        }
        if (has(chain, cause -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException)) {
            return NAME;
        }
        if (isDistrust(chain)) {
            return distrust(chain);
        }
        if (has(chain, cause -> cause instanceof HttpTimeoutException || cause instanceof TimeoutException)) {
            return SLOW;
        }
        if (has(chain, NoRouteToHostException.class::isInstance)) {
            return NO_ROUTE;
        }
        return has(chain, ConnectException.class::isInstance) ? REFUSED : BROKEN;
    }

    /// Whether the server did not prove that it is the one meant.
    public boolean isDistrust() {
        return switch (this) {
            case CERTIFICATE_EXPIRED, CERTIFICATE_OF_ANOTHER_NAME, CERTIFICATE_OF_NOBODY_KNOWN, NO_TLS -> true;
            default -> false;
        };
    }

    /// A handshake that broke off because the connection did says nothing about the certificate.
    private static boolean isDistrust(List<Throwable> chain) {
        boolean handshake = has(chain, SSLHandshakeException.class::isInstance);
        boolean cutOff = has(chain, cause -> cause instanceof EOFException || cause instanceof SocketException);
        return has(chain, Failure::isOfCertificate)
                || has(chain, SSLPeerUnverifiedException.class::isInstance)
                || (handshake && !cutOff && !says(chain, "Remote host"));
    }

    private static Failure distrust(List<Throwable> chain) {
        if (has(
                chain,
                cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)) {
            return CERTIFICATE_EXPIRED;
        }
        if (says(chain, "No subject alternative") || says(chain, "No name matching")) {
            return CERTIFICATE_OF_ANOTHER_NAME;
        }
        return has(chain, Failure::isOfCertificate) ? CERTIFICATE_OF_NOBODY_KNOWN : NO_TLS;
    }

    private static boolean isOfCertificate(Throwable cause) {
        return cause instanceof CertificateException || cause instanceof CertPathValidatorException;
    }

    private static boolean has(List<Throwable> chain, Predicate<Throwable> kind) {
        return chain.stream().anyMatch(kind);
    }

    private static boolean says(List<Throwable> chain, String words) {
        return has(
                chain, cause -> cause.getMessage() != null && cause.getMessage().contains(words));
    }
}
