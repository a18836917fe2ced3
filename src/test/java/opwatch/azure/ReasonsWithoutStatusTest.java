package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.words.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a response without a status says is told, in whatever case its names and codes are written; and two
/// statuses are none where they contradict each other.
class ReasonsWithoutStatusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'code':'Gone','message':'why'",
                "'Code':'Gone','Message':'why'",
                "'CODE':'Gone','messages':['why'],'msg':'why'",
                "'errorCode':'Gone','errorMessage':'why'",
                "'error_code':'Gone','error-message':'why'",
                "'Error':{'Code':'Gone','Message':'why'}",
                "'error':'Gone','error_description':'why'",
                "'status':null,'faultCode':'Gone','faultString':'why'"
            })
    void aCodeWithAMessageIsTroubleOfTheService(String members) {
        Problem trouble = new Problem.ServiceTrouble(200, "Gone", "why");
        assertEquals(trouble, Sample.problem(200, json("{" + members + "}")));
        assertTrue(meaning(trouble).contains("(HTTP 200 Gone): “why” "), meaning(trouble));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Message':'Authorization has been denied.'",
                "'message':'Authorization has been denied.'",
                "'statusMessage':'Authorization has been denied.'",
                "'ErrorMessage':'Authorization has been denied.','id':'x'",
                "'error':'Authorization has been denied.'",
                "'status':7,'detail':'Authorization has been denied.'",
                "'messages':['Authorization has','been denied.']",
                "'Message':{'lang':'en','value':'Authorization has been denied.'}",
                "'failureReason':'Authorization has been denied.'",
                "'exceptionMessage':'Authorization has been denied.'",
                "'status':401,'title':'Authorization has been denied.','type':'about:blank'"
            })
    void aMessageAloneIsToldWithoutAName(String members) {
        Problem problem = new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200, "Authorization has been denied.");
        assertEquals(problem, Sample.problem(200, json("{" + members + "}")));
        assertTrue(meaning(problem)
                .startsWith("Azure’s response (HTTP 200) holds no status that OpWatch understands."
                        + " It says: “Authorization has been denied.” "));
    }

    @Test
    void aListOfErrorsAndASentenceAreToldToo() {
        assertEquals(
                new Problem.ServiceTrouble(200, "X", "why"),
                Sample.problem(200, json("[{'code':'X','message':'why'}]")));
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200, "Access denied."),
                Sample.problem(200, json("'Access denied.'")));
    }

    @Test
    void aRefusalWhoseReasonIsNotUnderstoodIsNotSaidToHaveNone() {
        for (String ids : List.of("x-ms-request-id", "x-other")) {
            String meaning = meaning(Sample.problem(403, json("{'blockedBy':'rule 7'}"), ids, "1"));
            assertTrue(
                    meaning.contains("no reason that OpWatch understands")
                            || meaning.contains("without a reason that OpWatch understands"),
                    meaning);
        }
    }

    @Test
    void whatSaysNothingIsToldAsNothing() {
        for (String body :
                List.of("{}", "{'id':'x','properties':{'message':'m'}}", "{'code':'X'}", "{'message':' '}")) {
            assertEquals(new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200), Sample.problem(200, json(body)));
        }
        assertEquals(
                "Azure’s response (HTTP 200) holds no status that OpWatch understands. This says nothing about the"
                        + " operation itself; its current status is unknown.",
                meaning(new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'title':'Forbidden by policy','status':403",
                "'title':'Forbidden by policy'",
                "'type':'about:blank','Title':'Forbidden by policy','traceId':'7'",
                "'title':'Forbidden','detail':'Forbidden by policy'",
                "'description':'Forbidden by policy'",
                "'summary':'Forbidden by policy','error':{}",
                "'status':'Forbidden by policy'",
                "'statusText':'Forbidden by policy'",
                "'reason':'Forbidden by policy'",
                "'info':{'problem':{'message':'Forbidden by policy'}}"
            })
    void aRefusalWithATitleHasAReason(String members) {
        for (int status : List.of(400, 403, 404, 409)) {
            Problem problem = Sample.problem(status, json("{" + members + "}"));
            assertEquals(
                    status == 404
                            ? new Problem.NotFound("", "Forbidden by policy")
                            : new Problem.Rejected(status, "", "Forbidden by policy"),
                    problem);
        }
        assertEquals(
                new Problem.Rejected(403, "X1", "Forbidden by policy"),
                Sample.problem(403, json("{'code':'X1','title':'Forbidden by policy'}")));
    }

    @ParameterizedTest
    @CsvSource({
        "404, SubscriptionNotFound",
        "404, InvalidResourceType",
        "400, NoRegisteredProviderFound",
        "400, InvalidApiVersionParameter",
        "403, AuthorizationFailed",
        "403, LinkedAuthorizationFailed",
        "404, ResourceNotFound",
        "401, InvalidAuthenticationTokenTenant"
    })
    void aCodeIsTheSameInAnyCase(int status, String code) {
        String body = "{'error':{'code':'%s','message':'m https://sts.windows.net/bbbbbbbb-0000-4000-8000-00000000000b/"
                + " 2022-10-01'}}";
        String below = "{'error':{'code':'Bad','message':'b','innererror':" + body.substring(9);
        for (String shape : List.of(body, below)) {
            Problem usual = Sample.problem(status, json(shape.formatted(code)));
            for (String other : List.of(
                    code.toLowerCase(Locale.ROOT),
                    code.toUpperCase(Locale.ROOT),
                    code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1),
                    " " + code)) {
                Problem problem = Sample.problem(status, json(shape.formatted(other)));
                assertEquals(usual.getClass(), problem.getClass(), other);
                if (!(usual instanceof Problem.NotFound || usual instanceof Problem.Rejected)) {
                    assertEquals(usual, problem, other);
                }
            }
        }
        if (status == 401) {
            assertEquals(
                    new Problem.WrongTenant("bbbbbbbb-0000-4000-8000-00000000000b"),
                    Sample.problem(401, json(body.formatted("invalidAuthenticationTokenTenant"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionRequestsThrottled", "TenantRequestsThrottled", "TooManyRequests", "X"})
    void itIsNotSaidWhoseRequestsAreLimited(String code) {
        String meaning = meaning(Sample.problem(429, Sample.error(code, "Slow down.")));
        assertTrue(meaning.startsWith("Azure limits the number of requests and asks to wait"), meaning);
    }

    @Test
    void jsonUnderAnotherNameIsNotSaidToBeNone() {
        for (String body : List.of("[{'status':'Succeeded'}]", "[[]]", "[7,{}]")) {
            assertEquals(
                    new Problem.NotUnderstood(Problem.Flaw.NO_STATUS, 200),
                    Sample.problem(200, json(body), "Content-Type", "text/plain; charset=utf-8"));
        }
        String meaning = meaning(Sample.problem(200, json("{'status':'Failed'}"), "Content-Type", "text/html"));
        assertTrue(meaning.contains("its content type is text/html, which is not that of JSON."), meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Status':'Failed','status':'Succeeded' | Status: Failed, status: Succeeded",
                "'status':'Succeeded','STATUS':'Failed' | status: Succeeded, STATUS: Failed",
                "'status':'Running','Status':'Succeeded' | status: Running, Status: Succeeded",
                "'status':'Failed','Status':'Canceled','error':{'code':'X'} | status: Failed, Status: Canceled",
                "'status':'Failed','sTatus':'Failed.' | status: Failed, sTatus: Failed.",
                "'Status':'Failed','STATUS':'Succeeded' | Status: Failed, STATUS: Succeeded"
            },
            quoteCharacter = '§')
    void statusesThatContradictEachOtherAreNone(String members, String both) {
        Problem problem = new Problem.NotUnderstood(Problem.Flaw.CONTRADICTORY, 200, both);
        assertEquals(problem, Sample.problem(200, json("{" + members + "}")));
        assertTrue(StatusReader.read(json("{" + members + "}")).isEmpty());
        assertTrue(meaning(problem).contains("two statuses that contradict each other (" + both + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Status':'failed','status':'Failed'",
                "'status':'Canceled','Status':'Cancelled'",
                "'status':'Running','STATUS':'InProgress'",
                "'status':'Failed','Status':null",
                "'status':'Failed','Status':' '",
                "'status':'Failed','Status':{'code':'K','message':'why'}",
                "'status':'Failed','Status':409",
                "'status':'Failed','properties':{'Status':'Succeeded'}"
            })
    void statusesThatSayTheSameAreOne(String members) {
        assertInstanceOf(Outcome.Seen.class, Sample.read(Sample.answer(200, json("{" + members + "}"))));
    }

    private static String meaning(Problem problem) {
        return ProblemText.of(problem, ProblemText.Outlook.PLANNED).meaning();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
