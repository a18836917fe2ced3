package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMovesTest {
    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdef, 0",
        // one to the top, one to the end
        "abcdef, fabcde, 1",
        "abcdef, bcdefa, 1",
        "abcdef, badcfe, 3",
        "abcdef, fedcba, 5",
        // one leaves, one leaves and one moves
        "abcdef, abdef, 1",
        "abcdef, fabde, 2",
        // what comes in is not counted
        "abc, xaybzc, 0",
        "abc, x, 3"
    })
    void theFewestRowsThatLeaveOrMoveAreCounted(String shown, String wanted, int count) {
        assertEquals(count, RowMoves.count(letters(shown), letters(wanted)));
    }

    private static int[] letters(String text) {
        return text.chars().toArray();
    }
}
