package opwatch.azure;

import static opwatch.azure.Checking.CLOCK;
import static opwatch.azure.Checking.RUNNING;
import static opwatch.azure.Checking.check;
import static opwatch.azure.Checking.client;
import static opwatch.azure.Checking.problem;
import static opwatch.azure.RawServer.http;
import static opwatch.azure.RawServer.json;
import static opwatch.azure.Sample.NOW;
import static opwatch.azure.Sample.REF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import opwatch.network.Network;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way from a ref to an outcome, against real servers on loopback.
@Timeout(60)
class OperationClientTest {
    @Test
    void anAnswerAboutAnotherOperationIsNoneAboutTheAskedOne() throws Exception {
        String other = REF.path().replace("beef", "bee0");
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, 200, other),
                problem(json("200 OK", "{\"id\":\"" + other + "\",\"status\":\"Succeeded\"}")));
    }

    @Test
    void aGoodAnswerIsSeen() throws Exception {
        assertEquals(
                new Outcome.Seen(OperationStatus.ofWord("Running"), check(200, RUNNING)),
                check(json("200 OK", RUNNING)));
    }

    @Test
    void anEmpty202IsRunning() throws Exception {
        assertEquals(
                new Outcome.Seen(OperationStatus.ofWord("Accepted"), check(202, "")),
                check("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    void theRequestNamesTheOperationAndTheVersion() throws Exception {
        try (RawServer server = RawServer.sending(json("200 OK", RUNNING));
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            client(http).check(REF);
            assertEquals(
                    List.of("GET " + REF.path() + "?api-version=2025-07-01 HTTP/1.1"),
                    server.requests().stream()
                            .map(request -> request.lines().findFirst().orElse(""))
                            .toList());
        }
    }

    @Nested
    class Tokens {
        @ParameterizedTest
        @EnumSource(names = "DEMO", mode = EnumSource.Mode.EXCLUDE)
        void withoutOneNothingLeaves(Cloud cloud) throws Exception {
            try (FakeCloud internet = FakeCloud.refusing("407 Proxy Authentication Required");
                    ArmHttp http = new ArmHttp(FakeCloud.network(), null)) {
                assertEquals(
                        new Outcome.Unseen(new Problem.SignInNeeded("", ""), Check.unanswered(NOW, Duration.ZERO)),
                        client(http).check(Sample.ref(cloud)));
                assertEquals(List.of(), internet.requests());
            }
        }

        @Test
        void theDemoNeverAsksForOneAndNeverSendsOne() throws Exception {
            AtomicBoolean asked = new AtomicBoolean();
            TokenSource generous = new GivenTokens(
                    (_, _) -> {
                        asked.set(true);
                        return new BearerToken("CANARY");
                    },
                    GivenTokens.NONE);
            try (RawServer server = RawServer.sending(json("200 OK", RUNNING));
                    ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
                Outcome outcome = new OperationClient(http, generous, CLOCK).check(REF);
                assertInstanceOf(Outcome.Seen.class, outcome);
                assertFalse(asked.get());
                assertFalse(server.requests().toString().contains("CANARY"));
                assertFalse(server.requests().toString().toLowerCase().contains("authorization"));
            }
        }
    }

    @Test
    void theDemoNeedsNoProxy() throws Exception {
        try (RawServer server = RawServer.sending(json("200 OK", RUNNING));
                FakeCloud proxy = FakeCloud.refusing("407 Proxy Authentication Required");
                ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
            assertInstanceOf(Outcome.Seen.class, client(http).check(REF));
            assertEquals(List.of(), proxy.requests());
        }
    }

    @Nested
    class WhenSomethingElseAnswers {
        @Test
        void aWebPageIsAnInterception() throws Exception {
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html"),
                    problem(http("200 OK\r\nContent-Type: text/html", "<html>\"status\":\"Succeeded\"</html>")));
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void aRedirectToAnotherHostIsNotFollowed(int status) throws Exception {
            try (RawServer foreign = RawServer.sending(json("200 OK", "{\"status\":\"Succeeded\"}"))) {
                String location = foreign.endpoint() + "/subscriptions";
                assertEquals(
                        new Problem.Intercepted(Problem.Sign.REDIRECT, "127.0.0.1"),
                        problem(http(status + " Elsewhere\r\nLocation: " + location, "")));
                assertEquals(List.of(), foreign.requests());
            }
        }

        @Test
        void aRedirectToTheSameHostIsNotFollowed() throws Exception {
            try (RawServer server = RawServer.sending(http("307 Again\r\nLocation: /elsewhere", ""))) {
                assertEquals(new Problem.Intercepted(Problem.Sign.REDIRECT, ""), problem(server.endpoint()));
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Nested
    class WhenAzureRefuses {
        @ParameterizedTest
        @CsvSource({
            "400, InvalidSubscriptionId, Rejected",
            "401, InvalidAuthenticationToken, SignInRefused",
            "401, InvalidAuthenticationTokenTenant, WrongTenant",
            "403, AuthorizationFailed, Forbidden",
            "404, SubscriptionNotFound, SubscriptionNotFound",
            "404, NotFound, NotFound",
            "407, x, ProxyRefused",
            "408, x, ServiceTrouble",
            "409, MissingSubscriptionRegistration, Rejected",
            "429, TooManyRequests, Throttled",
            "500, InternalServerError, ServiceTrouble",
            "502, BadGateway, ServiceTrouble",
            "503, ServerTimeout, ServiceTrouble",
            "504, GatewayTimeout, ServiceTrouble"
        })
        void thatIsAProblemOfTheCheck(int status, String code, String problem) throws Exception {
            String body = "{\"status\":\"Failed\",\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}";
            Outcome outcome = check(json(status + " No", body));
            assertEquals(check(status, body), outcome.check());
            assertEquals(
                    problem,
                    assertInstanceOf(Outcome.Unseen.class, outcome)
                            .problem()
                            .getClass()
                            .getSimpleName());
        }
    }

    @Nested
    class WhenTheApiVersionIsNotOffered {
        private static final String OFFER =
                Sample.error("InvalidResourceType", "Only '2020-08-01,2022-10-01,2024-01-01'.");

        @Test
        void anotherIsTakenOnceAndRemembered() throws Exception {
            try (RawServer server = new RawServer((request, connection) -> RawServer.write(
                            connection,
                            request.contains("api-version=2022-10-01 ")
                                    ? json("200 OK", RUNNING)
                                    : json("404 Not Found", OFFER)));
                    ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
                OperationClient client = client(http);
                assertInstanceOf(Outcome.Seen.class, client.check(REF));
                assertInstanceOf(Outcome.Seen.class, client.check(REF));
                assertEquals(List.of("2025-07-01", "2022-10-01", "2022-10-01"), versions(server));
            }
        }

        @Test
        void aCheckAsksTwiceAtMost() throws Exception {
            String silent = json("404 Not Found", Sample.error("InvalidResourceType", "No."));
            try (RawServer server = RawServer.sending(silent);
                    ArmHttp http = new ArmHttp(new Network(InstantSource.system()), server.endpoint())) {
                OperationClient client = client(http);
                Problem none = new Problem.VersionNotEnabled(List.of());
                assertEquals(
                        none,
                        assertInstanceOf(Outcome.Unseen.class, client.check(REF))
                                .problem());
                assertEquals(List.of("2025-07-01", "2025-02-01"), versions(server));
                client.check(REF);
                assertEquals(List.of("2025-07-01", "2025-02-01", "2025-02-01", "2023-09-01"), versions(server));
            }
        }

        @Test
        void withNoneInCommonItIsAProblem() throws Exception {
            String offer = json("400 No", Sample.error("NoRegisteredProviderFound", "Only '2015-03-20, 2099-01-01'."));
            try (RawServer server = RawServer.sending(offer)) {
                assertEquals(
                        new Problem.VersionNotEnabled(List.of("2015-03-20", "2099-01-01")), problem(server.endpoint()));
                assertEquals(List.of("2025-07-01"), versions(server));
            }
        }

        private static List<String> versions(RawServer server) {
            return server.requests().stream()
                    .map(request -> request.replaceFirst("(?s).*api-version=([^ ]*) .*", "$1"))
                    .toList();
        }
    }
}
