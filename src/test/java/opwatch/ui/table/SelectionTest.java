package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is selected, focused and scrolled to stays so when rows move, leave and come.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class SelectionTest extends TableOnStage {
    private static final int ROWS = 60;

    @Start
    void start(Stage on) {
        show(on, 900, ROWS);
    }

    @BeforeEach
    void pointerAway() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
    }

    private static List<String> places(List<String> seen) {
        return seen.stream()
                .map(line -> line.substring(line.indexOf(" at ")))
                .sorted()
                .toList();
    }

    private void select(int... rows) {
        onFx(() -> {
            table.select(java.util.Arrays.stream(rows)
                    .mapToObj(i -> list.find(entry(i).ref()))
                    .toList());
            return null;
        });
    }

    @Test
    void whatTheFilterHidesIsNotSelectedUntilItIsShownAgain() {
        select(4, 14, 24);

        filter("4 -24");
        assertEquals(List.of(name(4), name(14)), selected());
        filter("row -04");
        assertEquals(List.of(name(14), name(24)), selected());
        filter("nothing");
        assertEquals(List.of(), selected());
        filter("");

        assertEquals(List.of(name(4), name(14), name(24)), selected());
    }

    @Test
    void anotherChoiceTakesThePlaceOfWhatIsHidden() {
        select(4, 14);
        filter("04");

        onFx(() -> {
            table.filter(Filters.of(RowFilter.Group.ALL, "0"));
            table.view().getSelectionModel().clearAndSelect(7);
            return null;
        });
        filter("");

        assertEquals(List.of(name(7)), selected());
    }

    @Test
    void aRowThatIsRemovedWhileItIsHiddenDoesNotComeBackAsSelected() {
        select(4, 14);
        filter("04");
        onFx(() -> {
            list.remove(List.of(list.find(entry(14).ref())));
            table.arrange();
            list.undo();
            table.arrange();
            return null;
        });

        filter("");

        assertEquals(List.of(name(4)), selected());
    }

    @Test
    void aRowThatMovesTakesSelectionAndFocusAlong() {
        select(50);

        news(50, "Failed");

        assertEquals(name(50), shown().getFirst());
        assertEquals(List.of(name(50)), selected());
        assertEquals(
                name(50),
                onFx(() -> table.view().getFocusModel().getFocusedItem().name()));
    }

    /// The order is held while a person points at a header, so rows leave with the click on it.
    @Test
    void aSelectedRowThatLeavesWithASortIsNoBug() {
        List<Throwable> bugs = new ArrayList<>();
        news(4, "Updating");
        news(14, "Updating");
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> bugs.add(bug));
            table.filter(Filters.of(RowFilter.Group.RUNNING, ""));
            return null;
        });
        select(4, 14);
        pointAtTheTable();
        news(14, "Succeeded");
        assertEquals(List.of(name(4), name(14)), selected());

        try {
            onFx(() -> table.view().getSortOrder().setAll(List.of(column("label"))));
        } finally {
            onFx(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(null);
                return null;
            });
        }

        assertEquals(List.of(), bugs);
        assertEquals(List.of(name(4)), shown());
        assertEquals(List.of(name(4)), selected());
        filter("");
        assertEquals(List.of(name(4), name(14)), selected());
    }

    @Test
    void newRowsAtTheEndMoveNothingThatCanBeSeen() {
        onFx(() -> {
            table.view().scrollTo(20);
            return null;
        });
        pointAtTheTable();
        List<String> before = seen();

        onFx(() -> {
            list.add(java.util.stream.IntStream.range(ROWS, ROWS + 40)
                    .mapToObj(TableOnStage::entry)
                    .toList());
            table.arrange();
            return null;
        });

        assertEquals(ROWS + 40, shown().size());
        assertEquals(before, seen());
    }

    @Test
    void aSortMovesTheScrollPlaceNowhere() {
        onFx(() -> {
            table.view().scrollTo(20);
            return null;
        });
        List<String> before = seen();

        news(20, "Failed");
        news(40, "Failed");
        onFx(() -> {
            list.add(java.util.stream.IntStream.range(ROWS, ROWS + 40)
                    .mapToObj(TableOnStage::entry)
                    .toList());
            table.arrange();
            return null;
        });

        assertEquals(places(before), places(seen()));
        assertEquals(ROWS + 40, shown().size());
    }
}
