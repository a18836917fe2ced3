package opwatch.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for every filter.
class FilterQueryTest {
    private static final String LETTERS = "abcdeé0123-_.\"“”:： \t\u3000-－>＞<kindlabelstateerror失败标签İ\ud83d\ude00";

    /// One word without marks is found exactly where it stands in a field that is searched.
    @Test
    void aPlainWordIsContainedInTheRow() {
        Random random = new Random(17);
        List<String> pieces = new ArrayList<>();
        for (SearchedRow row : SampleRows.ALL) {
            for (FilterField field : FilterField.values()) {
                Stream.of(text(row, field).split("[\\s:\"“”]+"))
                        .filter(word -> word.matches("[\\p{L}\\d][\\p{L}\\d.-]*"))
                        .forEach(pieces::add);
            }
        }
        for (int i = 0; i < 2000; i++) {
            String word = pieces.get(random.nextInt(pieces.size()));
            int from = random.nextInt(word.length());
            String part = word.substring(from, from + 1 + random.nextInt(word.length() - from));
            if (part.startsWith("-")) {
                continue;
            }
            String expected = SampleRows.names(SampleRows.ALL.stream().filter(row -> contains(row, part)));
            assertEquals(expected, SampleRows.found(part), part);
            String others = SampleRows.names(SampleRows.ALL.stream().filter(row -> !contains(row, part)));
            assertEquals(others, SampleRows.found("-" + part), part);
        }
    }

    private static boolean contains(SearchedRow row, String part) {
        boolean inTimes = part.matches(".*\\d.*") && part.matches(".*\\D.*");
        return Stream.of(FilterField.values())
                .filter(field -> field != FilterField.CHECKED)
                .filter(field -> inTimes || field.form() != FilterField.Form.TIME)
                .anyMatch(field -> text(row, field).contains(part));
    }

    /// All that is searched for a field, in lower case.
    private static String text(SearchedRow row, FilterField field) {
        List<String> texts = new ArrayList<>();
        row.any(field, text -> !texts.add(text));
        return Folding.fold(String.join("\n", texts));
    }

    @Test
    void anyTextIsReadAndItsFlawsLieInIt() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder any = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                any.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String text = any.toString();
            FilterQuery query = FilterQuery.of(text);
            for (FilterFlaw flaw : query.flaws()) {
                assertTrue(
                        flaw.at().from() >= 0
                                && flaw.at().from() < flaw.at().to()
                                && flaw.at().to() <= text.length(),
                        text);
                assertFalse(FlawText.of(flaw).isBlank());
            }
            SampleRows.ALL.forEach(row -> query.holds(row, SampleRows.NOW));
        }
    }

    /// Marks of direction and the like come with what is copied from a page; nobody sees them.
    @Test
    void whatIsNotSeenHidesNoRow() {
        String label = SampleRows.found("label:cmk");
        for (String unseen : List.of("\u200b", "\u200e", "\u202a", "\ufeff", "\u00ad", "\u0007", "\u0085")) {
            assertEquals(label, SampleRows.found(unseen + "label:cmk" + unseen), unseen);
            assertEquals(
                    List.of(), FilterQuery.of(unseen + "label:cmk" + unseen).flaws());
            assertEquals(SampleRows.names(SampleRows.ALL.stream()), SampleRows.found(unseen));
        }
    }

    @Test
    void theOrderOfTheWordsDoesNotMatter() {
        assertEquals("CMK", SampleRows.found("state:failed sub:prod tag:night label:\"cmk\" cmk"));
        assertEquals("CMK", SampleRows.found("cmk label:\"cmk\" tag:night sub:prod state:failed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cmk | LABEL | A CMK and a cmk | 2-5 12-15",
                "label:cmk | LABEL | CMK | 0-3",
                "label:cmk | ERROR | CMK | ''",
                "error:key | ERROR | the key | 4-7",
                "-cmk | LABEL | cmk | ''",
                "ab bc | LABEL | xabcx | 1-4",
                "aa | LABEL | aaaa | 0-4",
                "İst | LABEL | xİSTx | 1-4",
                "stat:x | LABEL | a stat:x | 2-8",
                "state:failed | LABEL | failed | ''",
                "“two words” | LABEL | Two Words | 0-9",
            })
    void whatIsFoundIsMarkedWhereItStands(String text, FilterField field, String shown, String marks) {
        assertEquals(
                marks,
                String.join(
                        " ",
                        FilterQuery.of(text).marks(field, shown).stream()
                                .map(span -> span.from() + "-" + span.to())
                                .toList()));
    }

    @Test
    void onlyTimesMakeAFilterOneOfTheMoment() {
        assertTrue(FilterQuery.of("cmk started:>2h").isTimed());
        assertTrue(FilterQuery.of("-duration:>2h").isTimed());
        assertFalse(FilterQuery.of("cmk -error: started:10:02 started:").isTimed());
    }

    @Test
    void timeMovesOn() {
        FilterQuery query = FilterQuery.of("started:<1h");
        SearchedRow row = SampleRows.ALL.get(1);

        assertTrue(query.holds(row, SampleRows.NOW));
        AsOf later = new AsOf(SampleRows.NOW.now().plus(Duration.ofMinutes(10)), SampleRows.NOW.zone());
        assertFalse(query.holds(row, later));
    }

    @Test
    void theTextIsKeptAsItWasTyped() {
        assertEquals("  Label:CMK ", FilterQuery.of("  Label:CMK ").text());
        assertEquals("", FilterQuery.of("  ").text());
    }
}
