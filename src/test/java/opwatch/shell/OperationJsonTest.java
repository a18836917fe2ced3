package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opwatch.azure.StatusReader;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Remarks;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.redaction.Redaction;
import opwatch.report.FreeText;
import opwatch.report.SchemaCheck;
import opwatch.words.Samples;
import org.junit.jupiter.api.Test;

/// The lines of JSON, held to their schema.
class OperationJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final FreeText FREE = new FreeText(new Redaction(""));
    private static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, "11111111-1111-4111-8111-111111111111", "West US", "op-1");

    private static JsonNode schema() throws IOException {
        try (InputStream in = OperationJson.class.getResourceAsStream("operation.schema.json")) {
            return JSON.readTree(in);
        }
    }

    private static String line(Observation seen) {
        WatchEntry entry = new WatchEntry(REF, "purge 删除", NOW, seen);
        return new OperationJson(FREE, NOW).line(entry, NOW.plusSeconds(30));
    }

    private static Observation after(String answer) {
        Check check = new Check(NOW, Duration.ZERO, Replies.of(200, NOW, null, answer));
        return Observation.NOTHING.after(
                new Outcome.Seen(StatusReader.read(answer).orElseThrow(), check), NOW);
    }

    private static Observation after(Problem problem) {
        return Observation.NOTHING.after(
                new Outcome.Unseen(problem, Check.unanswered(NOW, Duration.ZERO)), NOW.minus(Duration.ofHours(1)));
    }

    private static final String FAILED = """
            {"status":"Failed","startTime":"2026-03-04T05:00:00Z","endTime":"2026-03-04T05:04:10.5Z",
            "error":{"code":"Bad","message":"See https://x.example/?sig=CANARY and password=CANARY",
            "details":[{"code":"Deep","message":"It is."}]}}""";

    @Test
    void aLineIsOneObjectWithTheDocumentedMembers() throws IOException {
        String line = line(after(FAILED));

        assertEquals(JSON.readTree("""
                {"schema":1,"ref":{"cloud":"PUBLIC","subscriptionId":"11111111-1111-4111-8111-111111111111",
                "location":"westus","operationId":"op-1","url":"%s","label":"purge 删除"},"kind":"unknown",
                "state":"failed","status":"Failed","times":{"started":"2026-03-04T05:00:00Z",
                "ended":"2026-03-04T05:04:10.500Z","durationSeconds":250},
                "error":{"origin":"top","code":"Bad","message":"See https://x.example/?… and password=[secret]",
                "target":"","causes":[{"origin":"detail","code":"Deep","message":"It is.","target":"","causes":[],
                "additionalInfo":[]}],"additionalInfo":[]},
                "check":{"at":"2026-03-04T05:06:07Z","worked":true,"problem":null,"code":"","message":"",
                "httpStatus":200,"requestId":"","correlationId":"","next":"2026-03-04T05:06:37Z"}}
                """.formatted(REF.statusUrl())), JSON.readTree(line));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(line), line);
        assertEquals(1, line.lines().count());
        assertFalse(line.contains("CANARY"), line);
    }

    @Test
    void everyLineIsAsTheSchemaSays() throws IOException {
        assertEquals(List.of(), SchemaCheck.of(schema(), JSON.readTree(line(after(FAILED)))));
        assertEquals(List.of(), SchemaCheck.of(schema(), JSON.readTree(line(Observation.NOTHING))));
        for (Problem problem : Samples.of(Problem.class)) {
            assertEquals(List.of(), SchemaCheck.of(schema(), JSON.readTree(line(after(problem)))), problem.toString());
        }
        for (OperationKind kind : OperationKind.values()) {
            WatchEntry entry = WatchEntry.of(REF, "", Remarks.NONE.withKind(kind), NOW);
            assertEquals(
                    List.of(), SchemaCheck.of(schema(), JSON.readTree(new OperationJson(FREE, NOW).line(entry, null))));
        }
    }

    @Test
    void eachProblemHasANameOfItsOwnThatTheSchemaLists() throws IOException {
        Set<String> names = new TreeSet<>();
        Samples.of(Problem.class)
                .forEach(problem -> names.add(ProblemFields.of(problem).name()));
        Set<String> listed = new TreeSet<>();
        schema().at("/properties/check/properties/problem/enum").forEach(name -> {
            if (!name.isNull()) {
                listed.add(name.asText());
            }
        });

        assertEquals(listed, names);
        assertEquals(Problem.class.getPermittedSubclasses().length, names.size());
    }

    @Test
    void aRunningOperationHasNoEnd() throws IOException {
        JsonNode line = JSON.readTree(
                line(
                        after(
                                "{\"status\":\"Updating\",\"startTime\":\"2026-03-04T05:00:07Z\",\"endTime\":\"2026-03-04T05:01:00Z\"}")));

        assertEquals("running", line.get("state").asText());
        assertEquals(
                "{\"started\":\"2026-03-04T05:00:07Z\",\"ended\":null,\"durationSeconds\":360}",
                line.get("times").toString());
    }

    @Test
    void aFailedCheckChangesNothingOfTheOperation() throws IOException {
        Observation seen = after("{\"status\":\"Updating\"}")
                .after(
                        new Outcome.Unseen(
                                new Problem.ServiceTrouble(503, "ServerBusy", "Bearer CANARY-CANARY-CANARY-CANARY"),
                                Check.unanswered(NOW, Duration.ZERO)),
                        NOW);
        String text = line(seen);
        JsonNode line = JSON.readTree(text);

        assertEquals("running", line.get("state").asText());
        assertEquals("Updating", line.get("status").asText());
        assertEquals("service_trouble", line.at("/check/problem").asText());
        assertEquals("ServerBusy", line.at("/check/code").asText());
        assertFalse(text.contains("CANARY"), text);
    }
}
