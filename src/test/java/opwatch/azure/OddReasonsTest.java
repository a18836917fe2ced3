package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reasons in shapes that few services send, and names with a GUID in them.
class OddReasonsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = '|',
            value = {
                "'error':{'odata.error':{'code':'X1','message':{'lang':'en','value':'why'}}} | X1: why",
                "'odata.error':{'code':'X1','message':{'value':'why'}} | X1: why",
                "'@odata.error':{'code':'X1'} | X1",
                "'error':{'error-code':'X1','error-message':'why'} | X1: why",
                "'error':{'reason':'why'} | why",
                "'error':{'fault':{'text':['why']}} | why",
                "'error':{'reason':'why','number':7} | {'reason':'why','number':7}",
                "'error':[7] | [7]",
                "'errors':[{'reason':'why'},{'reason':'how'}] | [{'reason':'why'},{'reason':'how'}]",
                "'error':{'details':[{'reason':'why'}]} | why",
                "'properties':{'error':{'reason':'why'}} | why",
                "'properties':'{~'error~':{~'code~':~'X1~',~'message~':~'why~'}}' | X1: why",
                "'properties':'{~'error~':{~'reason~':~'why~'}}' | why",
                "'error':{'code':'X1','message':'~'why~''} | X1: why",
                "'error':{'message':'~'{~~~'code~~~':~~~'X1~~~',~~~'message~~~':~~~'why~~~'}~''} | X1: why",
                "'error':{'code':'X1','message':'~'a~' is no ~'b~''} | X1: 'a' is no 'b'"
            })
    void theReasonIsShown(String members, String reason) {
        assertEquals(
                reason.replace('\'', '"'),
                StatusReader.read(json("{'status':'Failed'," + members + "}"))
                        .orElseThrow()
                        .error()
                        .summary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'error':[{}]", "'error':{'reason':' ','at':null}", "'properties':'{'", "'properties':'[7]'"})
    void whatHoldsNoTextIsNoReason(String members) {
        assertNull(StatusReader.read(json("{'status':'Failed'," + members + "}"))
                .map(status -> status.error() == null ? null : status.error().summary())
                .filter(text -> !text.isEmpty())
                .orElse(null));
    }

    @Test
    void aLongErrorInNoKnownShapeIsCut() {
        String raw = "{'a':'" + "x".repeat(3000) + "','b':1}";
        assertEquals(
                json(raw).substring(0, 2000) + "…",
                StatusReader.read(json("{'status':'Failed','error':" + raw + "}"))
                        .orElseThrow()
                        .error()
                        .message());
    }

    @Test
    void aRefusalCanBeAList() {
        assertEquals(
                new Problem.ServiceTrouble(503, "ServerBusy", "m"),
                Sample.problem(503, json("[{'code':'ServerBusy','message':'m'}]")));
        assertEquals(new Problem.Rejected(400, "", ""), Sample.problem(400, "[]"));
        assertEquals(new Problem.Rejected(400, "", ""), Sample.problem(400, "[7,{\"a\":1}]"));
    }

    @Test
    void anErrorWithoutCodeInA202IsTold() {
        assertEquals(new Problem.ServiceTrouble(202, "", "y"), Sample.problem(202, "{\"Error\":\"y\"}"));
        assertEquals(
                new Problem.ServiceTrouble(202, "", "why"), Sample.problem(202, "{\"error\":{\"reason\":\"why\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[GUID]",
                "<GUID>",
                "${GUID}",
                "{{GUID}}",
                "\u3010GUID\u3011",
                "[operation GUID]",
                "{id=GUID}",
                "$GUID[0]"
            })
    void aGuidInBracketsNamesAnOperation(String form) {
        String other = form.replace("GUID", "9f8e7d6c-0000-4000-8000-00000000bee0");
        assertEquals(
                new Problem.NotUnderstood(Problem.Flaw.OTHER_OPERATION, 200, other),
                Sample.problem(200, json("{'status':'Succeeded','name':'" + other + "'}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[9f8e7d6c-0000-4000-8000-00000000beef]",
                "<9F8E7D6C00004000800000000000BEEF>",
                "{00000000-0000-0000-0000-000000000000}",
                "[operation-id]"
            })
    void theAskedOperationInBracketsAndAPlaceholderAreBelieved(String name) {
        assertInstanceOf(
                Outcome.Seen.class,
                Sample.read(Sample.answer(200, json("{'status':'Succeeded','name':'" + name + "'}"))));
    }

    private static String json(String text) {
        return text.replace('~', '\\').replace('\'', '"');
    }
}
