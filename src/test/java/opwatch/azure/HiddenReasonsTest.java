package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.words.ErrorText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reason below a name that does not tell of one is shown, or it is said that OpWatch understands none; never
/// that Azure reports no error. In a shape, `§` stands for an error or for a sentence.
class HiddenReasonsTest {
    private static final String NONE = "Azure reports no error for this operation.";
    private static final String UNREAD =
            "Azure’s answer names no reason that OpWatch understands. See the raw response.";

    private static final List<String> PLACES = List.of(
            "'properties':{'status':§}",
            "'properties':{'provisioningState':§}",
            "'Properties':{'Status':[§]}",
            "'Status':§",
            "'location':§",
            "'name':§",
            "'properties':{'operationId':§}",
            "'startTime':§",
            "'percentComplete':§",
            "'properties':{'type':{'kind':[[§]]}}",
            "'statusDetails':§",
            "'status_detail':[§]",
            "'diagnostics':[§]",
            "'cause':§",
            "'err':§",
            "'info':§",
            "'properties':{'lastOperation':{'error':§}}",
            "'properties':{'response':{'content':{'error':§}}}",
            "'history':[{'at':7},{'step':§}]",
            "'fehler':§");

    static List<String> places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("places")
    void anErrorIsShownWhereverItStands(String place) {
        for (String word : List.of("Failed", "Canceled")) {
            assertEquals("X: why", said(word, place.replace("§", "{'code':'X','message':'why'}")));
            assertEquals("X: why", said(word, place.replace("§", "{'Error':{'Code':'X','Message':'why'}}")));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void itIsTheReasonOfARefusalToo(String place) {
        String body = json("{" + place.replace("§", "{'code':'X','message':'why'}") + "}");
        assertEquals(new Problem.Rejected(409, "X", "why"), Sample.problem(409, body));
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingIsDeniedWhateverItIs(String place) {
        for (String something :
                List.of("{'a':'b'}", "['why']", "'KeyVaultDisabled: it is off'", "'due to a lock'", "{'why':7}")) {
            for (String word : List.of("Failed", "canceled")) {
                boolean named =
                        List.of("'name':§", "'location':§", "'Status':§").contains(place);
                String shape = place.replace("§", something);
                boolean text = something.startsWith("'");
                assertTrue((named && text) || !said(word, shape).equals(NONE), shape);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'properties':{'status':'§'}",
                "'properties':{'provisioningState':'§'}",
                "'statusDetails':'§'",
                "'StatusText':'§'",
                "'statusDescription':'§'",
                "'properties':{'status-info':'§'}",
                "'diagnostics':['§']",
                "'info':'§'",
                "'result':'§'",
                "'cause':'§','message':''",
                "'err':'§'",
                "'properties':{'rootCause':['§']}"
            })
    void aSentenceIsShownWhereOneMayStand(String shape) {
        assertEquals("Disk d is full", said("Failed", shape.replace("§", "Disk d is full")));
        assertEquals("磁盘已满", said("Failed", shape.replace("§", "磁盘已满")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = '|',
            value = {
                "'error':42 | 42",
                "'error':{'error':-7} | -7",
                "'error':42,'message':'why' | 42: why",
                "'error':{'code':'X','message':'m','rootCause':'Disk full'} | X > Disk full",
                "'code':'X','message':'m','causes':[{'code':'Y'},'z z'] | X > Y (and 1 other cause)",
                "'error':{'code':'X','message':'m','causedBy':{'code':'Y','message':'y'}} | X > Y: y",
                "'error':{'code':'X','message':'m','details':[[{'code':'Y','message':'y'}]]} | X > Y: y",
                "'error':{'code':'X','message':'m','details':[[['why not']]]} | X > why not",
                "'error':{'code':'X','message':'m','subStatus':[{'code':'Y','message':'y'}]} | X > Y: y",
                "'error':{'code':'X','message':'m','more':{'deep':[{'error':'it broke'}]}} | X > it broke",
                "'error':{'code':'X','message':'m','failureReason':'disk is full'} | X > disk is full",
                "'message':'m','statusDetails':[{'code':'Y','message':'y'}] | m > Y: y",
                "'message':'m','statusDetails':'Region is full' | m > Region is full",
                "'properties':{'message':'m','provisioningState':'Failed: no disk'} | m > Failed: no disk",
                "'message':'m','history':[{'message':'why'},{'message':'m'}] | m > why",
                "'error':{'code':'X','message':'m','response':'{~'code~':~'Y~',~'message~':~'y~'}'} | X > Y: y",
                "'code':'X','message':'m','statusText':'It has failed' | X: m",
                "'Message':'m','ExceptionMessage':'why','ExceptionType':'A.B' | A.B > why",
                "'Message':'m','InnerException':{'Message':'m','ExceptionMessage':'why'} | m > why",
                "'Message':'m','ModelState':{'x':['why not']} | m > why not",
                "'reasonPhrase':'Conflict','errors':{'T':['Name is taken']} | Name is taken (and 1 other cause)",
                "'title':'Bad','errors':{'T':['a b','c d'],'description':['e']} | a b (and 2 other causes)",
                "'validationErrors':{'T':'Name is taken'} | Name is taken",
                "'errors':[{'T':['Taken'],'U':[]}] | Taken",
                "'error':{'code':'X','message':'m','errors':{'T':['Name is taken']}} | X > Name is taken"
            })
    void theLowerReasonIsShownToo(String members, String reason) {
        assertEquals(reason, said("Failed", members));
    }

    @Test
    void aFieldThatIsRefusedIsNamed() {
        OperationError error = StatusReader.read(json("{'status':'Failed','errors':{'TableName':['Taken']}}"))
                .orElseThrow()
                .error();
        assertEquals(
                new OperationError(OperationError.Origin.TOP, "", "Taken", "TableName", List.of(), List.of()), error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InProgress", "Succeeded", "Failed."})
    void whatLooksLikeAReasonBesideAnotherStatusIsNotDenied(String word) {
        Stream.of(
                        "'properties':{'error':{'code':'K','message':'retrying'}}",
                        "'properties':{'errors':[{'code':'K'}]}",
                        "'failureReason':'retrying'",
                        "'code':'K','message':'waiting'",
                        "'errorCode':'K'",
                        "'error':42",
                        "'lastException':{'a':{'b':'c'}}",
                        "'properties':{'steps':[{'statusMessage':'with errors'}]}",
                        "'statusText':'2 of 5 done'")
                .forEach(members -> assertEquals(UNREAD, said(word, members), members));
        assertEquals("K: later", said(word, "'error':{'code':'K','message':'later'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a':1",
                "'id':'x','name':'9f8e7d6c-0000-4000-8000-00000000beef','properties':{'RecordCount':7}",
                "'properties':{'errors':[],'error':null,'errorCount':3,'hasErrors':false,'failures':0}",
                "'message':' ','failureReason':'None'",
                "'default':'a b c','errorId':'7'"
            })
    void whatDoesNotLookLikeOneIsNone(String members) {
        assertEquals(NONE, said("Succeeded", members));
        assertEquals(NONE, said("Running", members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'properties':{'status':'Failed','provisioningState':'InProgress','type':'Microsoft.X/y'}",
                "'operationId':'op-7','percentComplete':'50 %','properties':{'createdTime':'2026-03-04','error':''}",
                "'name':'9f8e7d6c-0000-4000-8000-00000000beef','properties':{'location':'West US','name':'A-b'}"
            })
    void namesTimesAndStatesAreNoReason(String members) {
        assertEquals(NONE, said("Failed", members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'properties':{'type':'KeyVaultDisabled'}",
                "'type':'Error'",
                "'properties':{'status':'KeyVaultDisabled'}",
                "'percentComplete':'canceled by an administrator'",
                "'startTime':'the vault was disabled'",
                "'requestId':'no room'",
                "'properties':{'name':'blob not found'}",
                "'properties':'blob not found'",
                "'comment':'Table locked'"
            })
    void whatMayBeAReasonIsNotDenied(String members) {
        assertNull(StatusReader.read(json("{'status':'Failed'," + members + "}"))
                .orElseThrow()
                .error());
        assertEquals(UNREAD, said("Failed", members));
    }

    @Test
    void searchingTakesNoLongerThanItsLength() {
        String part = "{\"message\":\"m\",\"x\":";
        List<String> hostile = List.of(
                "{\"status\":\"Failed\",\"a\":" + part.repeat(58) + "[" + "{\"b\":[1]},".repeat(3000) + "7]"
                        + "}".repeat(58) + "}",
                "{\"status\":\"Failed\",\"error\":{\"a\":[" + "{\"message\":\"m\"},".repeat(4000) + "7]}}",
                "{\"status\":\"Failed\",\"a\":[" + "[[[[]]]],".repeat(1500) + "7]}",
                "{\"status\":\"Failed\",\"name\":\"" + (Sample.REF.operationId() + " ").repeat(12_000) + "\"}",
                "{\"status\":\"Failed\",\"errors\":{\"a\":[" + "\"b c\",".repeat(9000) + "\"d\"]}}");
        for (String body : hostile) {
            long best = IntStream.range(0, 3)
                    .mapToLong(_ -> {
                        long before = ProcessorTime.now();
                        Sample.read(Sample.answer(200, body));
                        return ProcessorTime.now() - before;
                    })
                    .min()
                    .orElseThrow();
            assertTrue(best <= ProcessorTime.allowed(body.length()), () -> best + " ns: " + body.substring(0, 60));
        }
    }

    private static String said(String word, String members) {
        OperationStatus status = StatusReader.read(json("{'status':'" + word + "'," + members + "}"))
                .orElseThrow();
        return status.error() == null
                ? ErrorText.none(new Observation(status, null, null, null, List.of(), 0))
                : ErrorText.of(status.error(), 300);
    }

    private static String json(String text) {
        return text.replace('~', '\\').replace('\'', '"');
    }
}
