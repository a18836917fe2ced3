package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where the keyboard is in a table whose rows move and leave.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class RowFocusTest extends TableOnStage {
    private static final int ROWS = 60;

    @Start
    void start(Stage on) {
        show(on, 900, ROWS);
    }

    @BeforeEach
    void keyboardOnly() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        onFx(() -> {
            table.view().requestFocus();
            return null;
        });
    }

    private int focused() {
        return onFx(() -> table.view().getFocusModel().getFocusedIndex());
    }

    private void select(int... rows) {
        onFx(() -> {
            table.select(
                    IntStream.of(rows).mapToObj(i -> list.find(entry(i).ref())).toList());
            return null;
        });
    }

    private void remove(int... rows) {
        onFx(() -> {
            list.remove(
                    IntStream.of(rows).mapToObj(i -> list.find(entry(i).ref())).toList());
            table.arrange();
            return null;
        });
    }

    private static List<String> places(List<String> seen) {
        return seen.stream()
                .map(line -> line.substring(line.indexOf(" at ")))
                .sorted()
                .toList();
    }

    @Test
    void untilThePersonMovesItTheFocusIsOnTheFirstRowAndDownBeginsThere() {
        news(50, "Failed");
        news(40, "Failed");
        assertEquals(0, focused());
        String first = shown().getFirst();

        robot.push(KeyCode.DOWN);
        assertEquals(List.of(first), selected());
        robot.push(KeyCode.DOWN);

        assertEquals(List.of(shown().get(1)), selected());
    }

    @Test
    void aFocusThatThePersonHasMovedFollowsItsRow() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DOWN);
        assertEquals(List.of(), selected());
        pass(Duration.ofSeconds(4));

        news(50, "Failed");

        assertEquals(2, focused());
        robot.push(KeyCode.DOWN);
        assertEquals(List.of(name(2)), selected());
    }

    @Test
    void aRowThatHasLeftHandsTheFocusToTheOneInItsPlace() {
        select(40);
        List<String> before = seen();

        remove(40);

        assertEquals(40, focused());
        assertEquals(List.of(), selected());
        assertEquals(places(before), places(seen()));
        robot.push(KeyCode.DOWN);
        assertEquals(List.of(name(41)), selected());
        robot.push(KeyCode.DOWN);
        assertEquals(List.of(name(42)), selected());
        assertEquals(places(before), places(seen()));
    }

    @Test
    void belowTheLastRowTheFocusIsOnTheLast() {
        select(58, 59);

        remove(58, 59);

        assertEquals(57, focused());
    }

    @Test
    void aTableThatWasEmptyBeginsAgain() {
        select(40);
        remove(IntStream.range(0, ROWS).toArray());
        onFx(() -> {
            list.add(IntStream.range(0, 9).mapToObj(TableOnStage::entry).toList());
            table.arrange();
            return null;
        });

        news(8, "Failed");
        assertEquals(0, focused());
        robot.push(KeyCode.UP);

        assertEquals(List.of(name(8)), selected());
    }

    @Test
    void whereAllRowsAreSelectedASmallerTableStaysAtThoseInSight() {
        onFx(() -> {
            table.view().scrollTo(20);
            return null;
        });
        List<String> before = seen();

        onFx(() -> {
            table.view().getSelectionModel().selectAll();
            Runnable back = table.keepPlace();
            table.view().setMaxHeight(table.view().getHeight() - 120);
            stage.getScene().getRoot().layout();
            back.run();
            return null;
        });

        assertTrue(before.getFirst().startsWith(name(20)), before.toString());
        assertTrue(seen().contains(before.getFirst()), seen().toString());
    }
}
