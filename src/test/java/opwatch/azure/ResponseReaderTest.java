package opwatch.azure;

import static opwatch.azure.Sample.ASKED;
import static opwatch.azure.Sample.NOW;
import static opwatch.azure.Sample.QUESTION;
import static opwatch.azure.Sample.answer;
import static opwatch.azure.Sample.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Check;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.operation.Replies;
import opwatch.operation.RequestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String RUNNING = "{\"status\":\"Running\"}";

    @Test
    void aCheckKeepsTheListedHeadersAndTheBody() {
        Outcome outcome = read(answer(
                200,
                RUNNING,
                "content-type",
                "application/json; charset=utf-8",
                "date",
                "Wed, 04 Mar 2026 05:06:08 GMT",
                "retry-after",
                "20",
                "X-MS-Request-ID",
                "r",
                "x-ms-correlation-request-id",
                "c",
                "x-ms-routing-request-id",
                "NORTHEUROPE:x",
                "x-ms-ratelimit-remaining-subscription-reads",
                "11999",
                "x-ms-operation-identifier",
                "tenantId=CANARY,objectId=CANARY"));
        Check check = new Check(
                NOW,
                Duration.ofMillis(250),
                Replies.of(
                        200,
                        Instant.parse("2026-03-04T05:06:08Z"),
                        Duration.ofSeconds(20),
                        11999L,
                        new RequestIds("r", "c", "NORTHEUROPE:x"),
                        RUNNING));
        assertEquals(new Outcome.Seen(OperationStatus.ofWord("Running"), check), outcome);
    }

    @Test
    void theAccountsOwnReadsCountBeforeEverybodys() {
        String own = "x-ms-ratelimit-remaining-subscription-reads";
        String all = "x-ms-ratelimit-remaining-subscription-global-reads";

        assertEquals(3749L, read(answer(200, RUNNING, all, "3749")).check().remainingReads());
        assertEquals(
                12L, read(answer(200, RUNNING, all, "3749", own, "12")).check().remainingReads());
    }

    @Test
    void aBareAnswerMakesABareCheck() {
        assertEquals(
                new Check(NOW, Duration.ofMillis(250), Replies.of(200, RUNNING)),
                read(answer(200, RUNNING, "x-ms-ratelimit-remaining-subscription-reads", "-1", "Date", "today"))
                        .check());
    }

    @Test
    void aClockThatWasPutBackMakesNoNegativeTime() {
        Outcome outcome = ResponseReader.read(QUESTION, answer(200, RUNNING), ASKED.minusSeconds(3600));
        assertEquals(Duration.ZERO, outcome.check().took());
    }

    @Test
    void aRefusedCheckKeepsItsCircumstancesToo() {
        String body = Sample.error("ServerBusy", "Later.");
        assertEquals(
                new Outcome.Unseen(
                        new Problem.ServiceTrouble(503, "ServerBusy", "Later."),
                        new Check(
                                NOW,
                                Duration.ofMillis(250),
                                Replies.of(
                                        503, null, Duration.ofSeconds(90), null, new RequestIds("r", "", ""), body))),
                read(answer(503, body, "Retry-After", "90", "x-ms-request-id", "r")));
    }

    @Test
    void aDateInRetryAfterIsRelativeToTheAnswersOwnDate() {
        String until = "Thu, 01 Jan 2026 00:01:00 GMT";
        Outcome skewed = read(answer(200, RUNNING, "Date", "Thu, 01 Jan 2026 00:00:00 GMT", "Retry-After", until));
        assertEquals(Duration.ofMinutes(1), skewed.check().retryAfter());
        Outcome undated = read(answer(200, RUNNING, "Retry-After", "Wed, 04 Mar 2026 05:07:07 GMT"));
        assertEquals(Duration.ofSeconds(60).minusMillis(250), undated.check().retryAfter());
    }

    @Test
    void aThrottledAnswerCanAskForAWaitInWords() {
        String body = Sample.error("TooManyRequests", "Please try again after '372' seconds.");
        assertEquals(Duration.ofSeconds(372), read(answer(429, body)).check().retryAfter());
        assertEquals(
                Duration.ofSeconds(20),
                read(answer(429, body, "Retry-After", "20")).check().retryAfter());
        assertNull(read(answer(400, body)).check().retryAfter());
        assertNull(read(answer(429, "slow down")).check().retryAfter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "{\"id\":\"x\"}",
                "{\"error\":{}}",
                "{\"properties\":{\"status\":\"Failed\"}}"
            })
    void a202WithoutAStatusMeansRunning(String body) {
        assertEquals(new Outcome.Seen(OperationStatus.ofWord("Accepted"), check(202, body)), read(answer(202, body)));
    }

    @Test
    void anEmpty202MeansRunningWhateverItsType() {
        Outcome outcome = read(answer(202, "", "Content-Type", "text/html"));
        assertEquals(new Outcome.Seen(OperationStatus.ofWord("Accepted"), check(202, "")), outcome);
    }

    @ParameterizedTest
    @CsvSource({"Updating", "Succeeded", "Failed"})
    void a202WithAStatusIsThatStatus(String word) {
        String body = "{\"status\":\"" + word + "\"}";
        assertEquals(new Outcome.Seen(OperationStatus.ofWord(word), check(202, body)), read(answer(202, body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":null}", "{\"status\":7}", "[]", "\"Accepted\"", "7"})
    void a202WithSomethingElseIsNotUnderstood(String body) {
        assertEquals(
                new Outcome.Unseen(new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 202), check(202, body)),
                read(answer(202, body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON;charset=UTF-8",
                "text/json",
                "application/problem+json",
                "",
                " "
            })
    void jsonGoesByManyNames(String type) {
        assertEquals(
                new Outcome.Seen(OperationStatus.ofWord("Running"), check(200, RUNNING)),
                read(answer(200, RUNNING, "Content-Type", type)));
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        assertEquals(
                new Outcome.Seen(OperationStatus.ofWord("Running"), check(200, "\uFEFF" + RUNNING)),
                read(answer(200, "\uFEFF" + RUNNING)));
    }

    @Test
    void theKeptBodyIsCappedBetweenTwoCharacters() {
        String even = "\uD83D\uDE00".repeat(40_000);
        assertEquals(
                even.substring(0, ResponseReader.KEPT),
                read(answer(500, even)).check().body());
        assertEquals(
                "x" + even.substring(0, ResponseReader.KEPT - 2),
                read(answer(500, "x" + even)).check().body());
    }

    @Test
    void anAnswerThatSaysHowTheOperationStandsIsKeptInFull() {
        String body = "{\"status\":\"Failed\",\"error\":{\"details\":["
                + ("{\"message\":\"" + "no ".repeat(100) + "\"},").repeat(ResponseReader.KEPT / 300)
                + "{\"message\":\"last\"}]}}";
        assertEquals(body, read(answer(200, body)).check().body());
    }

    @Test
    void whatIsNotUtf8IsKeptAsFarAsItCanBe() {
        byte[] body = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("caf\uFFFD", read(answer(200, body)).check().body());
    }

    @Test
    void anIdIsCapped() {
        Check check = read(answer(200, RUNNING, "x-ms-request-id", "r".repeat(10_000)))
                .check();
        assertEquals("r".repeat(200), check.ids().request());
        assertFalse(check.toString().contains("r".repeat(201)));
    }

    private static Check check(int status, String body) {
        return new Check(NOW, Duration.ofMillis(250), Replies.of(status, body));
    }
}
