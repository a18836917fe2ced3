package opwatch.azure;

import static opwatch.azure.RawServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import opwatch.operation.Check;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Purges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole way from a purge to an outcome: a cloud on loopback under Azure's own name.
@Timeout(60)
class PurgeClientTest {
    private static final String PENDING = json("200 OK", "{\"status\":\"pending\"}");
    private static final String COMPLETED = json("200 OK", "{\"status\":\"completed\"}");
    private static final String WORKSPACE = Purges.PATH.substring(0, Purges.PATH.indexOf("/operations/"));

    private static KeyStore certificate;

    private final AtomicReference<String> answer = new AtomicReference<>(PENDING);

    @BeforeAll
    static void certify() throws Exception {
        certificate = FakeCloud.certificate("-ext", "SAN=dns:management.azure.com");
    }

    @Test
    void itRunsWhileItIsPendingAndSucceedsWhenItIsCompleted() throws Exception {
        try (FakeCloud cloud = cloud();
                ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            OperationClient client = client(http);
            OperationStatus running = seen(client);
            answer.set(COMPLETED);
            OperationStatus ended = seen(client);

            assertEquals("pending", running.word());
            assertEquals(OperationState.RUNNING, running.state());
            assertEquals("completed", ended.word());
            assertEquals(OperationState.SUCCEEDED, ended.state());
            String line = "GET " + Purges.PATH + "?api-version=2025-07-01 HTTP/1.1";
            assertEquals(List.of(line, line), lines(cloud));
            assertTrue(cloud.answered().stream().allMatch(head -> head.contains("Authorization: Bearer CANARY")));
        }
    }

    @Test
    void a404SaysNothingOfThePurge() throws Exception {
        answer.set(json("404 Not Found", "{\"error\":{\"code\":\"NotFound\",\"message\":\"gone\"}}"));

        assertEquals(new Problem.PurgeNotFound("NotFound", "gone"), problem());
    }

    @Test
    void aMissingRoleIsThatOfTheWorkspace() throws Exception {
        answer.set(json("403 Forbidden", "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}"));

        assertEquals(
                new Problem.Forbidden("Microsoft.OperationalInsights/workspaces/operations/read", WORKSPACE, "no"),
                problem());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2023-09-01"})
    void anotherVersionIsTakenFromTheProvidersList(String offered) throws Exception {
        String refusal = json(
                "404 Not Found",
                "{\"error\":{\"code\":\"InvalidResourceType\",\"message\":\"The supported api-versions are '2022-10-01,"
                        + offered + "'.\"}}");
        try (FakeCloud cloud = FakeCloud.answering(
                                certificate, head -> head.contains("2025-07-01") ? refusal : COMPLETED)
                        .trusting(certificate);
                ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            OperationClient client = client(http);

            assertEquals(OperationState.SUCCEEDED, seen(client).state());
            assertEquals(offered, client.apiVersion(Purges.REF));
            assertEquals("2025-07-01", client.apiVersion(Sample.ref(Purges.REF.cloud())));
            assertEquals(2, cloud.answered().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"purge-00000000-b859-4edb-8903-83b1b54d0b74, false", "PURGE-970318E7-b859-4edb-8903-83b1b54d0b74, true"
    })
    void anAnswerAboutAnotherPurgeIsNoneAboutThisOne(String id, boolean same) throws Exception {
        answer.set(json("200 OK", "{\"id\":\"" + WORKSPACE + "/operations/" + id + "\",\"status\":\"completed\"}"));

        assertEquals(same, outcome() instanceof Outcome.Seen);
    }

    private FakeCloud cloud() throws Exception {
        return FakeCloud.answering(certificate, _ -> answer.get()).trusting(certificate);
    }

    private static OperationClient client(ArmHttp http) {
        return new OperationClient(http, GivenTokens.of("CANARY"), Checking.CLOCK);
    }

    private static OperationStatus seen(OperationClient client) {
        return assertInstanceOf(Outcome.Seen.class, client.check(Purges.REF)).status();
    }

    private Outcome outcome() throws Exception {
        try (FakeCloud _ = cloud();
                ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
            return client(http).check(Purges.REF);
        }
    }

    private Problem problem() throws Exception {
        return outcome() instanceof Outcome.Unseen(Problem problem, Check _) ? problem : new Problem.Bug("seen");
    }

    private static List<String> lines(FakeCloud cloud) {
        return cloud.answered().stream()
                .map(head -> head.lines().findFirst().orElse(""))
                .toList();
    }
}
