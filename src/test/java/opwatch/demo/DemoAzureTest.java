package opwatch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opwatch.azure.ArmHttp;
import opwatch.azure.GivenTokens;
import opwatch.azure.OperationClient;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoAzureTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String VERSION = "?api-version=2025-07-01";

    private final HttpClient http = HttpClient.newHttpClient();
    private Instant now = START;
    private DemoAzure azure;

    @BeforeEach
    void start() throws IOException {
        azure = DemoAzure.start(() -> now);
    }

    @AfterEach
    void stop() {
        azure.close();
        http.close();
    }

    /// Seconds since the beginning, and what is answered then: the HTTP status, then the status word or the
    /// error's code.
    @ParameterizedTest
    @CsvSource({
        "TABLE_CREATE, 0, 200, InProgress",
        "TABLE_CREATE, 12, 200, Succeeded",
        "CLUSTER_CREATE, 79, 200, InProgress",
        "CLUSTER_CREATE, 80, 200, Succeeded",
        "CLUSTER_KEY, 30, 200, Updating",
        "CLUSTER_KEY, 65, 200, Succeeded",
        "WORKSPACE_DELETE, 37, 200, Deleting",
        "WORKSPACE_DELETE, 38, 200, Succeeded",
        "DELETE_DATA, 47, 200, Succeeded",
        "BAD_FILTER, 15, 200, InProgress",
        "BAD_FILTER, 16, 200, Failed",
        "DEEP_FAILURE, 26, 200, Updating",
        "DEEP_FAILURE, 27, 200, Failed",
        "SEARCH_JOB, 35, 200, InProgress",
        "SEARCH_JOB, 70, 200, Succeeded",
        "CANCELED, 31, 200, InProgress",
        "CANCELED, 32, 200, Canceled",
        "QUEUED, 432000, 200, Accepted",
        "PROVIDER_WORD, 94, 200, ResolvingLinkedStorage",
        "LATE_TO_APPEAR, 21, 404, OperationNotFound",
        "LATE_TO_APPEAR, 22, 200, InProgress",
        "LATE_TO_APPEAR, 75, 200, Succeeded",
        "THROTTLED, 19, 200, InProgress",
        "THROTTLED, 20, 429, SubscriptionRequestsThrottled",
        "THROTTLED, 40, 200, InProgress",
        "FORBIDDEN, 0, 403, AuthorizationFailed",
        "FLAKY, 0, 200, InProgress",
        "FLAKY, 8, 500, InternalServerError",
        "FLAKY, 70, 503, ServiceUnavailable",
        "FLAKY, 111, 200, Succeeded",
        "COMPLETED_WORD, 90, 200, Completed",
        "BARE_FAILURE, 52, 200, Failed",
        "NO_RECORDS, 10, 200, Succeeded",
        "LONG_ERROR, 10, 200, Failed",
        "CANCELLED, 21, 200, Cancelled",
        "SILENCE, 61, 200, Succeeded"
    })
    void eachScenarioPlaysByTheClock(Scenario scenario, long age, int status, String word) throws Exception {
        HttpResponse<String> answer = get(path(scenario, age) + VERSION);

        JsonNode body = new ObjectMapper().readTree(answer.body());
        assertEquals(status, answer.statusCode());
        assertEquals(
                word,
                status == 200
                        ? body.path("status").asText()
                        : body.path("error").path("code").asText());
    }

    @Test
    void aNewcomerSeesEveryStateWithinTwoMinutes() throws Exception {
        List<WatchEntry> rows = azure.entries(21);
        Set<String> seen = new TreeSet<>();
        for (int second = 0; second <= 120; second += 5) {
            now = START.plusSeconds(second);
            for (WatchEntry row : rows) {
                HttpResponse<String> answer = get(row.ref().path() + VERSION);
                seen.add(kind(answer));
            }
        }

        assertEquals(
                new TreeSet<>(Set.of(
                        "200 RUNNING",
                        "200 SUCCEEDED",
                        "200 FAILED",
                        "200 CANCELED",
                        "200 nonsense",
                        "202 nonsense",
                        "403 error",
                        "404 error",
                        "429 error",
                        "500 error",
                        "503 error")),
                seen);
    }

    @Test
    void timesAreWrittenAsEachBackEndWritesThem() throws Exception {
        assertTrue(get(path(Scenario.CLUSTER_CREATE, 5) + VERSION).body().contains("Wed, 4 Mar 2026 05:06:02 GMT"));
        String newer = get(path(Scenario.TABLE_CREATE, 5) + VERSION).body();
        assertTrue(newer.matches(".*\"startTime\":\"2026-03-04T05:06:02\\.\\d{7}Z\".*"), newer);
    }

    @Test
    void throttlingSaysHowLongToWait() throws Exception {
        HttpResponse<String> answer = get(path(Scenario.THROTTLED, 25) + VERSION);

        assertEquals("17", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void anotherServerGivesTheSameAnswersTomorrow() throws Exception {
        String path = path(Scenario.DELETE_DATA, 100) + VERSION;
        String today = get(path).body();
        azure.close();
        azure = DemoAzure.start(() -> now.plusSeconds(86_400));

        assertEquals(today, get(path).body());
    }

    @Test
    void aThousandRowsAreAThousandOperationsOfTheDemo() {
        Set<OperationRef> refs = new HashSet<>();
        azure.entries(1000).forEach(row -> refs.add(row.ref()));

        assertEquals(1000, refs.size());
        assertTrue(refs.stream().allMatch(ref -> ref.cloud() == Cloud.DEMO));
    }

    @Test
    void twoServersGiveTheSameAnswerAtTheSameMoment() throws Exception {
        List<WatchEntry> rows = azure.entries(40);
        try (DemoAzure other = DemoAzure.start(() -> now)) {
            for (int second = 0; second <= 120; second += 15) {
                now = START.plusSeconds(second);
                for (WatchEntry row : rows) {
                    URI there = URI.create(other.endpoint() + row.ref().path() + VERSION);
                    HttpResponse<String> one = get(row.ref().path() + VERSION);
                    HttpResponse<String> two =
                            http.send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofString());

                    assertEquals(one.statusCode() + one.body(), two.statusCode() + two.body(), row.label());
                }
            }
        }
    }

    @Test
    void theRealClientSendsNoTokenAndTakesEveryTroubleForWhatItIs() {
        List<WatchEntry> rows = azure.entries(21);
        Set<String> seen = new TreeSet<>();
        try (ArmHttp wire = new ArmHttp(new Network(InstantSource.system()), azure.endpoint())) {
            OperationClient client = new OperationClient(wire, GivenTokens.of("not-for-you"), () -> now);
            for (int second = 0; second <= 120; second += 5) {
                now = START.plusSeconds(second);
                rows.forEach(row -> seen.add(
                        switch (client.check(row.ref())) {
                            case Outcome.Seen(OperationStatus status, var _) ->
                                status.state().name();
                            case Outcome.Unseen(Problem problem, var _) ->
                                problem.getClass().getSimpleName();
                        }));
            }
        }

        assertEquals(
                new TreeSet<>(Set.of(
                        "RUNNING",
                        "SUCCEEDED",
                        "FAILED",
                        "CANCELED",
                        "Forbidden",
                        "Intercepted",
                        "NotFound",
                        "NotUnderstood",
                        "ServiceTrouble",
                        "Throttled")),
                seen);
        assertEquals(0, azure.tokensReceived());
    }

    private String path(Scenario scenario, long age) {
        String id = new DemoId(scenario, now.minusSeconds(age)).guid(1);
        return new OperationRef(Cloud.DEMO, "11111111-1111-4111-8111-111111111111", "eastus", id).path();
    }

    private static String kind(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            return answer.statusCode() + " error";
        }
        try {
            String word =
                    new ObjectMapper().readTree(answer.body()).path("status").asText();
            return answer.statusCode() + " " + (word.isEmpty() ? "nonsense" : OperationState.of(word));
        } catch (IOException e) {
            return answer.statusCode() + " nonsense";
        }
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(pathAndQuery)).build(), BodyHandlers.ofString());
    }

    private URI uri(String pathAndQuery) {
        return URI.create(azure.endpoint() + pathAndQuery);
    }
}
