package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Which message stands in the line, which wait, and what the history keeps.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class NoticeBarTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final ManualClock clock = new ManualClock(START);
    private final NoticeBar bar = new NoticeBar(clock);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatMattersMostIsShownAndTheRestWaits() {
        bar.held(3, "F8", () -> done.add("ordered"));
        assertEquals("Order held: 3 rows are due elsewhere. F8 applies it.", shown());
        bar.news("saved", "news");
        assertEquals("news", shown());
        bar.warn("clock", "trouble", null);
        assertEquals("trouble", shown());
        bar.signInNeeded("banner", "sign in", null);
        assertEquals("sign in", shown());
        bar.tell("an answer", null);
        assertEquals("an answer", shown());
        bar.saveFailed("save", "not saved", null);
        bar.tell("another answer", null);

        assertEquals("not saved", shown());
        assertEquals("5", label("#notice-history"));
        assertEquals(
                List.of(
                        "not saved",
                        "another answer",
                        "sign in",
                        "trouble",
                        "news",
                        "Order held: 3 rows are due elsewhere. F8 applies it."),
                bar.current());
    }

    @Test
    void whatIsNoLongerTrueGivesWayToWhatWaits() {
        bar.warn("clock", "trouble", null);
        bar.saveFailed("save", "not saved", null);

        bar.close("save");
        assertEquals("trouble", shown());
        bar.close("clock");

        assertEquals("", shown());
        assertEquals("", label("#notice-history"));
        assertEquals(List.of(), bar.current());
    }

    @Test
    void ofTwoThatMatterEquallyTheNewerIsShown() {
        bar.warn("first", "older", null);
        bar.warn("second", "newer", null);

        assertEquals(List.of("newer", "older"), bar.current());
    }

    @Test
    void theHistoryKeepsAllOnceWithItsLastTimeNewestFirst() {
        bar.warn("banner", "two rows wait", null);
        bar.tell("Copied", null);
        clock.turn(Duration.ofSeconds(9));
        bar.warn("banner", "three rows wait", null);
        bar.tell("Copied", null);
        bar.held(3, "F8", () -> {});

        assertEquals(
                List.of("Copied", "three rows wait"),
                bar.history().stream().map(Notice::text).toList());
        assertEquals(
                List.of(START.plusSeconds(9), START.plusSeconds(9)),
                bar.history().stream().map(Notice::when).toList());
    }

    @Test
    void whatIsOverStaysInTheHistoryWithoutItsButton() {
        bar.warn("join", "kept apart", new NoticeBar.Action("Join", () -> done.add("joined")));
        assertEquals("Join", label("#notice-action"));

        press("#notice-action");
        bar.history().forEach(bar::act);

        assertEquals(List.of("joined"), done);
        assertEquals("", shown());
        assertEquals(
                List.of("kept apart"), bar.history().stream().map(Notice::text).toList());
    }

    @Test
    void whatWaitsDoesWhatItOffersFromTheHistory() {
        bar.warn("join", "kept apart", new NoticeBar.Action("Join", () -> done.add("joined")));
        bar.signInNeeded("banner", "sign in", new NoticeBar.Action("Sign in", () -> done.add("signed in")));

        bar.history().stream()
                .filter(notice -> notice.text().equals("kept apart"))
                .forEach(bar::act);

        assertEquals(List.of("joined"), done);
        assertEquals(List.of("sign in"), bar.current());
    }

    @Test
    void anAnswerEndsWhatTheOneBeforeOffered() {
        bar.tell("removed one", new NoticeBar.Action("Undo", () -> done.add("first")));
        bar.tell("removed two", new NoticeBar.Action("Undo", () -> done.add("second")));

        bar.history().forEach(bar::act);

        assertEquals(List.of("second"), done);
    }

    @Test
    void heldOrderComesChangesAndGoesAndCannotBeClosed() {
        bar.held(1, "F8", () -> done.add("one"));
        bar.held(2, "F8", () -> done.add("two"));
        assertEquals("Order held: 2 rows are due elsewhere. F8 applies it.", shown());
        assertFalse(bar.closeShown());
        assertFalse(node("#notice-close").isVisible());

        press("#notice-action");
        assertEquals(List.of("two"), done);
        bar.held(0, "F8", () -> {});

        assertEquals("", shown());
        assertEquals(List.of(), bar.history());
    }

    @Test
    void whatIsClosedLeavesTheLineAloneAndStaysTrueWithItsButton() {
        bar.warn("clock", "trouble", null);
        bar.signInNeeded("banner", "sign in", new NoticeBar.Action("Sign in", () -> done.add("signed in")));

        assertTrue(bar.escape());
        assertEquals("trouble", shown());
        assertEquals("1", label("#notice-history"));
        assertTrue(bar.escape());
        assertFalse(bar.escape());

        assertEquals("", shown());
        assertEquals("2", label("#notice-history"));
        assertEquals(List.of("sign in", "trouble"), bar.current());
        bar.history().forEach(bar::act);
        assertEquals(List.of("signed in"), done);
        assertEquals(List.of("trouble"), bar.current());
    }

    @Test
    void newsAndRefusalsAreOverWhenTheyAreClosed() {
        bar.keep("reading", "reading");
        bar.refuse("paste", "refused");

        assertTrue(bar.escape());
        assertTrue(bar.escape());

        assertEquals(List.of(), bar.current());
    }

    @Test
    void escapeLeavesAFailedSaveAndItsOwnButtonPutsItAway() {
        bar.saveFailed("save", "not saved", null);
        assertFalse(bar.escape());
        assertEquals("not saved", shown());

        press("#notice-close");
        bar.saveFailed("save", "not saved", null);

        assertEquals("", shown());
        assertEquals(List.of("not saved"), bar.current());
        bar.saveFailed("save", "not saved either", null);
        assertEquals("not saved either", shown());
    }

    @Test
    void otherWordsForTheSameAreNoNews() {
        bar.signInNeeded("banner", "two rows wait", null);
        bar.warn("clock", "trouble", null);
        clock.turn(Duration.ofSeconds(9));

        bar.reword("banner", "three rows wait");
        assertEquals("three rows wait", shown());
        assertTrue(bar.escape());
        bar.reword("banner", "four rows wait");
        bar.reword("save", "not saved");

        assertEquals("trouble", shown());
        assertEquals(
                List.of("trouble", "four rows wait"),
                bar.history().stream().map(Notice::text).toList());
        assertEquals(
                List.of(START, START), bar.history().stream().map(Notice::when).toList());
    }

    @Test
    void aTextOfSeveralLinesStandsInOne() {
        bar.refuse("import", "One was added.\nTwo were not.");

        assertEquals("One was added. Two were not.", shown());
        assertEquals("One was added.\nTwo were not.", node("#notice").getAccessibleHelp());
    }

    @Test
    void theSubjectStandsBeforeEachMessage() {
        bar.about("Demo");
        bar.warn("clock", "trouble", null);

        assertEquals("Demo: trouble", shown());
    }

    private String shown() {
        return label("#notice");
    }

    private String label(String id) {
        return ((Labeled) node(id)).getText();
    }

    private Node node(String id) {
        return bar.lookup(id);
    }

    private void press(String id) {
        ((ButtonBase) node(id)).fire();
    }
}
