package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import opwatch.operation.Attention;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The three forms of a ticket, whole and in both languages, and with texts that want to be more than text.
class TicketFormsTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "opwatch", "report");
    /// The elements that a ticket is made of, with the attributes that they have.
    private static final Pattern OWN = Pattern.compile(
            "</?(?:h2|h3|h4|p|table|tr|td|th|ul|li|b|br|code)>|<th align=\"left\" valign=\"top\">|<meta charset=\"utf-8\">");

    @ParameterizedTest
    @CsvSource({
        "en, text, ticket.txt",
        "en, html, ticket.html",
        "en, markdown, ticket.md",
        "zh, text, ticket-zh.txt",
        "zh, html, ticket-zh.html",
        "zh, markdown, ticket-zh.md"
    })
    void aTicketIsWholeInEachFormAndLanguage(String language, String form, String file) throws Exception {
        assertEquals(lines(EXPECTED.resolve(file)), said(language, form));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    /// What a process in a language writes.
    private static List<String> said(String language, String form) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + (language.equals("zh") ? "CN" : "US"),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TicketSamples.class.getName(),
                        form)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        assertEquals(0, process.waitFor());
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Views.HOSTILE,
                Views.LINK,
                "\"><svg onload=alert(1)>",
                "[x](javascript:alert(1))",
                "](x) ![y](https://evil.example/z.png)",
                "``` \n<b>x</b>\n# head\n- item\n| a | b |\n<!-- -->",
                "https://evil.example @everyone &lt;script&gt;"
            })
    void whateverIsInATextStaysText(String hostile) {
        Ticket ticket = hostile(hostile);
        String left = OWN.matcher(ticket.html()).replaceAll("");

        assertFalse(left.contains("<") || left.contains(">"), left);
        assertFalse(ticket.html().contains("href"), ticket.html());
        ticket.markdown().lines().forEach(line -> {
            String outside = line.replaceAll("`[^`]*`", "").replaceAll("\\\\[^A-Za-z0-9]", "");
            assertFalse(outside.contains("<") || outside.contains("](") || outside.contains("!["), line);
            assertFalse(outside.matches("(?i).*(?:javascript:|https?:/|@).*"), line);
            assertTrue(line.isEmpty() || line.matches("\\s*(?:- .*|#{2,4} .*| {2}\\S.*)"), line);
        });
    }

    private static Ticket hostile(String text) {
        OperationError error = new OperationError(
                OperationError.Origin.TOP, text, text, text, List.of(), List.of(new Field(text, text)));
        return TicketSamples.ticket(
                TicketChoice.FIRST,
                TicketSamples.row(
                        TicketSamples.REF,
                        text,
                        Views.remarks(text, text),
                        TicketSamples.failedWith(error),
                        Attention.NONE));
    }

    @Test
    void aHostileTextIsReadInFull() {
        String escaped = "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;";

        String html = hostile(Views.HOSTILE).html();
        assertTrue(html.contains("<td>" + escaped + "</td>"), html);
        assertTrue(html.contains("<p>" + escaped + "</p>"), html);
    }

    @Test
    void everyListOfAPageIsClosed() {
        String html = TicketSamples.ticket(TicketChoice.FIRST, TicketSamples.failed(), TicketSamples.failed())
                .html();

        for (String element : List.of("ul", "li", "table", "tr", "th", "td", "h2", "h3", "h4", "p", "b", "code")) {
            assertEquals(count(html, "<" + element + "[ >]"), count(html, "</" + element + ">"), element);
        }
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
