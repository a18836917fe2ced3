package opwatch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How [DemoAzure] takes requests, right and wrong ones, whatever they are about.
class DemoAzureRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final String VERSION = "?api-version=2025-07-01";
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final HttpClient http = HttpClient.newHttpClient();
    private DemoAzure azure;

    @BeforeEach
    void start() throws IOException {
        azure = DemoAzure.start(() -> NOW);
    }

    @AfterEach
    void stop() {
        azure.close();
        http.close();
    }

    @Test
    void tokensAreRefusedAndCounted() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path(Scenario.QUEUED) + VERSION))
                .header("Authorization", "Bearer x")
                .build();

        assertEquals(400, http.send(request, BodyHandlers.ofString()).statusCode());
        assertEquals(1, azure.tokensReceived());
    }

    @Test
    void itAnswersMistakesAsArmDoes() throws Exception {
        String path = path(Scenario.QUEUED);

        assertEquals("400 MissingApiVersionParameter", error(get(path)));
        assertEquals("404 InvalidResourceType", error(get(path + "?api-version=2021-06-01")));
        assertEquals("404 InvalidResourceType", error(get("/elsewhere" + VERSION)));
        assertEquals(
                "404 OperationNotFound",
                error(get(path.replaceFirst("[^/]+$", "713192d7-503f-477a-9cfe-4efc3ee2bd11") + VERSION)));
        HttpRequest post = HttpRequest.newBuilder(uri(path + VERSION))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals("405 MethodNotAllowed", error(http.send(post, BodyHandlers.ofString())));
    }

    @Test
    void pathsAreReadWithoutCaseAndDecoded() throws Exception {
        String path = path(Scenario.QUEUED);

        assertEquals(200, get(path.toUpperCase(Locale.ROOT) + VERSION).statusCode());
        assertEquals(200, get(path.replace("eastus", "West%20US") + VERSION).statusCode());
        assertEquals(
                200,
                get(path.replace("operationStatuses", "%6FperationStatuses") + VERSION)
                        .statusCode());
    }

    @Test
    void theApiVersionIsReadByItsNameAndMustBeThere() throws Exception {
        String path = path(Scenario.QUEUED);

        assertEquals("400 MissingApiVersionParameter", error(get(path + "?api-version=")));
        assertEquals("400 MissingApiVersionParameter", error(get(path + "?x-api-version=2025-07-01")));
        assertEquals(200, get(path + "?t=1&Api-Version=2025-07-01&s=x").statusCode());
    }

    @Test
    void aRefusedVersionComesWithTheSupportedOnes() throws Exception {
        String body = get(path(Scenario.QUEUED) + "?api-version=2021-06-01").body();

        assertTrue(body.contains("The supported api-versions are '2020-08-01,2022-10-01,2023-09-01,"), body);
    }

    @Test
    void everyAnswerHasTheHeadersOfArm() throws Exception {
        for (Scenario scenario : List.of(Scenario.QUEUED, Scenario.FORBIDDEN)) {
            HttpHeaders headers = get(path(scenario) + VERSION).headers();

            assertTrue(header(headers, "x-ms-request-id").matches(GUID));
            assertTrue(header(headers, "x-ms-correlation-request-id").matches(GUID));
            assertTrue(header(headers, "x-ms-routing-request-id").matches("DEMO:20260304T050607Z:" + GUID));
            assertEquals("3749", header(headers, "x-ms-ratelimit-remaining-subscription-global-reads"));
            assertEquals("application/json; charset=utf-8", header(headers, "Content-Type"));
        }
    }

    @Test
    void aBugIsAnsweredAsTroubleOfTheService() throws Exception {
        String path = path(Scenario.QUEUED);
        azure.close();
        azure = DemoAzure.start(() -> {
            throw new IllegalStateException("a clock without hands");
        });

        assertEquals("500 InternalServerError", error(get(path + VERSION)));
    }

    @Test
    void aHeadRequestIsRefusedWithoutABody() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri(path(Scenario.QUEUED) + VERSION))
                .HEAD()
                .build();
        HttpResponse<String> answer = http.send(head, BodyHandlers.ofString());

        assertEquals(405, answer.statusCode());
        assertEquals("GET", header(answer.headers(), "Allow"));
        assertEquals("", answer.body());
    }

    private static String path(Scenario scenario) {
        String id = new DemoId(scenario, NOW.minusSeconds(1)).guid(1);
        return new OperationRef(Cloud.DEMO, "11111111-1111-4111-8111-111111111111", "eastus", id).path();
    }

    private static String error(HttpResponse<String> answer) throws IOException {
        JsonNode body = new ObjectMapper().readTree(answer.body());
        return answer.statusCode() + " " + body.path("error").path("code").asText();
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("none");
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(pathAndQuery)).build(), BodyHandlers.ofString());
    }

    private URI uri(String pathAndQuery) {
        return URI.create(azure.endpoint() + pathAndQuery);
    }
}
