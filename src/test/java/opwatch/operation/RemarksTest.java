package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a tag and a note may hold.
class RemarksTest {
    private static final String SMILE = "\ud83d\ude00";
    private static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc67";
    private static final String PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";

    private static List<String> tags(String... tags) {
        return Remarks.NONE.withTags(List.of(tags)).tags();
    }

    private static String note(String note) {
        return Remarks.NONE.withNote(note).note();
    }

    @Test
    void controlAndDirectionCharactersAreTakenOut() {
        assertEquals(List.of("gdpr"), tags("g\u0000d\u001bp\u007f\u0085r"));
        assertEquals(List.of("abcdef"), tags("\u202eab\u2066c\u2069d\u200ee\u061cf\u200b\ufeff"));
        assertEquals("abc d", note("a\u0007b\u202ec\td\u2069"));
        assertEquals("half", note("\ud800ha\udc00lf"));
    }

    @Test
    void theJoinersOfEmojiAndPersianStay() {
        assertEquals(List.of(FAMILY, PERSIAN), tags(FAMILY, PERSIAN));
        assertEquals(FAMILY + " " + PERSIAN, note(FAMILY + " " + PERSIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "\u200d", " \u200c\u200d ", "\u202e", "\u0000"})
    void aTagOfWhichNothingIsSeenIsNone(String tag) {
        assertEquals(List.of(), tags(tag));
        assertEquals("", Remarks.tag(tag));
    }

    @Test
    void aTagIsOneLineAndANoteKeepsItsLines() {
        assertEquals(List.of("a b c d"), tags(" a\r\nb\u2028c\td\n"));
        assertEquals("a\n\nb\nc\nd", note("\r\na\r\n\r\nb\rc\u2029d\n\n"));
    }

    @Test
    void noTagIsThereTwiceWhateverTheCase() {
        assertEquals(
                List.of("Night", "\u00dcber"),
                tags("Night", "night", " NIGHT ", "\u00dcber", "\u00fcber", "ni\u200bght"));
        assertTrue(Remarks.NONE.withTags(List.of("Night")).hasTag("nIGHT"));
        assertFalse(Remarks.NONE.withTags(List.of("Night")).hasTag("nigh"));
    }

    @Test
    void whatIsTooLongIsCutAndNeverInsideACharacter() {
        assertEquals(List.of("x".repeat(39)), tags("x".repeat(39) + SMILE));
        assertEquals(List.of("x".repeat(38) + SMILE), tags("x".repeat(38) + SMILE + "y"));
        assertEquals(List.of("x".repeat(39)), tags("x".repeat(39) + " y"));
        assertEquals("x".repeat(3999), note("x".repeat(3999) + SMILE));
        assertEquals("x".repeat(3998) + SMILE, note("x".repeat(3998) + SMILE + "y"));
        assertEquals(
                IntStream.range(0, 20).mapToObj(i -> "t" + i).toList(),
                Remarks.NONE
                        .withTags(IntStream.range(0, 30).mapToObj(i -> "t" + i).toList())
                        .tags());
    }

    @Test
    void whatIsSoundStaysAsItIsWhateverWasGiven() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(60), 0, i % 3 == 0 ? 0x80 : i % 3 == 1 ? 0x2100 : 0x1f700)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            List<String> given = new ArrayList<>(List.of(text.split("[aeiou]", -1)));
            Remarks remarks = new Remarks(OperationKind.UNKNOWN, given, text.repeat(1 + i % 100));

            assertEquals(remarks, new Remarks(remarks.kind(), remarks.tags(), remarks.note()));
            assertTrue(remarks.note().length() <= Remarks.LONGEST_NOTE
                    && remarks.tags().size() <= Remarks.MOST_TAGS);
            assertEquals(
                    remarks.tags().size(),
                    remarks.tags().stream()
                            .map(tag -> tag.toLowerCase(Locale.ROOT))
                            .distinct()
                            .count());
            for (String tag : remarks.tags()) {
                assertEquals(tag, Remarks.tag(tag));
                assertTrue(!tag.isEmpty() && tag.length() <= Remarks.LONGEST_TAG && tag.indexOf('\n') < 0, tag);
            }
            assertTrue(
                    remarks.note().codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), remarks.note());
        }
    }

    @Test
    void joinedRemarksHaveTheTagsOfBothAndWhatTheFirstDoesNotSay() {
        Remarks mine = new Remarks(OperationKind.UNKNOWN, List.of("a", "b"), "");
        Remarks other = new Remarks(OperationKind.TABLE, List.of("B", "c"), "n");

        assertEquals(new Remarks(OperationKind.TABLE, List.of("a", "b", "c"), "n"), mine.joinedBy(other));
        assertEquals(new Remarks(OperationKind.TABLE, List.of("B", "c", "a"), "n"), other.joinedBy(mine));
        assertEquals(mine, mine.joinedBy(Remarks.NONE));
    }
}
