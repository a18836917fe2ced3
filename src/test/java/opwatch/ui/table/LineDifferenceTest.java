package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opwatch.ui.table.LineDifference.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdef, '', ''",
        // one goes to the top, to the end, and two change places
        "abcdef, fabcde, f, f",
        "abcdef, bcdefa, a, a",
        "abcdef, acbdef, b, b",
        // a group is folded, and unfolded
        "abcdef, aef, bcd, ''",
        "aef, abcdef, '', bcd",
        // one leaves, one comes, one leaves and one comes in its place
        "abcdef, abdef, c, ''",
        "abc, abxc, '', x",
        "abc, axc, b, x",
        "abc, '', abc, ''",
        "'', abc, '', abc"
    })
    void onlyTheLinesThatLeaveComeOrMoveDiffer(String before, String after, String leaving, String coming) {
        List<Integer> was = letters(before);
        List<Integer> is = letters(after);

        LineDifference difference = LineDifference.of(was, is);

        assertEquals(leaving, text(was, difference.leaving()));
        assertEquals(coming, text(is, difference.coming()));
        assertEquals(leaving.isEmpty() && coming.isEmpty(), difference.isNone());
    }

    @Test
    void aBatchOfNewsAmongTenThousandIsAFewRangesHoweverFarTheLinesGo() {
        List<Integer> before = IntStream.range(0, 10_000).boxed().toList();
        Random random = new Random(7);
        List<Integer> after = new ArrayList<>(before);
        for (int i = 0; i < 25; i++) {
            after.add(random.nextInt(9000), after.remove(random.nextInt(after.size())));
        }

        LineDifference difference = LineDifference.of(before, after);

        assertFalse(difference.isAll());
        assertTrue(difference.leaving().size() + difference.coming().size() <= 75, difference::toString);
        assertEquals(after, applied(before, after, difference));
    }

    @Test
    void whateverHappensTheDifferenceMakesTheOneListIntoTheOther() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> before =
                    IntStream.range(0, random.nextInt(300)).boxed().collect(Collectors.toList());
            Collections.shuffle(before, random);
            List<Integer> after = new ArrayList<>(before);
            for (int i = random.nextInt(20); i > 0; i--) {
                change(after, 1000 + i, random);
            }

            LineDifference difference = LineDifference.of(before, after);

            assertEquals(after.equals(before), difference.isNone());
            if (!difference.isAll()) {
                assertEquals(after, applied(before, after, difference));
            }
        }
    }

    @Test
    void anotherOrderOfAllLinesCountsAsAllOthers() {
        List<Integer> before = IntStream.range(0, 2_000).boxed().toList();
        List<Integer> after = new ArrayList<>(before);
        Collections.shuffle(after, new Random(3));

        assertTrue(LineDifference.of(before, after).isAll());
    }

    @ParameterizedTest
    @CsvSource({"abc, abcd, true", "abc, xabc, false", "abc, abd, false", "abc, abc, false", "'', abc, true"})
    void newLinesAtTheEndTouchNoneThatIsThere(String before, String after, boolean onlyBehind) {
        assertEquals(
                onlyBehind, LineDifference.of(letters(before), letters(after)).isOnlyBehind(before.length()));
    }

    private static void change(List<Integer> lines, int fresh, Random random) {
        int at = random.nextInt(lines.size() + 1);
        switch (random.nextInt(4)) {
            case 0 -> lines.add(at, fresh);
            case 1 ->
                lines.subList(at, Math.min(lines.size(), at + random.nextInt(80)))
                        .clear();
            case 2 -> Collections.rotate(lines.subList(0, at), random.nextInt(10));
            default -> {
                if (!lines.isEmpty()) {
                    Integer moved = lines.remove(random.nextInt(lines.size()));
                    lines.add(random.nextInt(lines.size() + 1), moved);
                }
            }
        }
    }

    private static List<Integer> applied(List<Integer> before, List<Integer> after, LineDifference difference) {
        List<Integer> lines = new ArrayList<>(before);
        difference
                .leaving()
                .reversed()
                .forEach(range -> lines.subList(range.from(), range.to()).clear());
        difference.coming().forEach(range -> lines.addAll(range.from(), after.subList(range.from(), range.to())));
        return lines;
    }

    private static List<Integer> letters(String text) {
        return text.chars().boxed().toList();
    }

    private static String text(List<Integer> lines, List<Range> ranges) {
        return ranges.stream()
                .flatMap(range -> lines.subList(range.from(), range.to()).stream())
                .map(Character::toString)
                .collect(Collectors.joining());
    }
}
