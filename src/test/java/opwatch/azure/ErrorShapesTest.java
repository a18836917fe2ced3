package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.OperationError;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reason is found in whatever shape it is sent, of a failed operation as of a refused check. In a shape,
/// `C` stands for the code and `M` for the message, both quoted; `<…>` is JSON put into a text.
class ErrorShapesTest {
    private static final Pattern EMBEDDED = Pattern.compile("<([^<>]*)>");

    private static final List<String> COMPLETE = List.of(
            "'error':{'code':C,'message':M}",
            "'error':{'error':{'code':C,'message':M}}",
            "'Error':{'Code':C,'Message':M,'Target':null,'Details':[]}",
            "'Code':C,'Message':M",
            "'code':C,'message':M,'details':[]",
            "'errorCode':C,'errorMessage':M",
            "'ERROR_CODE':C,'error_message':M",
            "'error':C,'message':M",
            "'error':C,'error_description':M",
            "'error':[{'code':C,'message':M}]",
            "'errors':[{'code':C,'message':M}]",
            "'error':<{'code':C,'message':M}>",
            "'error':<{'error':{'code':C,'message':M}}>",
            "'error':{'message':<{'error':{'code':C,'message':M}}>}",
            "'statusMessage':<{'status':'Failed','error':{'code':C,'message':M}}>",
            "'statusMessage':{'error':{'code':C,'message':M}}",
            "'properties':{'error':{'code':C,'message':M}}",
            "'properties':{'Errors':[{'Code':C,'Message':M}],'provisioningState':'Failed'}",
            "'properties':{'statusMessage':<{'error':{'code':C,'message':M}}>}",
            "'error':{'code':C,'message':{'lang':'en','value':M}}",
            "'error':{'code':'','message':null,'InnerError':{'code':C,'message':M}}",
            "'error':{'code':C,'message':M},'properties':{'statusMessage':M}");

    private static final List<String> MESSAGE_ALONE = List.of(
            "'error':M",
            "'error':[M]",
            "'errors':[M]",
            "'message':M",
            "'Message':M",
            "'errorMessage':M",
            "'statusMessage':M",
            "'properties':{'statusMessage':M}",
            "'properties':{'error':M}",
            "'error':{'details':[M]}",
            "'error':{'errorMessage':M,'errorCode':''}");

    static Stream<Arguments> shapes() {
        Stream<Arguments> complete = COMPLETE.stream().map(shape -> Arguments.of(shape, "KeyVaultDisabled"));
        Stream<Arguments> alone = MESSAGE_ALONE.stream().map(shape -> Arguments.of(shape, ""));
        return Stream.concat(complete, alone);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itIsTheReasonOfAFailedOperation(String shape, String code) {
        String message = "The key 'k' is disabled; see {0}.";
        for (String word : List.of("Failed", "canceled")) {
            OperationError error = error("'status':'" + word + "'," + shape, code, message);

            assertEquals(code.isEmpty() ? message : code + ": " + message, error.summary());
            assertEquals(code, error.deepest().code());
            assertEquals(message, error.deepest().message());
            assertEquals(0, error.otherCauses());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itIsTheReasonOfARefusedCheck(String shape, String code) {
        for (int status : List.of(400, 401, 403, 404, 409, 429, 500)) {
            String message = "No, " + status + ".";
            Problem problem = Sample.problem(status, json(shape, code, message));
            assertEquals(
                    switch (problem) {
                        case Problem.Forbidden forbidden ->
                            new Problem.Forbidden(forbidden.action(), forbidden.scope(), message);
                        case Problem.Throttled _ -> new Problem.Throttled(code);
                        case Problem.NotFound _ -> new Problem.NotFound(code, message);
                        case Problem.SignInRefused _ -> new Problem.SignInRefused(code, message);
                        case Problem.ServiceTrouble _ -> new Problem.ServiceTrouble(status, code, message);
                        default -> new Problem.Rejected(status, code, message);
                    },
                    problem);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itCanNameTheWaitThatAzureAsksFor(String shape, String code) {
        Outcome outcome = Sample.read(Sample.answer(429, json(shape, code, "Retry after 30 seconds.")));
        assertEquals(30, outcome.check().retryAfter().toSeconds());
    }

    @Test
    void theTenantIsReadFromAnyShape() {
        String message = "Wrong issuer 'https://sts.windows.net/aaaaaaaa-0000-4000-8000-00000000000a/', not"
                + " 'https://sts.windows.net/bbbbbbbb-0000-4000-8000-00000000000b/'.";
        for (String shape : COMPLETE) {
            assertEquals(
                    new Problem.WrongTenant("bbbbbbbb-0000-4000-8000-00000000000b"),
                    Sample.problem(401, json(shape, "InvalidAuthenticationTokenTenant", message)),
                    shape);
        }
    }

    @Test
    void theCodeThatDecidesCanStandBelowAnotherOne() {
        String below = "{\"error\":{\"code\":\"BadRequest\",\"innererror\":{\"code\":\"%s\",\"message\":\"No.\"}}}";
        assertEquals(new Problem.SubscriptionNotFound(), Sample.problem(404, below.formatted("SubscriptionNotFound")));
        assertEquals(new Problem.Rejected(404, "BadRequest", ""), Sample.problem(404, below.formatted("TableMissing")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'error':null",
                "'error':{}",
                "'error':' '",
                "'error':false",
                "'errors':[]",
                "'errors':null",
                "'Error':{'Code':'','Message':null}",
                "'code':null,'message':''",
                "'properties':{'status':'Failed','details':{'version':1},'error':null}",
                "'properties':'text'"
            })
    void whatSaysNothingIsNoReason(String members) {
        assertNull(error("'status':'Failed'," + members, "", ""));
        assertEquals(new Problem.Rejected(400, "", ""), Sample.problem(400, json(members, "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Succeeded", "Running"})
    void whatIsNotCalledAnErrorIsNoneOfAnOperationThatDidNotFail(String word) {
        for (String members : List.of(
                "'code':C,'message':M",
                "'statusMessage':M",
                "'errorCode':C,'errorMessage':M",
                "'properties':{'statusMessage':M,'message':M,'error':M}")) {
            assertNull(error("'status':'" + word + "'," + members, "Ok", "All is well."), members);
        }
        assertEquals(
                "Slow: Later.",
                error("'status':'" + word + "','Errors':[{'code':C,'message':M}]", "Slow", "Later.")
                        .summary());
    }

    @Test
    void severalErrorsAreCausesOfAnErrorWithoutAName() {
        OperationError error = error(
                "'status':'Failed','errors':[{'code':'A','message':'a'},'b c',{'code':'D'},7],'target':'t'", "", "");
        assertEquals("A: a", error.summary());
        assertEquals(
                List.of("A: a", "b c", "D"),
                error.causes().stream()
                        .sorted((one, other) -> one.summary().compareToIgnoreCase(other.summary()))
                        .map(OperationError::summary)
                        .toList());
        assertEquals(2, error.otherCauses());
    }

    @Test
    void readingTakesNoLongerThanItsLength() {
        List<String> hostile = List.of(
                "{\"status\":\"Failed\",\"error\":\"" + "{\\\"".repeat(100_000) + "\"}",
                "{\"status\":\"Failed\",\"error\":\"" + "[{".repeat(200_000) + "\"}",
                "{\"status\":\"Failed\",\"name\":\"" + "x".repeat(500_000) + "y\"}",
                "{\"status\":\"Failed\",\"name\":\"" + "%25".repeat(150_000) + "\"}",
                "{\"status\":\"Failed\",\"errors\":[" + "{\"code\":\"aB\"},".repeat(4000) + "7]}",
                "{\"error\":{\"code\":\"X\",\"message\":\"" + "retry 1 try again wait ".repeat(20_000) + "\"}}");
        for (String body : hostile) {
            long best = IntStream.range(0, 3)
                    .mapToLong(_ -> {
                        long before = ProcessorTime.now();
                        Sample.read(Sample.answer(429, body));
                        return ProcessorTime.now() - before;
                    })
                    .min()
                    .orElseThrow();
            assertTrue(best <= ProcessorTime.allowed(body.length()), () -> best + " ns: " + body.substring(0, 60));
        }
    }

    private static OperationError error(String members, String code, String message) {
        return StatusReader.read(json(members, code, message)).orElseThrow().error();
    }

    private static String json(String members, String code, String message) {
        String json = ("{" + members + "}")
                .replace('\'', '"')
                .replaceAll(":C\\b", Matcher.quoteReplacement(":" + quoted(code)))
                .replaceAll("(?<=[:\\[])M\\b", Matcher.quoteReplacement(quoted(message)));
        return EMBEDDED.matcher(json).replaceAll(text -> Matcher.quoteReplacement(quoted(text.group(1))));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
