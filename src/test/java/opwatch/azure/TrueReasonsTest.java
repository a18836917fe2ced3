package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.words.ErrorText;
import opwatch.words.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of an answer is in the answer: a missing permission, a reason, a wait, who sent it.
class TrueReasonsTest {
    private static final String NO_BREAK = "\u00a0";
    private static final String ZERO_WIDTH = "\u200b";

    @ParameterizedTest
    @ValueSource(strings = {"AuthorizationFailed", "LinkedAuthorizationFailed", "AuthorizationPermissionMismatch"})
    void theCodeOfAMissingRoleClaimsAMissingPermission(String code) {
        for (String body : List.of(
                error(code),
                "{'error':'" + code + "'}",
                "'" + code + "'",
                "['" + code + "']",
                "[{'code':'" + code + "','message':''}]")) {
            assertInstanceOf(Problem.Forbidden.class, problem(403, body), body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SubscriptionDisabled",
                "ReadOnlyDisabledSubscription",
                "RequestDisallowedByPolicy",
                "DisallowedOperation",
                "MissingSubscriptionRegistration",
                "ConditionalAccessBlocked",
                "Forbidden",
                "Whatever"
            })
    void everyOther403IsToldInAzuresWords(String code) {
        assertEquals(new Problem.Rejected(403, code, "No."), problem(403, error(code)));
        for (ProblemText.Outlook row : ProblemText.Outlook.values()) {
            ProblemText text = ProblemText.of(new Problem.Rejected(403, code, "No."), row);
            assertEquals("refused by Azure: " + code, text.title());
            assertTrue(text.meaning().startsWith("Azure refused the request (HTTP 403): “" + code + ": No.” "));
            assertEquals("Ask an administrator of the subscription why Azure refuses the request.", text.nextStep());
        }
    }

    @ParameterizedTest
    @CsvSource({"Forbidden, true", "'', true", "RequestDisallowedByPolicy, false", "SubscriptionDisabled, false"})
    void anActionInTheMessageClaimsItUnlessTheCodeSaysOtherwise(String code, boolean claimed) {
        String message = "May not perform action ~Microsoft.X/locations/operationStatuses/read~ here.";
        Problem problem = Sample.problem(403, Sample.error(code, message.replace('~', '\'')));
        assertEquals(
                claimed,
                problem instanceof Problem.Forbidden forbidden
                        && forbidden.action().equals("Microsoft.X/locations/operationStatuses/read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'errorDetails':§",
                "'errorDetails':[§]",
                "'errorInfo':§",
                "'provisioningError':§",
                "'exception':§",
                "'fault':{'faultcode':'X','faultstring':'why'}",
                "'result':{'error':§}",
                "'response':{'error':§}",
                "'output':{'error':§}",
                "'failureReason':§",
                "'Last-Failure':[§]",
                "'inner_exception':'{~'code~':~'X~',~'message~':~'why~'}'",
                "'properties':{'errorDetails':§}",
                "'properties':{'response':{'error':§}}",
                "'properties':{'output':{'errors':[§]}}"
            })
    void aReasonByItsNameIsTheReason(String members) {
        assertEquals("X: why", reason(members.replace("§", "{'code':'X','message':'why'}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'reason':'why'",
                "'statusReason':'why'",
                "'STATUS_REASON':['why']",
                "'failureReason':{'en':'why'}",
                "'exception':{'text':'why'}",
                "'properties':{'failureReason':'why'}",
                "'properties':{'result':{'errorText':'why'}}",
                "'output':{'fault':'why'}"
            })
    void aReasonCanBeASentence(String members) {
        assertEquals("why", reason(members));
        assertEquals("why", reason(members + ",'default':'no','errorId':'7','failureCount':'3','description':'no'"));
        assertNull(StatusReader.read(json("{'status':'Running'," + members + "}"))
                .orElseThrow()
                .error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'messages':['why']",
                "'messages':[{'text':'why'}]",
                "'Description':'why'",
                "'reason':'why'",
                "'title':'why'",
                "'message':{'text':'why'}",
                "'message':{'en':'why'}",
                "'message':{'de':'warum','en':'why'}",
                "'message':{'value':'why','lang':'en'}",
                "'message':{'lang':'en','content':'why'}",
                "'message':{'Language':'en','Value':'why'}"
            })
    void theMessageOfACodeIsNotLost(String member) {
        assertEquals("X: why", reason("'error':{'code':'X'," + member + "}"));
        assertEquals("X: why", reason("'error':{" + member + ",'Code':'X'}"));
    }

    @Test
    void severalMessagesAreOneAndADescriptionComesLast() {
        assertEquals("X: a b", reason("'error':{'code':'X','messages':['a','b']}"));
        assertEquals("X: why", reason("'error':{'description':'of X','code':'X','message':'why'}"));
        assertEquals("X > Y: why", reason("'error':{'code':'X','message':{'code':'Y','message':'why'}}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = '|',
            value = {
                "'error':{'code':'X','message':'why'},'errors':[{'code':'Y','message':'z'}] | X: why",
                "'errors':[{'code':'Y','message':'z'}],'error':{'code':'X','message':'why'} | X: why",
                "'errors':[{'code':'Y','innererror':{'code':'Z'}}],'error':'X' | X",
                "'errors':['z'],'error':'the main reason' | the main reason",
                "'errorDetails':{'code':'Y'},'error':{'code':'X'} | X",
                "'properties':{'error':{'code':'Y'}},'error':{'code':'X','message':'why'} | X: why"
            })
    void theMainErrorGoesBeforeAllOthers(String members, String main) {
        assertEquals(main + " (and 1 other cause)", reason(members));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = '|',
            value = {
                "'Rate limit is exceeded. Try again in 59 seconds.' | 59",
                "['Retry after 10 minutes'] | 600",
                "['Slow down.','Please wait 30 seconds.'] | 30",
                "{'note':'Try again in 40 seconds.'} | 40",
                "Too many requests, retry after 20 seconds | 20"
            })
    void aWaitInWordsIsKeptHoweverItIsSent(String body, long seconds) {
        for (String type : List.of("application/json", "text/plain", "text/html")) {
            Outcome outcome = Sample.read(Sample.answer(429, json(body), "Content-Type", type));
            assertEquals(Duration.ofSeconds(seconds), outcome.check().retryAfter(), type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID" + NO_BREAK,
                NO_BREAK + "ID",
                "ID" + ZERO_WIDTH,
                "I" + ZERO_WIDTH + "D\ufeff",
                "ID\u2060",
                "ID\\u0000"
            })
    void whatLooksLikeTheAskedIdIsTheAskedId(String shape) {
        String id = Sample.REF.operationId();
        String name = shape.startsWith("I" + ZERO_WIDTH)
                ? id.charAt(0) + ZERO_WIDTH + id.substring(1) + "\ufeff"
                : shape.replace("ID", id);
        String path = "/subscriptions/" + Sample.SUBSCRIPTION + ZERO_WIDTH + "/locations/northeurope" + NO_BREAK
                + "/operationStatuses/";
        assertInstanceOf(Outcome.Seen.class, Sample.read(answer("'status':'Failed','name':'" + name + "'")));
        assertInstanceOf(Outcome.Seen.class, Sample.read(answer("'status':'Failed','id':'" + path + name + "'")));
        String another = name.replace(id.substring(1), id.substring(1, id.length() - 1) + "0");
        assertInstanceOf(Outcome.Unseen.class, Sample.read(answer("'status':'Failed','name':'" + another + "'")));
    }

    @Test
    void aNameThatStandsTwiceIsNoVerdictAndNoBrokenJson() {
        for (String members : List.of(
                "'status':'Running','status':'Succeeded'",
                "'status':'Failed','status':'Failed'",
                "'status':'Failed','properties':{'a':1,'a':2}")) {
            assertEquals(
                    new Problem.NotUnderstood(Problem.Flaw.AMBIGUOUS, 200),
                    Sample.problem(200, json("{" + members + "}")));
        }
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.TOO_COMPLEX, 200),
                Sample.problem(200, json("{'status':'Failed','a':" + "[".repeat(70) + "]".repeat(70) + "}")));
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.TOO_COMPLEX, 200),
                Sample.problem(200, json("{'status':'Failed','a':[0" + ",0".repeat(30_000) + "]}")));
        assertEquals(
                new Problem.NotFound("NotFound", "No."),
                problem(404, "{'code':'NotFound','message':'x','message':'No.'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidSubscriptionId",
                "ResourceGroupNotFound",
                "WorkspaceNotFound",
                "TenantNotFound",
                "BadRequest"
            })
    void a404ForSomethingElseClaimsNothingOfTheOperation(String code) {
        Problem problem = problem(404, error(code));
        assertEquals(new Problem.Rejected(404, code, "No."), problem);
        Observation seen = Observation.NOTHING.after(Sample.read(answer("'status':'Running'")), Sample.ASKED);
        Outcome now = Sample.read(Sample.answer(404, json(error(code))));
        assertEquals(problem, seen.after(now, Sample.ASKED).problem());
        assertEquals(problem, Observation.NOTHING.after(now, Sample.ASKED).problem());
    }

    @Test
    void a404AfterAStatusIsToldWithItsCode() {
        Observation seen = Observation.NOTHING.after(Sample.read(answer("'status':'Running'")), Sample.ASKED);
        Outcome now = Sample.read(Sample.answer(404, json(error("OperationNotFound"))));
        Problem problem = seen.after(now, Sample.ASKED).problem();
        assertNotNull(problem);
        assertTrue(ProblemText.of(problem, ProblemText.Outlook.PLANNED)
                .meaning()
                .contains("(HTTP 404: OperationNotFound)"));
    }

    @Test
    void aPageWithoutACodeIsNotSaidToBeAzures() {
        for (int status : List.of(429, 500, 502, 503, 504)) {
            ArmResponse page = Sample.answer(
                    status, "<html>Bad gateway</html>", "Content-Type", "text/html", "Retry-After", "120");
            Outcome outcome = Sample.read(page);
            ProblemText text = ProblemText.of(Sample.problem(page), ProblemText.Outlook.PLANNED);
            assertEquals(Duration.ofMinutes(2), outcome.check().retryAfter());
            assertTrue(text.meaning().contains("It is from Azure, or from something on the way"), text.meaning());
            assertTrue(!text.title().contains("Azure"), text.title());
            ProblemText coded = ProblemText.of(problem(status, error("Busy")), ProblemText.Outlook.PLANNED);
            assertTrue(coded.meaning().startsWith("Azure "), coded.meaning());
        }
    }

    private static String reason(String members) {
        OperationError error = StatusReader.read(json("{'status':'Failed'," + members + "}"))
                .orElseThrow()
                .error();
        return error == null ? "none" : ErrorText.of(error, 300);
    }

    private static ArmResponse answer(String members) {
        return Sample.answer(200, json("{" + members + "}"));
    }

    private static Problem problem(int status, String body) {
        return Sample.problem(status, json(body));
    }

    private static String error(String code) {
        return "{'error':{'code':'" + code + "','message':'No.'}}";
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace('~', '\\');
    }
}
