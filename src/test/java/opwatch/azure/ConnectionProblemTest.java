package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import opwatch.network.Failure;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;

/// What servers on loopback cannot provoke.
class ConnectionProblemTest {
    private static final Problem.ConnectionFailure BROKE = Problem.ConnectionFailure.BROKEN;

    @Test
    void aNameThatCannotBeResolvedIsNamed() {
        // A name of more than 255 letters fails without a question to the network.
        URI nowhere = URI.create("https://" + "nowhere.".repeat(40) + "invalid/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(nowhere).build();
            IOException failure =
                    assertThrows(IOException.class, () -> client.send(request, BodyHandlers.discarding()));
            assertEquals(new Problem.NameNotResolved("h"), of(failure));
        }
        assertEquals(new Problem.NameNotResolved("h"), of(new IOException(new UnknownHostException("h"))));
    }

    @Test
    void noWayToAHostIsNotARefusal() {
        Throwable failure = new ConnectException("No route to host").initCause(new NoRouteToHostException());
        assertEquals(new Problem.Unreachable("h", Problem.ConnectionFailure.NO_ROUTE), of(failure));
    }

    @Test
    void aHandshakeThatAgreesOnNothingIsDistrust() {
        assertEquals(
                new Problem.Untrusted("h", Problem.TrustFailure.NO_TLS),
                of(new SSLHandshakeException("Received fatal alert: handshake_failure")));
    }

    @Test
    void aHandshakeThatIsCutOffIsABrokenConnection() {
        assertEquals(
                new Problem.Unreachable("h", BROKE), of(new SSLHandshakeException("x").initCause(new EOFException())));
        assertEquals(
                new Problem.Unreachable("h", BROKE),
                of(new SSLHandshakeException("x").initCause(new SocketException("Connection reset"))));
        for (String words : List.of("Remote host terminated the handshake", "Remote host closed the channel")) {
            assertEquals(new Problem.Unreachable("h", BROKE), of(new SSLHandshakeException(words)));
        }
        assertEquals(
                new Problem.Unreachable("h", BROKE), of(new SSLException("Unsupported or unrecognized SSL message")));
    }

    @Test
    void aPortThatLooksLikeAStatusIsNotAProxy() {
        assertEquals(new Problem.Unreachable("h", BROKE), of(new IOException("reset by 10.0.0.1:40712 (407)")));
    }

    @Test
    void aFailureThatIsItsOwnReasonEnds() {
        assertEquals(new Problem.Unreachable("h", BROKE), of(new Endless()));
    }

    private static Problem of(Throwable failure) {
        return ConnectionProblem.of(Failure.of(failure), "h", "h");
    }

    private static final class Endless extends IOException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }
}
