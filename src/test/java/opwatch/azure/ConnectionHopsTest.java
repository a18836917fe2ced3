package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import opwatch.network.ConnectionTest.Hop;
import opwatch.network.Failure;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which hop of the way to Azure is named when it fails, under the real name, on loopback.
@Timeout(60)
class ConnectionHopsTest {
    private static final String HOST = Cloud.PUBLIC.armHost();
    private static final URI PAGE = URI.create("https://" + HOST + "/metadata/endpoints");

    private static KeyStore good;

    @BeforeAll
    static void makeCertificate() throws Exception {
        good = FakeCloud.certificate("-ext", "SAN=dns:" + HOST);
    }

    private static Finding found() throws InterruptedException {
        return new ConnectionTest(FakeCloud.network()).ask(PAGE);
    }

    private static List<Object> failure(Finding finding) {
        return List.of(finding.failed(), finding.failure() == null ? "" : finding.failure());
    }

    @Test
    void aHostThatAnswersIsReachedThroughItsProxyWithNothingSecret() throws Exception {
        try (FakeCloud fake = FakeCloud.answering(good, RawServer.json("401 Unauthorized", "{\"error\":{}}"))
                .trusting(good)) {
            Finding finding = found();

            assertNull(finding.failed());
            assertEquals(HOST, finding.host());
            assertEquals("127.0.0.1", finding.proxy().split(":", -1)[0]);
            assertEquals(1, fake.answered().size());
            assertFalse(fake.answered().getFirst().contains("Authorization"));
        }
    }

    @Test
    void aProxyThatWantsASignInIsTheProxy() throws Exception {
        try (FakeCloud fake = FakeCloud.refusing("407 Proxy Authentication Required")) {
            assertEquals(List.of(Hop.PROXY, Failure.PROXY_SIGN_IN), failure(found()));
            assertEquals(List.of(), fake.answered());
        }
    }

    @Test
    void aProxyThatLetsNothingThroughIsTheProxy() throws Exception {
        try (FakeCloud _ = FakeCloud.refusing("403 Forbidden")) {
            assertEquals(List.of(Hop.PROXY, Failure.PROXY_TUNNEL), failure(found()));
        }
    }

    @Test
    void aConnectionThatBreaksIsNoAnswer() throws Exception {
        try (FakeCloud _ = FakeCloud.breaking(true)) {
            assertEquals(List.of(Hop.ANSWER, Failure.BROKEN), failure(found()));
        }
    }

    @Test
    void aStrangersCertificateIsTheCertificate() throws Exception {
        try (FakeCloud fake = FakeCloud.answering(good, RawServer.json("200 OK", "{}"))) {
            assertEquals(List.of(Hop.CERTIFICATE, Failure.CERTIFICATE_OF_NOBODY_KNOWN), failure(found()));
            assertEquals(List.of(), fake.answered());
        }
    }

    @Test
    void aPageInAzuresPlaceIsNoAnswerOfAzure() throws Exception {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello";
        try (FakeCloud _ = FakeCloud.answering(good, page).trusting(good)) {
            assertEquals(List.of(Hop.ANSWER, ""), failure(found()));
        }
        String redirect = RawServer.http("302 Found\r\nLocation: https://login.hotel.example/", "");
        try (FakeCloud _ = FakeCloud.answering(good, redirect).trusting(good)) {
            assertEquals(List.of(Hop.ANSWER, ""), failure(found()));
        }
    }

    @Test
    void aProxyThatIsNotThereOrHasNoNameIsNamed() throws Exception {
        assertEquals(List.of(Hop.CONNECT, Failure.REFUSED), failure(through("127.0.0.1", freePort())));
        // A label of more than 63 letters fails without a question to the network.
        assertEquals(List.of(Hop.NAME, Failure.NAME), failure(through("a".repeat(70) + ".invalid", 80)));
    }

    private static Finding through(String host, int port) throws InterruptedException {
        Network network = new Network(InstantSource.system());
        network.use(new ProxyChoice(ProxyChoice.Mode.MANUAL, host, port));
        return new ConnectionTest(network).ask(PAGE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
