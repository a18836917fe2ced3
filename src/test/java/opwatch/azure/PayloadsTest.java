package opwatch.azure;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reads the recorded answers of real services, where they are at hand, through the same code as a live
/// answer.
class PayloadsTest {
    private static final Path FOLDER = Path.of("..", "shared", "facts", "payloads");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What each answer means, by the number in its file name.
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry("01", "RUNNING InProgress 2025-05-08T07:36:20.173959600Z -"),
            entry("03", "SUCCEEDED Succeeded 2025-05-08T08:01:58.147508900Z 2025-05-08T08:01:58.715180900Z"),
            entry("04", "SUCCEEDED Succeeded 2023-02-07T14:11:26.653239900Z 2023-02-07T14:11:28.154160400Z"),
            entry("06", "SUCCEEDED Succeeded 2023-02-07T14:12:10.900162300Z 2023-02-07T14:12:12.271187800Z"),
            entry("07", "SUCCEEDED Succeeded 2023-02-07T14:12:37.566567700Z 2023-02-07T14:12:41.046297Z 100.0%"),
            entry("09", "SUCCEEDED Succeeded 2022-07-01T12:54:08Z 2022-07-01T13:19:58Z"),
            entry("10", "SUCCEEDED Succeeded 2020-04-23T05:50:29Z 2020-04-23T05:50:41Z"),
            entry("11", "RUNNING InProgress 2020-04-23T05:51:05Z -"),
            entry("13", "SUCCEEDED Succeeded 2020-04-23T05:52:14Z 2020-04-23T05:52:41Z"),
            entry("14", "RUNNING InProgress 2022-11-03T07:31:31.830295500Z -"),
            entry("16", "VersionNotEnabled: 14 from 2015-03-20 to 2023-01-01-preview"),
            entry("17", "SUCCEEDED Succeeded 2024-11-04T09:31:41.689659Z 2024-11-04T09:36:49.025264400Z"),
            entry(
                    "18",
                    "FAILED Failed 2017-01-06T20:56:36.002812Z 2017-01-06T20:56:56.002812Z error-code: error-message"),
            entry("20", "RUNNING Deleting 2017-01-06T20:56:36.002812Z 2017-01-06T20:56:56.002812Z"),
            entry("21", "SUCCEEDED Succeeded 2017-01-01T13:13:13.933Z 2017-01-01T16:13:13.933Z"),
            entry("22", "RUNNING Accepted - -"),
            entry("23", "RUNNING Accepted - - wait PT20S"),
            entry("24", "NotUnderstood"),
            entry("25", "Rejected 409 Conflict"),
            entry(
                    "31",
                    "FAILED Failed 2025-11-02T01:00:19.017Z - ProvisionNotSupportedForRegion: Provisioning in request"),
            entry(
                    "32",
                    "FAILED Failed 2026-09-18T04:53:52.487Z - AvailableZoneNotFound: The availiabilityZone '1' is not"),
            entry("34", "Forbidden Microsoft.Discovery/locations/operationStatuses/read"),
            entry("36", "RUNNING Running - -"),
            entry("60", "SubscriptionNotFound"),
            entry("62", "Throttled ResourceRequestsThrottled wait PT6M12S"),
            entry("64", "NotFound NotFound"));

    @BeforeEach
    void needTheFolder() {
        boolean here = Files.isDirectory(FOLDER);
        if (!here) {
            System.err.println("RECORDED ANSWERS NOT TESTED: there is no folder " + FOLDER);
        }
        assumeTrue(here, () -> "RECORDED ANSWERS NOT TESTED: there is no folder " + FOLDER);
    }

    @Test
    void everyRecordedAnswerMeansWhatTheTableSays() throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        for (Path file : files()) {
            meanings.put(file.getFileName().toString().substring(0, 2), meaning(Sample.read(answer(file))));
        }
        assertEquals(new TreeMap<>(MEANINGS), meanings);
    }

    @Test
    void noRefusedCheckIsAFailedOperation() throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (Path file : files()) {
            ArmResponse answer = answer(file);
            if (answer.status() >= 400 && Sample.read(answer) instanceof Outcome.Seen) {
                wrong.add(file);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nobodysIdentityIsKept() throws IOException {
        for (Path file : files()) {
            assertEquals(false, Sample.read(answer(file)).toString().contains("objectId="), file.toString());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static ArmResponse answer(Path file) throws IOException {
        JsonNode response = JSON.readTree(file.toFile()).get("response");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.get("headers").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            if (header.getValue().isArray()) {
                header.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(header.getValue().asText());
            }
            headers.put(header.getKey(), values);
        });
        String body = response.get("body").isNull() ? "" : response.get("body").toString();
        return new ArmResponse(response.get("status").asInt(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String meaning(Outcome outcome) {
        String wait = outcome.check().retryAfter() == null
                ? ""
                : " wait " + outcome.check().retryAfter();
        return switch (outcome) {
            case Outcome.Seen(OperationStatus status, var _) ->
                status.state() + " " + status.word() + " " + moment(status.start()) + " " + moment(status.end())
                        + (status.percent() == null ? "" : " " + status.percent() + "%") + summary(status.error())
                        + wait;
            case Outcome.Unseen(Problem problem, var _) -> problem.getClass().getSimpleName() + more(problem) + wait;
        };
    }

    private static String more(Problem problem) {
        return switch (problem) {
            case Problem.VersionNotEnabled(List<String> versions) ->
                ": " + versions.size() + " from " + versions.getFirst() + " to " + versions.getLast();
            case Problem.Rejected(int status, String code, var _) -> " " + status + " " + code;
            case Problem.Forbidden(String action, var _, var _) -> " " + action;
            case Problem.Throttled(String code) -> " " + code;
            case Problem.NotFound(String code, var _) -> " " + code;
            default -> "";
        };
    }

    private static String summary(OperationError error) {
        String text = error == null ? "" : " " + error.summary();
        return text.length() > 56 ? text.substring(0, 56) : text;
    }

    private static String moment(Timestamp time) {
        return time == null ? "-" : String.valueOf(time.instant());
    }
}
