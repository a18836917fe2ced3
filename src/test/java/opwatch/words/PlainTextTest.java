package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhYmMifQ.c2lnbmF0dXJl";

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Größe ≥ 3 — 日本語 🎉 👩‍👩‍👧 عربى\n\tnext 'line' \"quoted\" <b>&amp;</b> \\u202E";

        assertEquals(text, PlainText.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
                0x2066, 0x2069, 0xFEFF, 0xAD, 0x200B, 0x2060, 0x2064, 0xD800, 0xDFFF
            })
    void whatCouldReorderOrHideTextIsShownAsAnEscape(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertEquals("a" + "\\u%04X".formatted(character) + "b", PlainText.of(text));
    }

    @Test
    void windowsLineEndsBecomeLineFeeds() {
        assertEquals("a\nb", PlainText.of("a\r\nb"));
    }

    @Test
    void oneLineHasNoLineBreaks() {
        assertEquals("a b c", PlainText.line("a\r\n\nb\tc"));
    }

    @Test
    void aLongTextIsCutWithAnEllipsis() {
        assertEquals("x".repeat(PlainText.VALUE_LIMIT) + "…", PlainText.of("x".repeat(1_000_000)));
        assertEquals("x".repeat(PlainText.VALUE_LIMIT), PlainText.of("x".repeat(PlainText.VALUE_LIMIT)));
    }

    @Test
    void theCutDoesNotHalveACharacter() {
        assertEquals("ab…", PlainText.capped("ab🎉cd", 3));
    }

    @Test
    void aTokenIsMasked() {
        assertEquals("got […], denied", PlainText.of("got " + TOKEN + ", denied"));
        assertEquals("Authorization: […]", PlainText.of("Authorization: Bearer " + "opaque0123456789opaque0123456789"));
    }

    @Test
    void theWordBearerAloneIsNoToken() {
        assertEquals("The bearer authentication failed.", PlainText.of("The bearer authentication failed."));
    }

    @Test
    void theCutLeavesNoPartOfAToken() {
        String shown = PlainText.capped("x".repeat(10) + " " + TOKEN, 30);

        assertFalse(shown.contains("eyJ"), shown);
    }
}
