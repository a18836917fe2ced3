package opwatch.ui.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.junit.jupiter.api.Test;

/// What rows have in common, and what becomes of each when a person changes it.
class RemarksChangeTest {
    private static final Remarks ONE = new Remarks(OperationKind.TABLE, List.of("all", "some"), "first");
    private static final Remarks OTHER = new Remarks(OperationKind.RESTORE, List.of("Other", "ALL"), "second");

    private static String tags(CommonRemarks common) {
        return String.valueOf(common.tags());
    }

    @Test
    void whatDiffersIsNotCommon() {
        CommonRemarks common = CommonRemarks.of(List.of(ONE, OTHER, OTHER));

        assertEquals("{all=true, some=false, Other=false}", tags(common));
        assertEquals(null, common.kind());
        assertEquals(null, common.note());
    }

    @Test
    void whatIsTheSameInAllIs() {
        CommonRemarks common = CommonRemarks.of(List.of(ONE, ONE));

        assertEquals("{all=true, some=true}", tags(common));
        assertEquals(OperationKind.TABLE, common.kind());
        assertEquals("first", common.note());
        assertEquals("", CommonRemarks.of(List.of(Remarks.NONE)).note());
    }

    @Test
    void eachRowKeepsWhatThePersonHasNotChanged() {
        RemarksChange change = new RemarksChange(null, List.of("new"), List.of("ALL", "gone"), null);

        assertEquals(ONE.withTags(List.of("some", "new")), change.apply(ONE));
        assertEquals(OTHER.withTags(List.of("Other", "new")), change.apply(OTHER));
        assertFalse(change.isNothing());
        assertEquals(ONE, new RemarksChange(null, List.of(), List.of(), null).apply(ONE));
        assertTrue(new RemarksChange(null, List.of(), List.of(), null).isNothing());
    }

    @Test
    void kindAndNoteAreGivenToAll() {
        RemarksChange change = new RemarksChange(OperationKind.UNKNOWN, List.of(), List.of(), "");

        assertEquals(new Remarks(OperationKind.UNKNOWN, ONE.tags(), ""), change.apply(ONE));
        assertFalse(change.isNothing());
    }

    @Test
    void aTagThatARowHasInOtherCaseStaysAsItIs() {
        RemarksChange change = new RemarksChange(null, List.of("Some", "x"), List.of(), null);

        assertEquals(List.of("all", "some", "x"), change.apply(ONE).tags());
        assertTrue(change.isIn(change.apply(ONE)));
    }

    @Test
    void aRowThatIsFullGetsTheTagsOnlyInThePlaceOfOthers() {
        Remarks full = Remarks.NONE.withTags(
                IntStream.range(0, 20).mapToObj(i -> "t" + i).toList());
        RemarksChange more = new RemarksChange(null, List.of("more"), List.of(), null);
        RemarksChange instead = new RemarksChange(null, List.of("more"), List.of("t7"), null);

        assertEquals(full, more.apply(full));
        assertFalse(more.isIn(more.apply(full)));
        assertTrue(instead.isIn(instead.apply(full)));
        assertEquals(20, instead.apply(full).tags().size());
    }
}
