package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page as text; the browser's view of it is in `opwatch.endtoend`.
class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)([^>]*)>");

    private static String page(ReportView view) {
        return HtmlReport.of(view, Views.FREE);
    }

    private static List<String> tags(String page) {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
        return TAG.matcher(body).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Views.HOSTILE,
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "https://evil.example/x",
                "<!-- --><style>*{display:none}</style>",
                "]]></svg></title></style>",
                "&lt;b&gt; &#60;script&#62;",
                "{{7*7}} ${7*7} <%= 7 %>",
                "\u202E rtl \u0000 nul \uFFFF"
            })
    void noTextIsMoreThanText(String text) {
        String harmless = page(Views.of(Views.hostile(1, "x"), Views.failed()));
        String hostile = page(Views.of(Views.hostile(1, text), Views.failed()));

        assertEquals(tags(harmless), tags(hostile));
        assertFalse(hostile.contains("\u202E"), text);
        assertFalse(tags(hostile).stream().anyMatch(tag -> tag.contains("href") || tag.contains("src=")), text);
    }

    @Test
    void everyTextIsThere() {
        String page = page(Views.of(Views.hostile(1, Views.HOSTILE)));
        String shown = "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;";

        for (String place : List.of(
                "<td class=\"label\">" + shown,
                "class=\"note\">" + shown,
                "class=\"second\">[" + shown + "]",
                "class=\"code\">" + shown)) {
            assertTrue(page.contains(place), place);
        }
    }

    @Test
    void thePolicyAllowsItsOneScriptAndItsOneStyleAndNothingElse() throws Exception {
        String page = page(Views.of(Views.failed(), Views.trouble(), Views.unseen()));

        assertEquals(
                List.of("default-src 'none'; script-src " + hash(page, "script") + "; style-src " + hash(page, "style")
                        + "; base-uri 'none'; form-action 'none'"),
                Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(policy -> policy.group(1))
                        .toList());
        assertFalse(Pattern.compile("<[^>]* (style|on[a-z]+|href|src)=")
                .matcher(page)
                .find());
    }

    private static String hash(String page, String tag) throws Exception {
        List<String> contents = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(content -> content.group(1))
                .toList();
        assertEquals(1, contents.size());
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(contents.getFirst().getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void stateStandsAsShapeAndWord() {
        String page = page(Views.in(Views.of(Views.failed(), Views.trouble()), Column.STATE));

        assertTrue(page.contains("<td class=\"state failed\" data-sort=\"0\"><svg class=\"mark\""), page);
        assertTrue(page.contains("</svg>Failed</td>"), page);
        assertTrue(page.contains("</svg>Could not check · Updating</td>"), page);
        assertTrue(page.contains("Could not check: only the last check failed. It says nothing about the operation."));
        assertFalse(page(Views.of(Views.failed())).contains("only the last check failed"));
    }

    @Test
    void whatIsMarkedStandsInWordsAndWhatCameIsSortedByHowMany() {
        String page = page(Views.in(
                Views.of(Views.nothingDone(), Views.unusuallyLong()), Column.STATE, Column.RESULT, Column.DURATION));

        assertTrue(page.contains("</svg>Succeeded · acknowledged · unread · 0 records</td>"), page);
        assertTrue(page.contains("<td class=\"result\" data-sort=\"0\">0 records</td>"), page);
        assertTrue(
                page.contains("<td class=\"result\" data-sort=\"77895\">45%, 77,895 records, 18.9 GB scanned</td>"),
                page);
        assertTrue(page.contains(">30 min 0 s<span class=\"second\">long</span></td>"), page);
    }

    @Test
    void timesStandInTheShownZoneAndInUtc() {
        ReportView view = Views.in(Views.of(Views.failed()), Column.STARTED);
        String cell = "<td class=\"time\" data-sort=\"1772614800000\">";

        assertTrue(page(view)
                .contains(cell + "2026-03-04 10:00:00<span class=\"second\">2026-03-04T09:00:00Z</span></td>"));
        assertTrue(page(view).contains("As of 2026-03-04 11:00:00 (Europe/Berlin), 2026-03-04T10:00:00Z"));
        ReportView utc = new ReportView(
                view.app(), view.scope(), new ReportTime(Views.NOW, ZoneOffset.UTC), view.columns(), view.groups());
        assertTrue(page(utc).contains(cell + "2026-03-04T09:00:00Z</td>"));
    }

    @Test
    void whatTheWindowDoesNotShowIsNotInIt() {
        String page = page(Views.in(Views.of(Views.failed()), Column.STATE));

        for (String hidden : List.of("purge-prod", "gdpr", "two", "InvalidFilter", "713192d7", Views.SUBSCRIPTION)) {
            assertFalse(page.contains(hidden), hidden);
        }
        assertTrue(page.contains("<text class=\"timeline-label\" x=\"8\" y=\"56\">1</text>"), page);
    }

    @Test
    void aFoldedGroupIsAHeadingThatSaysHowManyItHas() {
        String page = page(Views.grouped(
                "Tag", new ReportGroup("gdpr", 1, List.of(Views.failed())), new ReportGroup("night", 3, List.of())));

        assertTrue(
                page.contains("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"12\">night (3, folded)</th></tr>"));
        assertTrue(page.contains("3 operations of folded groups are not listed here."));
    }

    @Test
    void aPictureOfManyRowsIsCutAndSaysSo() {
        ReportRow[] rows = IntStream.range(0, 1200)
                .mapToObj(i -> Views.row(i, "r" + i, Views.remarks(""), Views.ended("Succeeded", null)))
                .toArray(ReportRow[]::new);
        String page = page(Views.of(rows));

        assertTrue(page.contains("The picture has the first 1,000 of 1,200 operations."));
        assertEquals(1000, page.split("timeline-label", -1).length - 1);
        assertEquals(1200, page.split("<tr class=\"row\">", -1).length - 1);
    }

    @Test
    void allThatHasAClassHasARule() {
        String page = page(Views.grouped(
                "Tag",
                new ReportGroup("a", 4, List.of(Views.failed(), Views.trouble(), Views.succeeded(), Views.unseen()))));
        Set<String> classes = Pattern.compile("class=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .flatMap(each -> Pattern.compile(" ").splitAsStream(each.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        String style = PageStyle.TEXT;
        classes.removeIf(name -> style.contains("." + name));

        assertEquals(Set.of("location", "result", "row", "timeline-label"), classes);
    }
}
