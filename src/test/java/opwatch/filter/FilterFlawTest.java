package opwatch.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is not understood is marked, said, and searched as text.
class FilterFlawTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stat:failed | stat:failed | FIELD stat | stat:failed | state:",
                "cmk stat:failed -x | stat:failed | FIELD stat | stat:failed | state:",
                "-lable:cmk | -lable:cmk | FIELD lable | lable:cmk | label:",
                "foo:\"a b\" | foo:\"a b\" | FIELD foo | foo:a b | ''",
                "foo： | foo： | FIELD foo | foo： | ''",
                "kind:serch | kind:serch | VALUE_OF_KIND serch | kind:serch | ''",
                "类型:查找 | 类型:查找 | VALUE_OF_KIND 查找 | 类型:查找 | ''",
                "cloud:publik | cloud:publik | VALUE_OF_CLOUD publik | cloud:publik | ''",
                "state:faild | state:faild | STATE faild | faild | ''",
                "started:>tomorow | started:>tomorow | TIME tomorow | started:>tomorow | started:>tomorow",
                "started:tomorow | started:tomorow | TIME tomorow | started:tomorow | started:>tomorow",
                "ended:>25:00 | ended:>25:00 | TIME 25:00 | ended:>25:00 | ended:>25:00",
                "ended:>2026-02-30 | ended:>2026-02-30 | TIME 2026-02-30 | ended:>2026-02-30 | ended:>2026-02-30",
                "started:2h | started:2h | COMPARISON 2h | started:2h | started:>2h",
                "started:noon | started:noon | COMPARISON noon | started:noon | started:>noon",
                "duration:2h | duration:2h | COMPARISON 2h | duration:2h | duration:>2h",
                "duration:>long | duration:>long | LENGTH long | duration:>long | duration:>long",
                "\"cmk | \"cmk | QUOTE | '' | ''",
                "label:\"cmk ba | \"cmk | QUOTE | '' | ''",
                "drill “cmk | “cmk | QUOTE | '' | ''",
            })
    void aTypoIsMarkedAndSearchedAsText(String text, String marked, String wrong, String searched, String instead) {
        List<FilterFlaw> flaws = FilterQuery.of(text).flaws();

        assertEquals(1, flaws.size());
        FilterFlaw flaw = flaws.getFirst();
        assertEquals(
                List.of(marked, wrong, searched, instead),
                List.of(
                        text.substring(flaw.at().from(), flaw.at().to()),
                        (flaw.kind() + " " + flaw.value()).strip(),
                        flaw.text(),
                        flaw.instead()));
    }

    @ParameterizedTest
    @CsvSource({
        // Its text stands in no row, so a minus hides none.
        "-stat:failed, CMK Übung fresh purge drill stopped",
        "target:, ''",
        "properties.recordCount:, purge",
        "forbidden:, CMK",
        "\"cmk, CMK",
        "\"batch cmk, CMK",
        "label:\"cmk batch state:failed, CMK",
        "-\"prod, Übung fresh drill stopped",
        "state:pdat, Übung",
        "-kind:serch, CMK Übung fresh purge drill stopped",
    })
    void whatIsNotUnderstoodIsSearched(String text, String rows) {
        assertEquals(rows, SampleRows.found(text));
    }

    @Test
    void timesAddressesAndPathsAreNoFields() {
        String text = "10:02 https://management.azure.com/x 2026-03-04T01:00 \"foo:bar\" ://x :x";

        assertEquals(List.of(), FilterQuery.of(text).flaws());
    }

    @Test
    void severalAreMarkedInTheOrderTheyStand() {
        String text = "foo:1 cmk bar:2 \"x";

        assertEquals(
                List.of("foo:1", "bar:2", "\"x"),
                FilterQuery.of(text).flaws().stream()
                        .map(flaw -> text.substring(flaw.at().from(), flaw.at().to()))
                        .toList());
    }

    @Test
    void eachSaysWhatHappens() {
        List<String> texts = List.of(
                "foo:1", "stat:x", "\"x", "state:faild", "kind:x9", "cloud:x9", "ended:>x", "duration:>x", "ended:2h");

        assertEquals(
                """
                There is no field “foo”. “foo:1” is searched as text.
                There is no field “stat”. “stat:x” is searched as text. Is state: meant?
                The quotation mark has no end. The words after it are searched one by one.
                OpWatch knows no state “faild”. It is searched in Azure’s own status words.
                There is no kind “x9”. “kind:x9” is searched as text.
                There is no cloud “x9”. “cloud:x9” is searched as text.
                “x” is no time that OpWatch understands. “ended:>x” is searched as text.
                “x” is no length of time such as 90m or 2h. “duration:>x” is searched as text.
                “2h” needs < or > before it, as in ended:>2h. “ended:2h” is searched as text.""",
                texts.stream()
                        .map(text -> FlawText.of(FilterQuery.of(text).flaws()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void ofManyTheFirstThreeAreSaid() {
        String text = "a1 foo:1 bar:2 baz:3 qux:4";

        assertEquals("""
                There is no field “foo”. “foo:1” is searched as text.
                There is no field “bar”. “bar:2” is searched as text.
                There is no field “baz”. “baz:3” is searched as text.""", FlawText.of(FilterQuery.of(text).flaws()));
    }
}
