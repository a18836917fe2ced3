package opwatch.azure;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import org.junit.jupiter.api.Test;

/// Reads answers in the shapes that real services have been seen to give, through the same code as a live
/// answer. Each file says what is odd about it. The structure, the headers and the oddities are the services';
/// the IDs, times, names and numbers are invented.
class PayloadsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "opwatch", "azure", "answers");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASKED = Pattern.compile(
            "/subscriptions/([0-9a-f-]{36})/providers/[^/]+/locations/([^/{]+)/operation[sS]tatuses/([^/?{]+)");

    /// What each answer means, by the name of its file.
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry("running-signed-url", "RUNNING InProgress 2025-08-13T10:36:23.924714500Z -"),
            entry(
                    "succeeded-empty-properties",
                    "SUCCEEDED Succeeded 2025-08-26T12:09:11.972927800Z 2025-08-26T12:09:12.265306600Z"),
            entry(
                    "succeeded-table-create",
                    "SUCCEEDED Succeeded 2023-06-10T19:25:51.454877200Z 2023-06-10T19:25:53.495969200Z"),
            entry(
                    "succeeded-table-delete",
                    "SUCCEEDED Succeeded 2023-06-23T20:33:46.264472700Z 2023-06-23T20:33:48.006323100Z"),
            entry(
                    "succeeded-result-statistics",
                    "SUCCEEDED Succeeded 2023-07-06T21:40:47.122683700Z 2023-07-06T21:40:51.168592Z 62.5%"),
            entry("succeeded-rfc1123-long", "SUCCEEDED Succeeded 2025-12-09T16:29:29Z 2025-12-09T16:55:19Z"),
            entry("succeeded-rfc1123-create", "SUCCEEDED Succeeded 2023-10-15T09:52:01Z 2023-10-15T09:52:13Z"),
            entry("running-rfc1123", "RUNNING InProgress 2023-10-28T10:59:11Z -"),
            entry("succeeded-rfc1123-delete", "SUCCEEDED Succeeded 2023-11-10T12:07:31Z 2023-11-10T12:07:58Z"),
            entry("running-all-headers", "RUNNING InProgress 2023-06-05T14:53:59.634538600Z -"),
            entry("version-not-enabled", "VersionNotEnabled: 14 from 2014-06-10 to 2024-06-01-preview"),
            entry(
                    "succeeded-record-count",
                    "SUCCEEDED Succeeded 2025-07-02T14:07:54.708823Z 2025-07-02T14:13:02.171439900Z"),
            entry(
                    "failed-flat-error",
                    "FAILED Failed 2020-09-16T01:59:00.673406Z 2020-09-16T01:59:20.673406Z"
                            + " code-of-the-error: message-of-the-error"),
            entry("deleting-with-end", "RUNNING Deleting 2020-09-29T03:06:11.364455Z 2020-09-29T03:06:31.364455Z"),
            entry(
                    "succeeded-specification-example",
                    "SUCCEEDED Succeeded 2020-10-06T20:29:22.811Z 2020-10-06T23:29:22.811Z"),
            entry("accepted-signed-headers", "RUNNING Accepted - -"),
            entry("accepted-retry-after", "RUNNING Accepted - - wait PT20S"),
            entry("created-no-status", "NotUnderstood"),
            entry("conflict-with-trace-id", "Rejected 409 Conflict"),
            entry(
                    "failed-region",
                    "FAILED Failed 2026-10-12T08:10:46.984Z - CapacityNotOfferedInRegion: This region offers no capac"),
            entry(
                    "failed-zone",
                    "FAILED Failed 2025-11-21T23:50:43.276Z - ZoneOfServerNotFound: The zone '3' of the server is not"),
            entry("forbidden-in-a-failed-body", "Forbidden Microsoft.Quarry/locations/operationStatuses/read"),
            entry("running-status-only", "RUNNING Running - -"),
            entry("subscription-not-found", "SubscriptionNotFound"),
            entry("throttled-seconds-in-message", "Throttled ResourceRequestsThrottled wait PT6M55S"),
            entry("table-not-found", "NotFound NotFound"),
            entry(
                    "failed-capital-keys",
                    "FAILED Failed 2026-02-11T08:10:00Z 2026-02-11T08:14:00Z"
                            + " BAD_COLUMNS: Some of the given columns cannot be used"),
            entry("failed-capital-keys-least", "FAILED Failed - - Y: because"),
            entry("refused-capital-keys", "Forbidden Microsoft.OperationalInsights/locations/operationstatuses/read"),
            entry("refused-capital-keys-least", "SubscriptionNotFound"),
            entry("sentence-for-json", "NotUnderstood"),
            entry("nothing-with-204", "NotUnderstood"),
            entry("status-in-properties", "NotUnderstood"),
            entry("failed-status-message", "FAILED Failed - - The vault of the cluster's key was deleted."),
            entry("table-not-found-front-door", "NotFound ResourceNotFound"),
            entry("failure-for-failed", "RUNNING Failure - -"),
            entry("succeeded-management-group", "SUCCEEDED Succeeded - -"),
            entry("refused-with-target", "Rejected 400 InvalidParameter"),
            entry("succeeded-another-operation", "NotUnderstood"));

    @Test
    void everyAnswerMeansWhatTheTableSays() throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        for (Path file : files()) {
            meanings.put(name(file), meaning(read(file)));
        }
        assertEquals(new TreeMap<>(MEANINGS), meanings);
    }

    @Test
    void noRefusedCheckIsAFailedOperation() throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (Path file : files()) {
            if (answer(file).status() >= 400 && read(file) instanceof Outcome.Seen) {
                wrong.add(file);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nobodysIdentityIsKept() throws IOException {
        for (Path file : files()) {
            assertEquals(false, read(file).toString().contains("objectId="), file.toString());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /// The answer to the request beside it; where that is none of ours, to one for what the answer is about.
    private static Outcome read(Path file) throws IOException {
        JsonNode answer = JSON.readTree(file.toFile());
        JsonNode body = answer.path("response").path("body");
        Matcher asked = ASKED.matcher(answer.path("request").path("url").asText() + "\n"
                + body.path("id").asText());
        String name = body.path("name").asText(Sample.REF.operationId());
        OperationRef ref = asked.find()
                ? new OperationRef(Cloud.PUBLIC, asked.group(1), asked.group(2).replace("%20", " "), asked.group(3))
                : new OperationRef(
                        Cloud.PUBLIC, Sample.SUBSCRIPTION, Sample.REF.place(), name.replaceAll("[^0-9A-Za-z-]", ""));
        return Sample.read(ref, answer(file));
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
        return new ArmResponse(
                response.get("status").asInt(),
                HttpHeaders.of(headers, (_, _) -> true),
                body.getBytes(StandardCharsets.UTF_8));
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
