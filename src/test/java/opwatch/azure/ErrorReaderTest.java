package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationError.Origin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReaderTest {
    private static final OperationError PLAIN = error(Origin.TOP, "BadFilter", "The column is unknown.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'BadFilter','message':'The column is unknown.'}",
                "{'error':{'code':'BadFilter','message':'The column is unknown.'}}",
                "{'code':null,'error':{'error':{'message':'The column is unknown.','code':'BadFilter'}}}",
                "{'code':'BadFilter','message':'The column is unknown.','target':null,'details':null,'innererror':null}",
                "{'code':'BadFilter','message':{'lang':'en','value':'The column is unknown.'},'details':[]}",
            })
    void flatAndNestedErrorsAreTheSame(String json) {
        assertEquals(PLAIN, read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'error':{}}",
                "{'error':null}",
                "{'code':null}",
                "{'code':'','message':' '}",
                "[]",
                "1"
            })
    void whatSaysNothingIsNoError(String json) {
        assertNull(read(json));
    }

    @Test
    void aCodeThatIsANumberIsAWord() {
        assertEquals(error(Origin.TOP, "409", ""), read("{'code':409}"));
    }

    @Test
    void detailsAndInnerErrorsAreCausesInThatOrder() {
        OperationError expected = new OperationError(
                Origin.TOP,
                "A",
                "a",
                "t",
                List.of(
                        new OperationError(
                                Origin.DETAIL, "B", "b", "", List.of(error(Origin.DETAIL, "C", "")), List.of()),
                        error(Origin.DETAIL, "D", ""),
                        error(Origin.INNER, "E", ""),
                        error(Origin.INNER, "F", "")),
                List.of());
        assertEquals(
                expected,
                read("{'code':'A','innererror':{'code':'E'},'message':'a','innerError':{'code':'F'},'target':'t',"
                        + "'details':[{'code':'B','message':'b','details':[{'code':'C'}]},{'code':'D'}]}"));
    }

    @Test
    void whatHasNoPlaceInTheTreeIsKeptBesideIt() {
        List<Field> kept = List.of(
                new Field("PolicyViolation", "", List.of(new Field("name", "no-public-ip"))),
                new Field("additionalInfo", "", List.of(new Field("x", "1"))),
                new Field("NoInfo", "", List.of(new Field("type", "NoInfo"))),
                new Field("target", "", List.of(new Field("[0]", "t"))),
                new Field("traceId", "42"));
        assertEquals(
                new OperationError(Origin.TOP, "A", "", "", List.of(), kept),
                read("{'code':'A','additionalInfo':[{'type':'PolicyViolation','info':{'name':'no-public-ip'}},{'x':1},"
                        + "{'type':'NoInfo'}],'target':['t'],'traceId':42}"));
    }

    @Test
    void aTextInTheDetailsIsACauseAndAnythingElseIsKept() {
        assertEquals(
                new OperationError(
                        Origin.TOP,
                        "A",
                        "",
                        "",
                        List.of(error(Origin.DETAIL, "", "just text"), error(Origin.DETAIL, "BadColumn", "")),
                        List.of(new Field("details", "7"))),
                read("{'code':'A','details':['just text',7,'BadColumn']}"));
    }

    @Test
    void whatStandsBesideANestedErrorIsKeptToo() {
        assertEquals(
                new OperationError(Origin.TOP, "A", "", "", List.of(), List.of(new Field("retryable", "false"))),
                read("{'retryable':false,'error':{'code':'A'}}"));
    }

    @Nested
    class WhenAMessageHidesAnError {
        @Test
        void theWholeMessageCanBeOne() {
            assertHidden("{\\'error\\':{\\'code\\':\\'X\\',\\'message\\':\\'x\\'}}", hidden("X", "x"));
            assertHidden("{\\r\\n  \\'code\\': \\'X\\'\\r\\n}", hidden("X", ""));
        }

        @Test
        void itCanStandAmongWords() {
            assertHidden(
                    "Failed for {0} in [x]: {\\'code\\':\\'X\\',\\'message\\':\\'x\\'}. Try {1} again.",
                    hidden("X", "x"));
        }

        @Test
        void aListOfThemIsSeveral() {
            assertHidden(
                    "[{\\'code\\':\\'X\\'},{\\'n\\':1},{\\'message\\':\\'y\\'}]", hidden("X", ""), hidden("", "y"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "no JSON at all",
                    "{",
                    "{\\'code\\':\\'X\\'",
                    "{\\'code\\':\\'X\\',\\'code\\':\\'Y\\'}",
                    "{\\'name\\':\\'X\\'}",
                    "[{\\'name\\':\\'X\\'}]",
                    "{\\'code\\':1}",
                    "[1,2]",
                })
        void otherMessagesAreJustText(String message) {
            assertHidden(message);
        }

        @Test
        void onlyTheFirstFewBeginningsAreTried() {
            assertHidden("{\\'a\\':".repeat(7) + "{\\'code\\':\\'X\\'}", hidden("X", ""));
            assertHidden("{\\'a\\':".repeat(8) + "{\\'code\\':\\'X\\'}");
        }

        @Test
        void whatOnlyLooksLikeABeginningIsNotTried() {
            assertHidden("{\\'".repeat(50) + "{\\'code\\':\\'X\\'}", hidden("X", ""));
            assertHidden("{{{[[{0}{ [ \\'a\\' ]{\\'a\\' }".repeat(9) + "[ {\\'code\\':\\'X\\'}]", hidden("X", ""));
        }

        @Test
        void itIsFollowedFiveLevelsDown() {
            String message = "deep";
            for (int level = 0; level < 7; level++) {
                message = "{\"code\":\"L\",\"message\":" + quoted(message) + "}";
            }
            OperationError error = read("{\"code\":\"T\",\"message\":" + quoted(message) + "}");
            int levels = 0;
            while (!error.causes().isEmpty()) {
                error = error.causes().getFirst();
                assertEquals(Origin.UNWRAPPED, error.origin());
                levels++;
            }
            assertEquals(5, levels);
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        private static OperationError hidden(String code, String message) {
            return error(Origin.UNWRAPPED, code, message);
        }

        private static void assertHidden(String message, OperationError... causes) {
            OperationError error = read("{'code':'T','message':'" + message.replace("\\'", "\\\"") + "'}");
            assertEquals(List.of(causes), error.causes());
        }
    }

    private static OperationError error(Origin origin, String code, String message) {
        return new OperationError(origin, code, message, "", List.of(), List.of());
    }

    private static OperationError read(String json) {
        return DocumentErrors.in(Json.read("{\"error\":" + json.replace('\'', '"') + "}"), false);
    }
}
