package opwatch.azure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import opwatch.operation.Problem;

/// Why no whole answer came: the exceptions of the HTTP library in our words.
final class ConnectionTrouble {
    private ConnectionTrouble() {}

    static Problem of(IOException failure, String host, Duration limit) {
        String message = messages(failure);
        if (message.contains("body exceeds")) {
            return new Problem.NotUnderstood("The answer is larger than 1 MiB.");
        }
        if (message.contains("407")) {
            return new Problem.ProxyRefused();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnresolvedAddressException _, UnknownHostException _ -> {
                    return new Problem.NameNotResolved(host);
                }
                case HttpTimeoutException _ -> {
                    return new Problem.TimedOut(limit);
                }
                case SSLException _, CertificateException _ -> {
                    return new Problem.Untrusted(host, "The secure connection could not be made.");
                }
                default -> {
                    // the reason may be further down
                }
            }
        }
        boolean refused = failure instanceof ConnectException;
        return new Problem.Unreachable(
                host,
                refused ? "The connection was refused." : "The connection broke before the whole answer was here.");
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
