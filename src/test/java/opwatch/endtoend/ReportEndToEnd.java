package opwatch.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.report.ReportFile;
import opwatch.report.ReportFormat;
import opwatch.report.ReportGroup;
import opwatch.report.ReportRow;
import opwatch.report.ReportView;
import opwatch.report.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that a report is, in a headless Chromium: opened from a file, with hostile texts in every place. It
/// leaves pictures in `target/pictures`.
class ReportEndToEnd {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path folder;

    private Chromium chromium;

    @BeforeEach
    void begin() throws Exception {
        chromium = new Chromium(folder.resolve("profile"));
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void end() throws Exception {
        chromium.close();
    }

    private Path open(ReportView view) throws Exception {
        Path file = folder.resolve("view.html");
        ReportFile.write(file, view, ReportFormat.HTML, Views.FREE);
        chromium.open(file);
        return file;
    }

    private static ReportView hostile() {
        ReportRow named = Views.row(
                7, "aaa first", new Remarks(OperationKind.UNKNOWN, List.of(), ""), Views.ended("Succeeded", null));
        return Views.grouped(
                Views.HOSTILE,
                new ReportGroup(
                        Views.HOSTILE,
                        3,
                        List.of(Views.hostile(1, Views.HOSTILE), named, Views.hostile(3, Views.LINK))),
                new ReportGroup("folded " + Views.LINK, 4, List.of()));
    }

    @Test
    void hostileTextsAreShownAndDoNothing() throws Exception {
        Path file = open(hostile());
        String text = chromium.run("return document.body.textContent").asText();

        assertEquals(List.of(file.toUri().toString()), chromium.asked());
        assertFalse(chromium.hasDialog());
        assertEquals(List.of(), chromium.console());
        assertTrue(text.contains(Views.HOSTILE) && text.contains(Views.LINK), text);
        assertEquals(
                0,
                chromium.run("return document.querySelectorAll('img,a,iframe,object,form,link').length")
                        .asInt());
        assertEquals(1, chromium.run("return document.scripts.length").asInt());
    }

    @Test
    void whatThePolicyForbidsIsRefused() throws Exception {
        open(hostile());
        chromium.run("const i = new Image(); i.src = 'https://example.invalid/x.png'; document.body.append(i);"
                + "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);"
                + "document.body.setAttribute('style', 'color: red');");

        assertTrue(chromium.run("return window.ran === undefined").asBoolean());
        assertEquals(
                3,
                chromium.console().stream()
                        .filter(line -> line.contains("Content Security Policy"))
                        .count());
    }

    @Test
    void aClickOnAHeadSorts() throws Exception {
        open(hostile());
        chromium.click("thead th:nth-child(2) button");
        List<String> up = labels();
        chromium.click("thead th:nth-child(2) button");
        List<String> down = labels();

        assertEquals(List.of("</script>", "aaa first", "javascript:"), starts(up));
        assertEquals(up.reversed(), down);
        assertEquals(
                "descending",
                chromium.run("return document.querySelector('thead th:nth-child(2)').ariaSort")
                        .asText());
        assertEquals(List.of(), chromium.console());
    }

    private static List<String> starts(List<String> labels) {
        return labels.stream()
                .map(label -> label.replaceFirst("(?<=^(</script>|javascript:)).*", ""))
                .toList();
    }

    private List<String> labels() throws Exception {
        JsonNode labels = chromium.run(
                "return [...document.querySelectorAll('tr.row td:nth-child(2)')].map(c => c.firstChild.data)");
        List<String> all = new ArrayList<>();
        labels.forEach(label -> all.add(label.asText()));
        return all;
    }

    @Test
    void itPrintsWithTheTimelineAndIsLightAndDark() throws Exception {
        ReportRow[] rows = Stream.concat(
                        Stream.of(Views.failed(), Views.trouble(), Views.succeeded(), Views.unseen()),
                        IntStream.range(5, 40).mapToObj(i -> Views.hostile(i, "row " + i)))
                .toArray(ReportRow[]::new);
        open(Views.of(rows));
        byte[] pdf = Base64.getDecoder().decode(chromium.print());
        String head = new String(pdf, 0, 8, StandardCharsets.ISO_8859_1);
        Files.write(PICTURES.resolve("report.pdf"), pdf);

        assertTrue(head.startsWith("%PDF-"), head);
        for (String scheme : List.of("light", "dark")) {
            chromium.color(scheme);
            Files.write(
                    PICTURES.resolve("report-" + scheme + ".png"),
                    Base64.getDecoder().decode(chromium.picture()));
        }
        chromium.run("document.querySelector('.timeline').scrollIntoView()");
        Files.write(PICTURES.resolve("report-timeline.png"), Base64.getDecoder().decode(chromium.picture()));
        assertTrue(chromium.run("return document.querySelector('.timeline svg').getBoundingClientRect().height > 300")
                .asBoolean());
        assertEquals(
                "rgb(13, 17, 23)",
                chromium.run("return getComputedStyle(document.body).backgroundColor")
                        .asText());
        assertEquals(List.of(), chromium.console());
    }
}
