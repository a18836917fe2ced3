package opwatch.azure;

import static opwatch.azure.Sample.SUBSCRIPTION;
import static opwatch.azure.Sample.error;
import static opwatch.azure.Sample.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemReaderTest {
    private static final String READ = "Microsoft.OperationalInsights/locations/operationstatuses/read";
    private static final String SCOPE = "/subscriptions/" + SUBSCRIPTION;
    private static final String HTML = "<html><h1>Welcome to Hotel WiFi</h1></html>";

    @ParameterizedTest
    @CsvSource({"InvalidAuthenticationToken", "ExpiredAuthenticationToken", "AuthenticationFailed"})
    void a401IsARefusedSignIn(String code) {
        assertEquals(new Problem.SignInRefused(code, "No."), problem(401, error(code, "No.")));
    }

    @Test
    void a401WithoutABodyIsARefusedSignInToo() {
        assertEquals(new Problem.SignInRefused("", ""), problem(401, ""));
        assertEquals(
                new Problem.SignInRefused("", ""),
                problem(401, HTML, "Content-Type", "text/html", "WWW-Authenticate", "Bearer realm=\"\""));
    }

    @Test
    void aWebPageWith401IsNotAzure() {
        assertEquals(
                new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html"),
                problem(401, HTML, "Content-Type", "text/html", "WWW-Authenticate", "Basic realm=\"hotel\""));
    }

    @Nested
    class WhenForbidden {
        @Test
        void theActionInTheMessageIsNamed() {
            String message =
                    "The client 'x' cannot perform action 'Microsoft.Other/locations/operationStatuses/read' over"
                            + " scope '/subscriptions/y'.";
            assertEquals(
                    new Problem.Forbidden("Microsoft.Other/locations/operationStatuses/read", SCOPE, message),
                    problem(403, error("AuthorizationFailed", message)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No.",
                    "action 'Contoso/x/read'",
                    "action 'Microsoft.X/y/write'",
                    "action 'Microsoft.X/<b>/read'"
                })
        void orElseTheOneThatTheCheckNeeds(String message) {
            assertEquals(
                    new Problem.Forbidden(READ, SCOPE, message), problem(403, error("AuthorizationFailed", message)));
        }

        @Test
        void withoutAReasonItMustBeNumberedByAzure() {
            assertEquals(new Problem.Rejected(403, "", ""), problem(403, "", "x-ms-request-id", "1"));
            assertEquals(new Problem.Intercepted(Problem.Sign.NO_REASON, "403"), problem(403, ""));
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html"),
                    problem(403, HTML, "Content-Type", "text/html", "x-ms-request-id", "1"));
        }

        @Test
        void aBodyThatSaysFailedIsStillNoFailedOperation() {
            String body = "{\"status\":\"Failed\",\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"No.\"}}";
            assertEquals(new Problem.Forbidden(READ, SCOPE, "No."), problem(403, body));
        }
    }

    @Nested
    class WhenNotFound {
        @ParameterizedTest
        @ValueSource(strings = {"NotFound", "ResourceNotFound", "OperationNotFound", "Gone"})
        void theCodeIsKept(String code) {
            assertEquals(new Problem.NotFound(code, "No."), problem(404, error(code, "No.")));
        }

        @Test
        void aFlatErrorIsAnErrorToo() {
            assertEquals(
                    new Problem.NotFound("NotFound", "No."),
                    problem(404, "{\"code\":\"NotFound\",\"message\":\"No.\"}"));
        }

        @Test
        void theSubscriptionCanBeWhatIsMissing() {
            assertEquals(new Problem.SubscriptionNotFound(), problem(404, error("SubscriptionNotFound", "No.")));
        }

        @Test
        void theApiVersionCanBeWhatIsMissing() {
            assertEquals(
                    new Problem.VersionNotEnabled(List.of("2020-08-01", "2022-10-01")),
                    problem(404, error("InvalidResourceType", "Not '2025-07-01' but '2020-08-01,2022-10-01'.")));
            assertEquals(new Problem.VersionNotEnabled(List.of()), problem(404, error("InvalidResourceType", "No.")));
        }

        @Test
        void withoutAReasonItMustBeNumberedByAzure() {
            assertEquals(new Problem.NotFound("", ""), problem(404, "", "X-MS-Correlation-Request-Id", "1"));
            assertEquals(new Problem.NotFound("", ""), problem(404, "{}", "x-ms-request-id", "1"));
            assertEquals(new Problem.Intercepted(Problem.Sign.NO_REASON, "404"), problem(404, ""));
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html; charset=utf-8"),
                    problem(404, HTML, "Content-Type", "text/html; charset=utf-8"));
        }
    }

    @Nested
    class WhenAzureRefusesTheQuestion {
        @ParameterizedTest
        @CsvSource({
            "400, InvalidSubscriptionId",
            "409, MissingSubscriptionRegistration",
            "405, x",
            "410, Gone",
            "418, x"
        })
        void itsCodeIsShown(int status, String code) {
            assertEquals(new Problem.Rejected(status, code, "No."), problem(status, error(code, "No.")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NoRegisteredProviderFound", "InvalidApiVersionParameter"})
        void itCanBeTheApiVersion(String code) {
            assertEquals(
                    new Problem.VersionNotEnabled(List.of("2022-10-01", "2020-08-01")),
                    problem(400, error(code, "Not '2025-07-01'. Supported: '2022-10-01, 2020-08-01'.")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No.",
                    "Not in 'nowhere' for version '2025-07-01'. Supported are '2025-07-01, 2020-08-01' in 'westus, eastus'.",
                    "Not in 'nowhere' for version '2025-07-01'. Supported is '2025-07-01'."
                })
        void aListThatHoldsTheVersionMeansThatSomethingElseIsWrong(String message) {
            assertEquals(
                    new Problem.Rejected(400, "NoRegisteredProviderFound", message),
                    problem(400, error("NoRegisteredProviderFound", message)));
        }

        @Test
        void aWebPageIsNotAzure() {
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/html"),
                    problem(400, HTML, "Content-Type", "text/html"));
        }

        @Test
        void itMayGiveNoReason() {
            assertEquals(new Problem.Rejected(400, "", ""), problem(400, "{}"));
            assertEquals(new Problem.Rejected(418, "", ""), problem(418, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 501, 502, 503, 504, 599})
    void troubleOfTheServiceIsSuch(int status) {
        assertEquals(new Problem.ServiceTrouble(status, "Busy", "Later."), problem(status, error("Busy", "Later.")));
        assertEquals(new Problem.ServiceTrouble(status, "", ""), problem(status, HTML, "Content-Type", "text/html"));
    }

    @Test
    void anErrorWith200IsTroubleOfTheService() {
        assertEquals(new Problem.ServiceTrouble(200, "Busy", "Later."), problem(200, error("Busy", "Later.")));
        assertEquals(new Problem.ServiceTrouble(202, "Busy", "Later."), problem(202, error("Busy", "Later.")));
        assertEquals(
                new Problem.ServiceTrouble(200, "Busy", ""),
                problem(200, "{\"status\":null,\"error\":{\"error\":{\"code\":\"Busy\"}}}"));
    }

    @Test
    void throttlingIsSuchWhoeverSaysIt() {
        assertEquals(new Problem.Throttled("TooManyRequests"), problem(429, error("TooManyRequests", "Slow down.")));
        assertEquals(new Problem.Throttled(""), problem(429, HTML, "Content-Type", "text/html"));
    }

    @Test
    void aProxyThatWantsASignInIsNotAzure() {
        assertEquals(new Problem.ProxyRefused(), problem(407, error("InvalidAuthenticationToken", "No.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://login.hotel.example/path?token=CANARY | login.hotel.example",
                "//evil.example/x                              | evil.example",
                "/somewhere/else?secret=CANARY                 | ''",
                "not a URI                                     | ''",
                "https://bad_host/                             | ''",
            })
    void aRedirectNamesOnlyTheHost(String location, String host) {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.REDIRECT, host),
                    problem(status, "{\"status\":\"Succeeded\"}", "Location", location));
        }
    }

    @Test
    void longNamesAreCut() {
        Problem.Intercepted redirect = assertInstanceOf(
                Problem.Intercepted.class, problem(302, "", "Location", "https://" + "a".repeat(5000) + ".example/"));
        assertEquals(new Problem.Intercepted(Problem.Sign.REDIRECT, "a".repeat(100)), redirect);
        Problem.Rejected refusal = assertInstanceOf(
                Problem.Rejected.class, problem(400, error("C", "\\u0000a\\r\\nb\\u001b[31m" + "c".repeat(5000))));
        assertEquals("a b [31m" + "c".repeat(1991) + "…", refusal.message());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 205, 206})
    void anEmptyAnswerIsNotUnderstood(int status) {
        assertEquals(new Problem.NotUnderstood(Problem.Flaw.EMPTY, status), problem(status, " \n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 206, 207})
    void aStatusWithAnotherHttpStatusIsNotUnderstood(int status) {
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.STRANGE_HTTP_STATUS, status),
                problem(status, "{\"status\":\"Succeeded\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/jsonp", "application/octet-stream", "json", "Text/HTML; x"})
    void whatIsNotJsonIsSomethingOnTheWay(String type) {
        for (int status : List.of(200, 202)) {
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, type),
                    problem(status, "{\"status\":\"Succeeded\"}", "Content-Type", type));
        }
    }

    @Test
    void plainTextIsReadWhereItIsAnObjectOfJson() {
        assertNull(problem(200, "{\"status\":\"Succeeded\"}", "Content-Type", "Text/Plain; charset=utf-8"));
        assertEquals(
                new Problem.NotFound("ResourceNotFound", "No."),
                problem(404, error("ResourceNotFound", "No."), "Content-Type", "text/plain"));
        for (String body : List.of("Workspace is not active", "true", "[1]", "{\"status\":\"Succee")) {
            assertEquals(
                    new Problem.Intercepted(Problem.Sign.NOT_JSON, "text/plain"),
                    problem(200, body, "Content-Type", "text/plain"));
        }
    }

    @Test
    void brokenJsonIsNotUnderstood() {
        Problem broken = new Problem.NotUnderstood(Problem.Flaw.BAD_JSON, 200);
        assertEquals(broken, problem(200, "{\"status\":\"Succeeded\""));
        assertEquals(new Problem.NotUnderstood(Problem.Flaw.BAD_JSON, 202), problem(202, "{\"status\":\"Succeeded\""));
        byte[] latin = "{\"status\":\"Succeeded\",\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(broken, problem(Sample.answer(200, latin)));
        byte[] wide = "{\"status\":\"Succeeded\"}".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(broken, problem(Sample.answer(200, wide)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "{\"status\":null}", "{\"properties\":{\"status\":\"Succeeded\"}}"})
    void jsonWithoutAStatusIsNotUnderstood(String body) {
        assertEquals(new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200), problem(200, body));
    }
}
