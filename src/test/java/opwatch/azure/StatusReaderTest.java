package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReaderTest {
    @Test
    void everythingInADocumentIsKept() {
        String body = """
                {"id":"/x/y","name":"y","status":"Updating","startTime":"2026-01-02T03:04:05.5Z",
                 "endTime":"Fri, 02 Jan 2026 04:00:00 GMT","percentComplete":12.50,
                 "properties":{"RecordCount":7,"Status":"Completed","list":[1,"a",{"b":null}],"none":{}},
                 "resourceId":null,"big":100.0,"odd":true}
                """;
        OperationStatus status = new OperationStatus(
                "Updating",
                new Timestamp("2026-01-02T03:04:05.5Z", Instant.parse("2026-01-02T03:04:05.5Z")),
                new Timestamp("Fri, 02 Jan 2026 04:00:00 GMT", Instant.parse("2026-01-02T04:00:00Z")),
                12.5,
                null,
                List.of(
                        new Field("id", "/x/y"),
                        new Field("name", "y"),
                        new Field(
                                "properties",
                                "",
                                List.of(
                                        new Field("RecordCount", "7"),
                                        new Field("Status", "Completed"),
                                        new Field(
                                                "list",
                                                "",
                                                List.of(
                                                        new Field("[0]", "1"),
                                                        new Field("[1]", "a"),
                                                        new Field("[2]", "", List.of(new Field("b", "null"))))),
                                        new Field("none", "{}"))),
                        new Field("resourceId", "null"),
                        new Field("big", "100.0"),
                        new Field("odd", "true")));
        assertEquals(Optional.of(status), StatusReader.read(body));
    }

    @ParameterizedTest
    @CsvSource({
        "Succeeded, SUCCEEDED", "sUCCEEDED, SUCCEEDED", "Failed, FAILED", "Canceled, CANCELED", "cancelled, CANCELED",
        "Completed, RUNNING", "InProgress, RUNNING", "ſucceeded, RUNNING", "Succeeded., RUNNING",
                "' Succeeded', RUNNING"
    })
    void theWordDecides(String word, OperationState state) {
        assertEquals(Optional.of(OperationStatus.ofWord(word)), StatusReader.read("{\"status\":\"" + word + "\"}"));
        assertEquals(state, OperationStatus.ofWord(word).state());
    }

    @Test
    void anEndTimeDoesNotEndAnOperation() {
        OperationStatus status = read("{\"status\":\"Deleting\",\"endTime\":\"2026-01-02T03:04:05Z\"}");
        assertEquals(OperationState.RUNNING, status.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[]",
                "\"Succeeded\"",
                "1",
                "{\"status\":null}",
                "{\"status\":1}",
                "{\"status\":true}",
                "{\"status\":\"\"}",
                "{\"status\":\" \"}",
                "{\"status\":[\"Succeeded\"]}",
                "{\"status\":{\"status\":\"Succeeded\"}}",
                "{\"Status\":\"Succeeded\"}",
                "{\"properties\":{\"status\":\"Succeeded\"}}",
                "{\"properties\":{\"provisioningState\":\"Succeeded\"}}",
                "[{\"status\":\"Succeeded\"}]",
                "{\"status\":\"Succeeded\"",
                "{\"status\":\"Succeeded\"}}",
                "{\"status\":\"Succeeded\"} {}",
                "{\"status\":\"Succeeded\"} x",
                "{\"status\":\"Succeeded\",}",
                "{status:\"Succeeded\"}",
                "{'status':'Succeeded'}",
                "{\"status\":\"Succeeded\" /* done */}",
                "{\"status\":\"Running\",\"status\":\"Succeeded\"}",
                "{\"status\":\"Succeeded\",\"a\":{\"b\":1,\"b\":2}}",
                "{\"status\":\"Succeeded\",\"n\":NaN}",
                "\uFEFF\uFEFF{\"status\":\"Succeeded\"}",
                "<html>\"status\":\"Succeeded\"</html>",
            })
    void whatIsNoStatusDocumentIsNotUnderstood(String body) {
        assertEquals(Optional.empty(), StatusReader.read(body));
    }

    @Test
    void aNumberThatIsTooLargeForAnyTypeIsNotUnderstood() {
        assertEquals(Optional.empty(), StatusReader.read("{\"status\":\"Succeeded\",\"id\":1e9999999993}"));
    }

    @Test
    void oneByteOrderMarkIsAccepted() {
        assertEquals(OperationStatus.ofWord("Succeeded"), read("\uFEFF{\"status\":\"Succeeded\"}"));
    }

    @Nested
    class WhenThereIsTooMuchOfIt {
        @Test
        void depthIsLimited() {
            assertEquals(true, StatusReader.read(nested(Json.DEPTH - 1)).isPresent());
            assertEquals(Optional.empty(), StatusReader.read(nested(Json.DEPTH)));
            assertEquals(Optional.empty(), StatusReader.read("[".repeat(500_000)));
        }

        @Test
        void aLongTextIsCutAndSaysSo() {
            String longest = "x".repeat(Json.STRING);
            assertEquals(
                    List.of(new Field("a", longest)), read(withText(longest)).fields());
            assertEquals(
                    List.of(new Field("a", longest + "…")),
                    read(withText(longest + "x")).fields());
        }

        @Test
        void aLongReasonIsCutAndSaysSo() {
            String longest = "no ".repeat(100_000);
            assertEquals(
                    new OperationError(
                            OperationError.Origin.TOP,
                            "Long",
                            longest.substring(0, Json.STRING) + "…",
                            "",
                            List.of(),
                            List.of()),
                    read("{\"status\":\"Failed\",\"error\":{\"code\":\"Long\",\"message\":\"" + longest + "\"}}")
                            .error());
        }

        @Test
        void theNumberOfPartsIsLimited() {
            assertEquals(true, StatusReader.read(withParts(Json.TOKENS - 100)).isPresent());
            assertEquals(Optional.empty(), StatusReader.read(withParts(Json.TOKENS)));
        }

        @Test
        void theDocumentIsLimited() {
            String body = "{\"status\":\"Succeeded\"}";
            String padded = body + " ".repeat(ArmHttp.MOST_BYTES - body.length());
            assertEquals(true, StatusReader.read(padded).isPresent());
            assertEquals(Optional.empty(), StatusReader.read(padded + " "));
        }

        private static String nested(int depth) {
            return "{\"status\":\"Succeeded\",\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        }

        private static String withText(String text) {
            return "{\"status\":\"Succeeded\",\"a\":\"" + text + "\"}";
        }

        private static String withParts(int parts) {
            return "{\"status\":\"Succeeded\",\"a\":[0" + ",0".repeat(parts - 1) + "]}";
        }
    }

    @Nested
    class WhenATimeIsNone {
        @Test
        void aTextThatIsNoTimeIsKeptAsItCame() {
            assertEquals(
                    new OperationStatus("Running", new Timestamp("soon", null), null, null, null, List.of()),
                    read("{\"status\":\"Running\",\"startTime\":\"soon\"}"));
        }

        @Test
        void whatIsNoTextIsKeptAsAField() {
            List<Field> fields = List.of(new Field("startTime", "17"), new Field("endTime", ""));
            assertEquals(
                    new OperationStatus("Running", null, null, null, null, fields),
                    read("{\"status\":\"Running\",\"startTime\":17,\"endTime\":\"\"}"));
        }

        @Test
        void nullIsNotSent() {
            assertEquals(
                    OperationStatus.ofWord("Running"),
                    read(
                            "{\"status\":\"Running\",\"startTime\":null,\"endTime\":null,\"percentComplete\":null,\"error\":null}"));
        }
    }

    @Nested
    class Progress {
        private static final String SEARCH = "\"properties\":{\"resultStatistics\":{\"progress\":40.5}}";

        @ParameterizedTest
        @CsvSource({"0, 0", "100, 100", "100.0, 100", "33.25, 33.25", "1e1, 10"})
        void isAPercentage(String number, double percent) {
            OperationStatus status = read("{\"status\":\"Running\",\"percentComplete\":" + number + "}");
            assertEquals(percent, status.percent());
            assertEquals(List.of(), status.fields());
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "100.1", "1e400", "\"50\"", "true", "[]"})
        void orElseAFieldLikeOthers(String value) {
            OperationStatus status = read("{\"status\":\"Running\",\"percentComplete\":" + value + "," + SEARCH + "}");
            assertEquals(null, status.percent());
            assertEquals("percentComplete", status.fields().getFirst().name());
        }

        @Test
        void ofASearchJobCountsWhereThereIsNoOther() {
            assertEquals(40.5, read("{\"status\":\"Running\"," + SEARCH + "}").percent());
            assertEquals(
                    40.5,
                    read("{\"status\":\"Running\",\"percentComplete\":null," + SEARCH + "}")
                            .percent());
            assertEquals(
                    7.0,
                    read("{\"status\":\"Running\",\"percentComplete\":7," + SEARCH + "}")
                            .percent());
            assertEquals(
                    1, read("{\"status\":\"Running\"," + SEARCH + "}").fields().size());
        }
    }

    @Test
    void halfASurrogatePairDoesNotReachTheFile() {
        OperationStatus status = read("{\"status\":\"Run\\ud83d\",\"a\\ud83d\\ude00\":\"x\\ud83d\\ude00\\udc00\"}");
        assertEquals("Run\uFFFD", status.word());
        assertEquals(List.of(new Field("a\uD83D\uDE00", "x\uD83D\uDE00\uFFFD")), status.fields());
    }

    /// Jackson takes half a pair in a value and refuses it in a name, whichever half it is.
    @ParameterizedTest
    @ValueSource(strings = {"a\\ud83d", "\\ud83da", "a\\udc00", "\\ude00\\ud83d"})
    void halfASurrogatePairInANameIsNotUnderstood(String name) {
        assertEquals(Optional.empty(), StatusReader.read("{\"status\":\"Running\",\"" + name + "\":1}"));
        assertInstanceOf(
                Problem.NotUnderstood.class, Sample.problem(200, "{\"status\":\"Running\",\"" + name + "\":1}"));
    }

    private static OperationStatus read(String body) {
        return StatusReader.read(body).orElseThrow();
    }
}
