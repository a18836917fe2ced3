package opwatch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.OperationState;
import opwatch.operation.Purges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @ParameterizedTest
    @EnumSource
    void noAnswerTellsOfAnEndThatIsStillToCome(Scenario scenario) throws IOException {
        for (long age = 0; age <= 1800; age++) {
            DemoAnswer answer = at(scenario, Duration.ofSeconds(age));
            String end = end(answer);

            assertTrue(
                    end.isEmpty() || !moment(end).isAfter(START.plusSeconds(age)),
                    "after " + age + " s it says: " + answer.body());
        }
    }

    @Test
    void anOldOperationHasEndedUnlessNotEndingIsItsPoint() throws IOException {
        Set<Scenario> going = EnumSet.noneOf(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            DemoAnswer answer = at(scenario, TWO_DAYS);
            boolean ended = answer.status() == 200
                    && state(scenario, json(answer).path("status").asText()).isTerminal();
            if (!ended) {
                going.add(scenario);
            }
        }

        assertEquals(
                EnumSet.of(Scenario.QUEUED, Scenario.THROTTLED, Scenario.FORBIDDEN, Scenario.COMPLETED_WORD), going);
    }

    /// A purge has ended with a word of its own.
    private static OperationState state(Scenario scenario, String word) {
        return scenario == Scenario.PURGE ? Purges.REF.state(word) : OperationState.of(word);
    }

    @Test
    void theClusterAsksToBeLeftAloneOnlyAtFirst() {
        assertEquals("20", at(Scenario.CLUSTER_CREATE, Duration.ZERO).headers().get("Retry-After"));
        assertEquals(
                List.of(),
                Stream.of(40, 79, 80)
                        .filter(age -> at(Scenario.CLUSTER_CREATE, Duration.ofSeconds(age))
                                .headers()
                                .containsKey("Retry-After"))
                        .toList());
    }

    @Test
    void aRunningUpdateCarriesAnEndTime() throws IOException {
        JsonNode body = json(at(Scenario.CLUSTER_KEY, Duration.ofSeconds(30)));

        assertEquals("Updating", body.path("status").asText());
        assertTrue(body.hasNonNull("endTime"), body.toString());
    }

    @Test
    void aSearchJobTellsItsProgressInBothPlaces() throws IOException {
        JsonNode half = json(at(Scenario.SEARCH_JOB, Duration.ofSeconds(35)));
        JsonNode done = json(at(Scenario.SEARCH_JOB, Duration.ofSeconds(70)));

        assertEquals(50.0, half.path("percentComplete").asDouble());
        assertEquals(50.0, half.at("/properties/resultStatistics/progress").asDouble());
        assertEquals(100.0, done.path("percentComplete").asDouble());
        assertEquals(
                173_100, done.at("/properties/resultStatistics/ingestedRecords").asInt());
    }

    @Test
    void aDeletionTellsHowManyRecordsWent() throws IOException {
        JsonNode body = json(at(Scenario.DELETE_DATA, Duration.ofSeconds(47)));

        assertEquals(
                "{\"RecordCount\":234812,\"Status\":\"Completed\"}",
                body.path("properties").toString());
        assertEquals(
                "{\"RecordCount\":0,\"Status\":\"Completed\"}",
                json(at(Scenario.NO_RECORDS, Duration.ofSeconds(10)))
                        .path("properties")
                        .toString());
    }

    @Test
    void theDeepFailureHasEveryShapeOfAnErrorTree() throws IOException {
        JsonNode error = json(at(Scenario.DEEP_FAILURE, Duration.ofSeconds(27))).at("/error/error");
        JsonNode cluster = error.at("/details/0/details/0");
        JsonNode hidden = new ObjectMapper().readTree(cluster.path("message").asText());

        assertEquals("DeploymentFailed", error.path("code").asText());
        assertEquals("ClusterUpdateFailed", cluster.path("code").asText());
        assertTrue(cluster.at("/innererror/code").isTextual(), cluster.toString());
        assertEquals("PolicyViolation", cluster.at("/additionalInfo/0/type").asText());
        assertEquals("KeyVaultAccessDenied", hidden.at("/error/code").asText());
    }

    @Test
    void aFailureOfAnotherKindHasNeitherIdNorEndTime() throws IOException {
        JsonNode body = json(at(Scenario.BARE_FAILURE, Duration.ofSeconds(52)));

        assertEquals("Failed", body.path("status").asText());
        assertFalse(body.has("id") || body.has("endTime"), body.toString());
        assertEquals(
                "The linked storage account 'stlogsarchive' was not found. Its description '<b>&amp;</b>' is not"
                        + " allowed either.",
                body.at("/error/error/message").asText());
    }

    @Test
    void theLongErrorHoldsWhatMustStayPlain() throws IOException {
        String message = json(at(Scenario.LONG_ERROR, Duration.ofSeconds(5)))
                .at("/error/message")
                .asText();

        assertTrue(message.length() >= 3000, "only " + message.length() + " characters");
        assertTrue(message.contains("<b>") && message.contains("\u202e"), message);
    }

    private static DemoAnswer at(Scenario scenario, Duration age) {
        String id = new DemoId(scenario, START).guid(1);
        String subscription = "11111111-1111-4111-8111-111111111111";
        return scenario.answer(new Scene(subscription, "/subscriptions/…/" + id, id, START, START.plus(age)));
    }

    private static JsonNode json(DemoAnswer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    /// The `endTime` of an answer, empty where it has none or is no document.
    private static String end(DemoAnswer answer) throws IOException {
        boolean document = answer.status() == 200
                && answer.contentType().startsWith("application/json")
                && answer.body().endsWith("}");
        return document ? json(answer).path("endTime").asText() : "";
    }

    private static Instant moment(String text) {
        return text.endsWith("GMT")
                ? ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
