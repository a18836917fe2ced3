package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.azure.Fault.Next;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rows of the fault table that need names, certificates, a proxy or a token: what the row shows, when
/// the next request leaves, and where the token went.
@Timeout(120)
class RealCloudFaultTableTest {
    private static final String HOST = Cloud.PUBLIC.armHost();
    private static final String RUNNING = RawServer.json("200 OK", "{\"status\":\"Running\"}");
    private static final String CANARY = "CANARY-0123456789";
    /// While the network is away, one row tries for all.
    private static final Next PROBE = Next.in(2);

    private static KeyStore good;

    @BeforeAll
    static void makeCertificate() throws Exception {
        good = FakeCloud.certificate("-ext", "SAN=dns:" + HOST);
    }

    @Test
    void row15ADateInRetryAfterIsReadByTheClockOfTheAnswer() throws Exception {
        String head =
                "429 Too Many\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nRetry-After: Fri, 02 Jan 2026 03:04:45 GMT";
        String slow = RawServer.json(head, Sample.error("Throttled", "slow"));
        try (FakeCloud _ = FakeCloud.answering(good, asked -> FaultBench.isOfNeighbour(asked) ? RUNNING : slow)
                .trusting(good)) {
            assertMet(new Problem.Throttled("Throttled"), Next.in(40));
        }
    }

    @Test
    void row22ANameThatDoesNotResolve() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("proxy.invalid", 8080)));
        try {
            // Who is not found is the proxy, not Azure.
            assertMet(new Problem.NameNotResolved("proxy.invalid"), PROBE);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void row22NobodyListens() throws Exception {
        RawServer gone = RawServer.sending("");
        gone.close();
        try (FaultBench bench = new FaultBench(
                Sample.REF,
                new Network(InstantSource.system()),
                gone.endpoint(),
                FaultBench.PATIENCE,
                GivenTokens.none())) {
            bench.watch(Duration.ZERO);
            bench.meet();
            assertEquals(
                    new Problem.Unreachable("127.0.0.1", Problem.ConnectionFailure.REFUSED),
                    bench.observation().problem());
            // Its neighbour's failure has shown that it is the network's, and tries for both.
            FaultTableTest.assertNext(new Next(2, 10), bench);
        }
    }

    @ParameterizedTest
    @CsvSource({"Fri 02 Jan 2026 03:04:05 GMT", "Fri 03 Jan 2036 03:04:05 GMT"})
    void row24AClockThatIsWrongChangesNoState(String date) throws Exception {
        String answer =
                RUNNING.replace("\r\nConnection", "\r\nDate: " + date.replaceFirst(" ", ", ") + "\r\nConnection");
        try (FakeCloud _ = FakeCloud.answering(good, answer).trusting(good);
                FaultBench bench = bench()) {
            bench.watch(Duration.ZERO);
            bench.meet();
            assertEquals(OperationStatus.ofWord("Running"), bench.observation().status());
            FaultTableTest.assertNext(new Next(5, 7), bench);
        }
    }

    @Test
    void row25AProxyThatWantsASignIn() throws Exception {
        try (FakeCloud fake = FakeCloud.refusing("407 Proxy Authentication Required")) {
            assertMet(new Problem.ProxyRefused(), Next.SOON);
            assertFalse(fake.requests().toString().contains(CANARY));
        }
    }

    @Test
    void row26AnInspectingProxyThatNobodyTrusts() throws Exception {
        try (FakeCloud fake = FakeCloud.answering(good, RUNNING)) {
            assertMet(new Problem.Untrusted(HOST, Problem.TrustFailure.UNKNOWN_ISSUER), Next.SOON);
            assertTrue(fake.answered().isEmpty(), "nothing is sent");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_NAME", "EXPIRED"})
    void row27ABadCertificate(Problem.TrustFailure why) throws Exception {
        KeyStore bad = why == Problem.TrustFailure.OTHER_NAME
                ? FakeCloud.certificate("-ext", "SAN=dns:login.hotel.example")
                : FakeCloud.certificate("-ext", "SAN=dns:" + HOST, "-startdate", "-30d", "-validity", "10");
        try (FakeCloud fake = FakeCloud.answering(bad, RUNNING).trusting(bad)) {
            assertMet(new Problem.Untrusted(HOST, why), Next.SOON);
            assertTrue(fake.answered().isEmpty(), "nothing is sent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "302 Found, evil.test",
        "307 Temporary, evil.test",
        "308 Permanent, evil.test",
        "302 Found, management.azure.com",
        "307 Temporary, management.azure.com",
        "308 Permanent, management.azure.com"
    })
    void row29ARedirectIsNotFollowed(String status, String host) throws Exception {
        String answer = RawServer.http(status + "\r\nLocation: https://" + host + "/x", "");
        try (FakeCloud fake = FakeCloud.answering(good, answer).trusting(good)) {
            assertMet(new Problem.Intercepted(Problem.Sign.REDIRECT, host), Next.SOON);
            assertNobodyElseWasAsked(fake);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Azure-AsyncOperation", "Location", "Content-Location", "Refresh"})
    void row30AHostileHeaderLeadsNowhere(String header) throws Exception {
        String answer = RawServer.http("202 Accepted\r\n" + header + ": https://evil.test/x", "");
        try (FakeCloud fake = FakeCloud.answering(good, answer).trusting(good);
                FaultBench bench = bench()) {
            bench.watch(Duration.ZERO);
            bench.meet();
            assertEquals(OperationStatus.ofWord("Accepted"), bench.observation().status());
            FaultTableTest.assertNext(new Next(5, 7), bench);
            assertNobodyElseWasAsked(fake);
        }
    }

    /// Whatever it answered, each request went to the cloud's own host and to the two operations.
    private static void assertNobodyElseWasAsked(FakeCloud fake) {
        assertEquals(
                Set.of("CONNECT " + HOST + ":443 HTTP/1.1"),
                fake.requests().stream().map(head -> head.split("\r\n", 2)[0]).collect(Collectors.toSet()));
        assertTrue(fake.answered().size() >= 2, "asked again");
        fake.answered().forEach(head -> {
            assertTrue(head.startsWith("GET /subscriptions/" + Sample.SUBSCRIPTION + "/"), head);
            assertTrue(head.contains("\r\nHost: " + HOST + "\r\n"), head);
        });
        assertFalse(fake.requests().toString().contains(CANARY));
    }

    private static void assertMet(Problem shown, Next next) {
        try (FaultBench bench = bench()) {
            bench.watch(Duration.ZERO);
            bench.meet();

            assertEquals(shown, bench.observation().problem());
            FaultTableTest.assertNext(next, bench);
        }
    }

    private static FaultBench bench() {
        return new FaultBench(
                Sample.ref(Cloud.PUBLIC), FakeCloud.network(), null, FaultBench.PATIENCE, GivenTokens.of(CANARY));
    }
}
