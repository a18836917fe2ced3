package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Problem;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The marks beside a row's state: by shape and word, at a place of their own.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class StateMarksTest extends TableOnStage {
    private static final int ROWS = 40;

    @Start
    void start(Stage on) {
        show(on, 900, ROWS);
    }

    private void says(String word, int... rows) {
        observe(check -> new Outcome.Seen(OperationStatus.ofWord(word), check), rows);
    }

    private void observe(java.util.function.Function<Check, Outcome> outcome, int... rows) {
        onFx(() -> {
            for (int i : rows) {
                Check check = new Check(clock.instant(), Duration.ofMillis(85), null);
                Observation now = list.find(entry(i).ref()).observation().get().after(outcome.apply(check), NOW);
                list.apply(List.of(new RowUpdate(entry(i).ref(), now, null)));
            }
            table.tick(clock.instant());
            return null;
        });
    }

    private void decide(int i, UnaryOperator<Attention> change) {
        onFx(() -> {
            list.note(List.of(list.find(entry(i).ref())), change);
            table.tick(clock.instant());
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return null;
        });
    }

    private StateThen then(int i) {
        return StateThen.of(row(i).observation().get(), NOW);
    }

    private Attention acknowledged(Attention one, int i) {
        return one.withAcknowledged(new Acknowledgement("ada", "known", then(i)));
    }

    private StateCell cell(int i) {
        return onFx(() -> table.view().lookupAll(".state-cell").stream()
                .map(StateCell.class::cast)
                .filter(cell -> cell.getItem() != null && cell.getItem().ref().equals(entry(i).ref()))
                .findFirst()
                .orElseThrow());
    }

    /// Where the text of each of the row's cells begins, and the shape of its state.
    private List<String> places(int i) {
        return onFx(() -> {
            Node line = cell(i).getParent();
            return Stream.concat(line.lookupAll(".text").stream(), line.lookupAll(".state-icon").stream())
                    .map(node -> {
                        Bounds place = node.localToScene(node.getLayoutBounds());
                        return Math.round(place.getMinX()) + " " + Math.round(place.getMinY());
                    })
                    .sorted()
                    .toList();
        });
    }

    @Test
    void nothingMovesWhenMarksComeAndGo() {
        says("Updating", 2);
        decide(2, one -> one);
        List<String> before = places(2);
        assertTrue(before.size() > 3, before.toString());

        decide(2, one -> acknowledged(one, 2));
        assertEquals(before, places(2));
        decide(2, one -> one.withSnoozed(new Snooze(NOW.plusSeconds(60), then(2))));
        assertEquals(before, places(2));
        decide(2, one -> one.withExpected(_ -> List.of(new Expectation.Ended(NOW))));
        assertEquals(before, places(2));
        assertEquals(2, onFx(() -> cell(2).lookupAll(".mark-icon").size()));
        decide(2, _ -> Attention.NONE);
        assertEquals(before, places(2));
        assertEquals(0, onFx(() -> cell(2).lookupAll(".mark-icon").size()));
    }

    @Test
    void theMarksStandAtTheEndOfTheCellBehindItsText() {
        says("InProgress with a word that is long", 2);
        decide(2, one -> one.withExpected(_ -> List.of(new Expectation.Ended(NOW))));

        onFx(() -> {
            Bounds in = scene(cell(2));
            Bounds mark = scene(cell(2).lookup(".mark-icon"));
            Bounds text = scene(cell(2).lookup(".text"));
            assertTrue(text.getMaxX() <= mark.getMinX(), text + " " + mark);
            assertTrue(mark.getMaxX() <= in.getMaxX() - 7, mark + " " + in);
            assertTrue(mark.getMinY() >= in.getMinY() && mark.getMaxY() <= in.getMaxY());
            return null;
        });
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void everyMarkIsSaidInWords() {
        says("Updating", 2, 3, 4);
        says("Failed", 2, 3);
        assertEquals("Failed, unread", spoken(2));
        decide(
                2,
                one -> acknowledged(one, 2)
                        .withRead(Attention.change(row(2).observation().get())));
        assertEquals("Failed · acknowledged", spoken(2));
        decide(
                3,
                one -> one.withSnoozed(new Snooze(null, then(3)))
                        .withExpected(_ -> List.of(new Expectation.Ended(NOW))));
        assertEquals("Failed · snoozed, you will be told", spoken(3));
        decide(3, one -> one.withSnoozed(new Snooze(NOW.plusSeconds(3600), then(3))));
        assertTrue(spoken(3).matches("Failed · snoozed until 7:06.AM, you will be told"), spoken(3));
        decide(3, one -> one.withSnoozed(new Snooze(NOW.plus(Duration.ofDays(1)), then(3))));
        assertEquals("Failed · snoozed until Mar 5, you will be told", spoken(3));
        assertEquals("Running · Updating", spoken(4));
    }

    private String spoken(int i) {
        return onFx(() -> cell(i).getAccessibleText());
    }

    @Test
    void quietRowsLeaveTheWorstStateOfAGroupAndAreCountedAsQuiet() {
        tag("night", 0, 1, 2);
        group(Grouping.TAG);
        says("Updating", 0, 1, 2);
        says("Failed", 0, 1);
        assertEquals(new GroupLine.States(RowState.FAILED, 2, 0, 2), night());

        decide(
                0,
                one -> acknowledged(one, 0)
                        .withRead(Attention.change(row(0).observation().get())));
        assertEquals(new GroupLine.States(RowState.FAILED, 1, 1, 1), night());
        decide(1, one -> one.withSnoozed(new Snooze(NOW.plusSeconds(60), then(1))));
        assertEquals(new GroupLine.States(RowState.RUNNING, 1, 2, 0), night());
        decide(2, one -> acknowledged(one, 2));
        assertEquals(new GroupLine.States(RowState.SUCCEEDED, 0, 3, 0), night());
        assertEquals(
                "Group night: 3 operations, 3 acknowledged or snoozed",
                onFx(() -> GroupHeading.spoken((GroupLine) table.lines().getFirst())));
    }

    private GroupLine.States night() {
        return summaries().getFirst().states();
    }

    @Test
    void whatIsAcknowledgedNeedsNobodyAndIsFoundUnderItsState() {
        observe(check -> new Outcome.Unseen(new Problem.SignInNeeded("", ""), check), 1, 2);
        List<Integer> both = List.of(1, 2);
        assertEquals(both, in(RowFilter.Group.NEEDS));

        decide(1, one -> acknowledged(one, 1));
        assertEquals(List.of(2), in(RowFilter.Group.NEEDS));
        assertEquals(both, in(RowFilter.Group.TROUBLE));
        assertEquals(both, in(RowFilter.Group.ERRORS));
        decide(2, one -> one.withSnoozed(new Snooze(null, then(2))));
        assertEquals(List.of(), in(RowFilter.Group.NEEDS));
        assertEquals(both, in(RowFilter.Group.TROUBLE));
    }

    private List<Integer> in(RowFilter.Group group) {
        return onFx(() -> Stream.iterate(0, i -> i < ROWS, i -> i + 1)
                .filter(i -> group.holds(list.find(entry(i).ref())))
                .toList());
    }

    @Test
    void whatIsScrolledAwayFoldedAwayOrCoveredIsNotInSight() {
        List<String> top = inSight(Double.MAX_VALUE);
        assertEquals(names(0, top.size() - 1), top);
        assertTrue(top.size() > 5 && top.size() < 20, top.toString());
        double middle = onFx(() -> scene(cell(3)).getCenterY());
        assertEquals(names(0, 2), inSight(middle));

        onFx(() -> {
            table.view().scrollTo(ROWS - 1);
            table.view().getScene().getRoot().layout();
            return null;
        });
        List<String> bottom = inSight(Double.MAX_VALUE);
        assertEquals(names(ROWS - bottom.size(), ROWS - 1), bottom);
        onFx(() -> {
            table.view().setVisible(false);
            return null;
        });
        assertEquals(List.of(), inSight(Double.MAX_VALUE));
    }

    /// The rows in sight where all that reaches below this height is covered.
    private List<String> inSight(double y) {
        return onFx(() -> table.place().inSight(line -> line.getCenterY() >= y).stream()
                .map(WatchRow::name)
                .toList());
    }
}
