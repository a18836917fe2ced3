package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "713192d7-503f-477a-9cfe-4efc3ee2bd11",
                "713192D7-503F-477A-9CFE-4EFC3EE2BD11",
                "713192d7-503f-477a-9cfe-4efc3ee2bd11*0123456789ABCDEF",
                "5f8a7b0c9d1e2f3a4b5c6d7e",
                "abc",
                "1",
                "deadbeef1"
            })
    void anIdThatCanBeOneIsTaken(String id) {
        assertNull(Refusal.ofOperationId(id));
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789ABCDEF, TRACE_ID",
        "purge-713192d7-503f-477a-9cfe-4efc3ee2bd11, PURGE_ID",
        "PURGE-x, PURGE_ID",
        "'', INCOMPLETE",
        "a b, INCOMPLETE",
        "../x, INCOMPLETE",
        "{asyncOperationId}, INCOMPLETE",
        "713192d7, INCOMPLETE",
        "713192d7-, INCOMPLETE",
        "713192d7-503f-477a-9cfe, INCOMPLETE",
        "713192d7-503f-477a-9cfe-4efc3ee2bd1, INCOMPLETE"
    })
    void anIdThatCannotBeOneIsRefusedWithItsReason(String id, Reason reason) {
        assertEquals(new Refusal(reason, id), Refusal.ofOperationId(id));
    }

    @Test
    void anExcerptIsOneShortLineWithoutControlOrBidiCharacters() {
        String text = "\u202ea\u0000b\r\nc\td\u2028e\u200bf\u001b[0m\ud800g\u0085 ";
        assertEquals("ab  c d ef[0mg", new Refusal(Reason.INCOMPLETE, text).excerpt());
    }

    @Test
    void anExcerptEndsWhereATokenBegins() {
        assertEquals(
                "management.azure.com…",
                new Refusal(Reason.FOREIGN_HOST, "management.azure.comeyJhbGciOiJSUzI1NiIs.SECRET.x").excerpt());
    }

    @Test
    void anExcerptHasAtMost80CharactersAndNoHalfOnes() {
        assertEquals("x".repeat(80), new Refusal(Reason.INCOMPLETE, "x".repeat(1000)).excerpt());
        assertEquals("\ud83d\ude00".repeat(40), new Refusal(Reason.INCOMPLETE, "\ud83d\ude00".repeat(1000)).excerpt());
        assertEquals(
                "x" + "\ud83d\ude00".repeat(39),
                new Refusal(Reason.INCOMPLETE, "x" + "\ud83d\ude00".repeat(1000)).excerpt());
    }
}
