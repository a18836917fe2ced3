package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import java.util.logging.Level;
import opwatch.redaction.Redaction;
import opwatch.redaction.SecretMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {
    private static final Redaction REDACTION = new Redaction("");

    @Test
    void aLineSaysWhenHowBadWhoWhereAndWhat() {
        Event event =
                new Event(Instant.parse("2026-05-04T12:00:00.0429Z"), Level.WARNING, "opwatch.disk", "main", "full");
        assertEquals("2026-05-04T12:00:00.042Z WARN opwatch.disk [main] full\n", LogLine.of(event, REDACTION));
    }

    @ParameterizedTest
    @CsvSource({"SEVERE, ERROR", "WARNING, WARN", "INFO, INFO"})
    void levelsHaveTheNamesOfSystemLogger(String level, String name) {
        Event event = new Event(Events.NOON, Level.parse(level), "l", "t", "x");
        assertEquals("2026-05-04T12:00:00.000Z " + name + " l [t] x\n", LogLine.of(event, REDACTION));
    }

    @Test
    void nothingInAnEventMakesASecondLineOrHidesAWord() {
        String text = "a\r\nb\tc\u0000\u001b[2J\u0085\u2028\u2029\u202e\ufeff\u200b\ud800\ue000\udb40\udc01 é 💥";
        assertEquals(
                "a\\r\\nb\\tc\\u0000\\u001B[2J\\u0085\\u2028\\u2029\\u202E\\uFEFF\\u200B\\uD800\\uE000\\u{e0001} é 💥",
                text(text));
    }

    @Test
    void noNameMakesASecondLine() {
        Event event = new Event(Events.NOON, Level.INFO, "opwatch.\nx", "a\r\nb", "x");
        assertEquals("2026-05-04T12:00:00.000Z INFO opwatch.\\nx [a\\r\\nb] x\n", LogLine.of(event, REDACTION));
    }

    @Test
    void namesAreRedactedAndCutToo() {
        Event event = new Event(Events.NOON, Level.INFO, "x.".repeat(60), "code=abc", "x");
        assertEquals(
                "2026-05-04T12:00:00.000Z INFO " + "x.".repeat(50) + "… [code=[secret]] x\n",
                LogLine.of(event, REDACTION));
    }

    @Test
    void aLongTextIsCutAfterItsSecretsAreOut() {
        assertEquals("a ".repeat(4000), text("a ".repeat(4000)));
        assertEquals("a ".repeat(4000) + "…", text("a ".repeat(4001)));
        String secret = "eyJ" + "b".repeat(500);
        String cut = text("a ".repeat(3990) + secret + "c");
        assertTrue(cut.endsWith("[secret]"), cut.substring(7900));
    }

    @Test
    void anyTextIsOneLine() {
        Random random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(50, 0, 0x3000).forEach(text::appendCodePoint);
            String line = LogLine.of(Events.saying(text.toString()), REDACTION);
            assertEquals(1, line.lines().count(), line);
            assertFalse(line.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), line);
        }
    }

    private static String text(String text) {
        return LogLine.of(Events.saying(text), REDACTION)
                .replaceFirst("^.*? \\[main] ", "")
                .replaceFirst("\n$", "");
    }

    @Test
    void noSecretPassesWhateverItStandsIn() {
        Redaction redaction = new Redaction("/home/kim");
        int runs = Integer.getInteger("fuzz.answers", 5000);
        for (int seed = 0; seed < runs; seed++) {
            SecretMaker maker = new SecretMaker(new Random(seed));
            SecretMaker.Secret secret = maker.secret();
            String text = maker.noise() + maker.around(secret) + "\n" + maker.noise();
            String line = LogLine.of(Events.saying(text), redaction);
            for (int i = 0; i + 8 <= secret.text().length(); i++) {
                String part = secret.text().substring(i, i + 8);
                assertFalse(line.contains(part), () -> text + "\n-> " + line);
            }
            assertEquals(line.length() - 1, line.indexOf('\n'), line);
        }
    }
}
