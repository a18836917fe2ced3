package opwatch.azure;

import static opwatch.azure.Sample.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import opwatch.network.Network;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The way to the real clouds: https, the real names, a proxy in between, certificates good and bad.
@Timeout(60)
class RealCloudTest {
    private static final String HOST = Cloud.PUBLIC.armHost();
    private static final String RUNNING = RawServer.json("200 OK", "{\"status\":\"Running\"}");

    private static KeyStore good;

    @BeforeAll
    static void makeCertificate() throws Exception {
        good = FakeCloud.certificate(
                "-ext", "SAN=dns:" + HOST + ",dns:" + Cloud.CHINA.armHost() + ",dns:" + Cloud.US_GOVERNMENT.armHost());
    }

    @ParameterizedTest
    @EnumSource(names = "DEMO", mode = EnumSource.Mode.EXCLUDE)
    void theTokenGoesThroughTheTunnelAndNowhereElse(Cloud cloud) throws Exception {
        try (FakeCloud fake = FakeCloud.answering(good, RUNNING).trusting(good)) {
            assertInstanceOf(Outcome.Seen.class, check(cloud));
            assertEquals(1, fake.requests().size());
            assertTrue(fake.requests().getFirst().startsWith("CONNECT " + cloud.armHost() + ":443 "));
            assertFalse(fake.requests().toString().contains("CANARY"));
            assertEquals(1, fake.answered().size());
            assertTrue(fake.answered().getFirst().contains("\r\nAuthorization: Bearer CANARY-" + cloud + "\r\n"));
            assertTrue(fake.answered().getFirst().contains("\r\nHost: " + cloud.armHost() + "\r\n"));
        }
    }

    @Test
    void aRedirectDoesNotTakeTheTokenAlong() throws Exception {
        String redirect = RawServer.http("307 Elsewhere\r\nLocation: https://" + Cloud.CHINA.armHost() + "/x", "");
        try (FakeCloud fake = FakeCloud.answering(good, redirect).trusting(good)) {
            assertEquals(new Problem.Intercepted(Problem.Sign.REDIRECT, Cloud.CHINA.armHost()), problem(Cloud.PUBLIC));
            assertEquals(1, fake.answered().size());
        }
    }

    @Test
    void aCertificateOfNobodyIsNotTrusted() throws Exception {
        try (FakeCloud fake = FakeCloud.answering(good, RUNNING)) {
            assertEquals(new Problem.Untrusted(HOST, Problem.TrustFailure.UNKNOWN_ISSUER), problem(Cloud.PUBLIC));
            assertEquals(List.of(), fake.answered());
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() throws Exception {
        KeyStore other = FakeCloud.certificate("-ext", "SAN=dns:login.hotel.example");
        try (FakeCloud fake = FakeCloud.answering(other, RUNNING).trusting(other)) {
            assertEquals(new Problem.Untrusted(HOST, Problem.TrustFailure.OTHER_NAME), problem(Cloud.PUBLIC));
            assertEquals(List.of(), fake.answered());
        }
    }

    @Test
    void aCertificateThatHasExpiredIsNotTrusted() throws Exception {
        KeyStore old = FakeCloud.certificate("-ext", "SAN=dns:" + HOST, "-startdate", "-30d", "-validity", "10");
        try (FakeCloud fake = FakeCloud.answering(old, RUNNING).trusting(old)) {
            assertEquals(new Problem.Untrusted(HOST, Problem.TrustFailure.EXPIRED), problem(Cloud.PUBLIC));
            assertEquals(List.of(), fake.answered());
        }
    }

    @Test
    void aProxyThatWantsASignInIsNamed() throws Exception {
        try (FakeCloud fake = FakeCloud.refusing("407 Proxy Authentication Required")) {
            assertEquals(new Problem.ProxyRefused(), problem(Cloud.PUBLIC));
            assertFalse(fake.requests().toString().contains("CANARY"));
        }
    }

    @Test
    void aProxyThatCannotConnectIsNamed() throws Exception {
        try (FakeCloud fake = FakeCloud.refusing("502 Bad Gateway")) {
            assertEquals(new Problem.Unreachable(HOST, Problem.ConnectionFailure.PROXY_BLOCKS), problem(Cloud.PUBLIC));
            assertFalse(fake.requests().toString().contains("CANARY"));
        }
    }

    @Test
    void aProxyThatIsNotThereIsNotTakenForAzure() throws Exception {
        String noName = "a".repeat(70) + ".invalid";
        assertEquals(new Problem.NameNotResolved(noName), problem(through(noName, 80)));
        assertEquals(
                new Problem.Unreachable("127.0.0.1", Problem.ConnectionFailure.REFUSED),
                problem(through("127.0.0.1", freePort())));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTunnelThatBreaksInTheHandshakeSaysNothingOfTheCertificate(boolean reset) throws Exception {
        try (FakeCloud fake = FakeCloud.breaking(reset)) {
            assertEquals(new Problem.Unreachable(HOST, Problem.ConnectionFailure.BROKEN), problem(Cloud.PUBLIC));
            assertFalse(fake.requests().toString().contains("CANARY"));
        }
    }

    private static Network through(String proxy, int port) {
        Network network = new Network(InstantSource.system());
        network.use(new ProxyChoice(ProxyChoice.Mode.MANUAL, proxy, port));
        return network;
    }

    private static Problem problem(Cloud cloud) {
        return assertInstanceOf(Outcome.Unseen.class, check(cloud)).problem();
    }

    private static Problem problem(Network network) {
        return assertInstanceOf(Outcome.Unseen.class, check(Cloud.PUBLIC, network))
                .problem();
    }

    private static Outcome check(Cloud cloud) {
        return check(cloud, FakeCloud.network());
    }

    private static Outcome check(Cloud cloud, Network network) {
        try (ArmHttp http = new ArmHttp(network, null)) {
            TokenSource tokens = new GivenTokens((of, _) -> new BearerToken("CANARY-" + of), GivenTokens.NONE);
            return new OperationClient(http, tokens, InstantSource.fixed(NOW)).check(Sample.ref(cloud));
        }
    }
}
