package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The JSON of a view, held to its schema.
class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("view.schema.json")) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode read(ReportView view) throws IOException {
        return JSON.readTree(JsonReport.of(view, Views.FREE));
    }

    @Test
    void everyViewIsAsTheSchemaSays() throws IOException {
        ReportView all = Views.of(
                Views.failed(),
                Views.trouble(),
                Views.succeeded(),
                Views.unseen(),
                Views.hostile(5, Views.HOSTILE),
                Views.nothingDone(),
                Views.unusuallyLong());
        ReportView grouped = Views.grouped(
                "Tag", new ReportGroup("a", 2, List.of()), new ReportGroup("b", 1, List.of(Views.failed())));

        assertEquals(List.of(), SchemaCheck.of(schema(), read(all)));
        assertEquals(List.of(), SchemaCheck.of(schema(), read(grouped)));
        assertEquals(List.of(), SchemaCheck.of(schema(), read(Views.in(all, Column.OPERATION))));
        assertEquals(List.of(), SchemaCheck.of(schema(), read(Views.of())));
    }

    @Test
    void whatIsNotAsTheSchemaSaysIsSeen() throws IOException {
        ObjectNode document = (ObjectNode) read(Views.of(Views.failed()));
        ObjectNode row = (ObjectNode) document.at("/groups/0/rows/0");
        row.put("durationSeconds", "soon").put("state", "done").put("more", 1).put("location", "West US");
        ((ObjectNode) row.get("error")).remove("code");
        document.remove("asOf");

        assertEquals(
                Set.of(
                        "$ has no asOf",
                        "$.groups[0].rows[0] has a more",
                        "$.groups[0].rows[0].durationSeconds is no [\"integer\",\"null\"]",
                        "$.groups[0].rows[0].error has no code",
                        "$.groups[0].rows[0].location does not match: \"West US\"",
                        "$.groups[0].rows[0].state is none of [\"succeeded\",\"failed\",\"canceled\",\"running\",\"trouble\",\"unseen\"]"),
                Set.copyOf(SchemaCheck.of(schema(), document)));
    }

    @Test
    void theSchemaNamesEachMemberThatARowCanHave() throws IOException {
        Set<String> members = new TreeSet<>();
        JsonNode rows =
                read(Views.of(Views.failed(), PurgeReportTest.row("pending"))).at("/groups/0/rows");
        rows.forEach(row -> row.fieldNames().forEachRemaining(members::add));
        Set<String> described = new TreeSet<>();
        schema().at("/$defs/row/properties").fieldNames().forEachRemaining(described::add);

        assertEquals(described, members);
    }

    @Test
    void aRowHasTheMembersOfTheShownColumnsInTheirOrder() throws IOException {
        JsonNode document = read(Views.in(Views.of(Views.failed()), Column.OPERATION, Column.DURATION, Column.ENDED));
        List<String> members = new ArrayList<>();
        document.at("/groups/0/rows/0").fieldNames().forEachRemaining(members::add);

        assertEquals(List.of("operationId", "durationSeconds", "unusuallyLong", "ended"), members);
        assertEquals(
                "[\"operation\",\"duration\",\"ended\"]",
                document.get("columns").toString());
        assertEquals(
                "{\"utc\":\"2026-03-04T09:04:09Z\",\"local\":\"2026-03-04T10:04:09+01:00\"}",
                document.at("/groups/0/rows/0/ended").toString());
    }

    @Test
    void marksAndResultsAreWordsAndNumbersForAProgram() throws IOException {
        ReportView view = Views.in(
                Views.of(Views.nothingDone(), Views.unusuallyLong()), Column.STATE, Column.RESULT, Column.DURATION);

        assertEquals(JSON.readTree("""
                        [{"state":"succeeded","status":"Succeeded","marks":["acknowledged","unread","nothing_done"],
                        "result":{"count":0,"unit":"record","gigabytes":null,"scanned":false},
                        "progressPercent":null,"durationSeconds":249,"unusuallyLong":false},
                        {"state":"running","status":"Updating","marks":["snoozed"],
                        "result":{"count":77895,"unit":"record","gigabytes":18.9,"scanned":true},
                        "progressPercent":45.0,"durationSeconds":1800,"unusuallyLong":true}]
                        """), read(view).at("/groups/0/rows"));
        assertEquals(
                true,
                read(Views.of(Views.failed())).at("/groups/0/rows/0/result").isNull());
    }

    @Test
    void theWholeErrorIsThereAndAFailedCheckApartFromIt() throws IOException {
        JsonNode failed = read(Views.of(Views.failed())).at("/groups/0/rows/0");
        assertEquals("InvalidFilter", failed.at("/error/causes/0/code").asText());
        assertEquals(
                "allowed", failed.at("/error/causes/0/additionalInfo/0/name").asText());
        assertEquals(true, failed.get("checkProblem").isNull());

        JsonNode trouble = read(Views.of(Views.trouble())).at("/groups/0/rows/0");
        assertEquals("trouble", trouble.get("state").asText());
        assertEquals(true, trouble.get("error").isNull());
        assertNotEquals("", trouble.at("/checkProblem/meaning").asText());
    }
}
