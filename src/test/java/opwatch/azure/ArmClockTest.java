package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whose clock this computer's is compared with.
class ArmClockTest {
    private static final String LONG_AGO = "Date: Sat, 04 Mar 2000 05:06:07 GMT\r\n";

    private static KeyStore certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    @Test
    void azuresClockIsHeard() throws Exception {
        assertTrue(ahead(LONG_AGO + "x-ms-request-id: 1\r\n").compareTo(Duration.ofDays(9000)) > 0);
    }

    @Test
    void theClockOfWhatAnswersInAzuresPlaceDoesNotCount() throws Exception {
        assertEquals(Duration.ZERO, ahead(LONG_AGO));
    }

    @Test
    void theDemosClockDoesNotCount() throws Exception {
        Network network = new Network(InstantSource.system());
        try (RawServer server = RawServer.sending(answer(LONG_AGO + "x-ms-request-id: 1\r\n"));
                ArmHttp http = new ArmHttp(network, server.endpoint())) {
            assertEquals(200, http.get(Cloud.DEMO, "/subscriptions", null).status());
        }
        assertEquals(Duration.ZERO, network.serverClock().ahead());
    }

    private static Duration ahead(String headers) throws Exception {
        try (FakeCloud cloud = FakeCloud.answering(certificate, answer(headers)).trusting(certificate);
                ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            ArmResponse answer = http.list(Cloud.PUBLIC, "/subscriptions", new BearerToken("CANARY"));
            assertEquals(200, answer.status());
            assertEquals(1, cloud.requests().size());
            return FakeCloud.network().serverClock().ahead();
        }
    }

    private static String answer(String headers) {
        return RawServer.json("200 OK", "{}").replaceFirst("\r\n", "\r\n" + headers);
    }
}
