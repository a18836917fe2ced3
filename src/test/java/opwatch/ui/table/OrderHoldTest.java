package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// When the rows keep their places, and when they do not.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class OrderHoldTest extends TableOnStage {
    private static final int ROWS = 9;

    @Start
    void start(Stage on) {
        show(on, 900, ROWS);
    }

    /// The order once the last row, and no other, has failed.
    private static List<String> lastFirst() {
        List<String> names = new ArrayList<>(List.of(name(ROWS - 1)));
        names.addAll(names(0, ROWS - 2));
        return names;
    }

    @Test
    void theRowsStayWhileThePointerIsOverTheTableAndThreeSecondsLonger() {
        pointAtTheTable();
        news(8, "Failed");
        assertEquals(names(0, 8), shown());
        assertEquals(1, heldChanges());

        pointElsewhere();
        pass(Duration.ofMillis(2900));
        assertEquals(names(0, 8), shown());
        pass(Duration.ofMillis(100));

        assertEquals(lastFirst(), shown());
        assertEquals(0, heldChanges());
    }

    @Test
    void theRowsStayForThreeSecondsAfterAKeyInTheTable() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        onFx(() -> {
            table.view().requestFocus();
            return null;
        });
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        news(8, "Failed");
        assertEquals(List.of(name(1)), selected());
        assertEquals(names(0, 8), shown());
        assertEquals(1, heldChanges());

        pass(Duration.ofMillis(2900));
        assertEquals(names(0, 8), shown());
        pass(Duration.ofMillis(100));

        assertEquals(lastFirst(), shown());
    }

    @Test
    void whileThePointerIsElsewhereTheRowsAreSortedAtOnce() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));

        news(8, "Failed");

        assertEquals(lastFirst(), shown());
    }

    /// The headless platform never takes the focus from a window.
    @Test
    void aWindowWithoutTheFocusIsSortedAtOnce() {
        SimpleBooleanProperty focused = new SimpleBooleanProperty(true);
        AtomicInteger released = new AtomicInteger();
        OrderHold hold = onFx(() -> new OrderHold(table.view(), focused, clock, released::incrementAndGet));
        pointAtTheTable();
        robot.moveBy(5, 0);
        assertTrue(onFx(hold::isHeld));

        onFx(() -> {
            focused.set(false);
            return null;
        });

        assertFalse(onFx(hold::isHeld));
        assertEquals(1, released.get());
        assertTrue(onFx(() -> OrderHold.focusAround(table.view()).getValue()));
        assertFalse(onFx(() -> OrderHold.focusAround(new Pane()).getValue()));
    }

    @Test
    void theRowsStayWhileAMenuIsOpen() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        ContextMenu menu = onFx(() -> {
            ContextMenu made = new ContextMenu(new MenuItem("copy"));
            table.view().setContextMenu(made);
            made.show(table.view(), 400, 400);
            return made;
        });

        news(8, "Failed");
        assertEquals(names(0, 8), shown());
        onFx(() -> {
            menu.hide();
            return null;
        });

        until("the rows are sorted", () -> shownNow().equals(lastFirst()));
    }

    @Test
    void theRowsStayWhileANameIsTypedAndNewOnesComeAfterIt() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        onFx(() -> {
            table.editLabel(row(3));
            return null;
        });
        until("the editor is open", () -> table.view().lookup("#label-editor") != null);

        news(8, "Failed");
        onFx(() -> {
            list.add(List.of(entry(9)));
            table.arrange();
            return null;
        });
        assertEquals(names(0, 8), shown());
        onFx(() -> {
            TextField field = (TextField) table.view().lookup("#label-editor");
            field.setText("mine");
            field.fireEvent(new ActionEvent());
            return null;
        });

        until("the row has its name", () -> list.rows().get(3).name().equals("mine"));
        assertEquals(
                List.of(name(8), name(0), name(1), name(2), "mine", name(4), name(5), name(6), name(7), name(9)),
                shown());
    }

    @Test
    void applyingTheOrderKeepsTheNameThatIsTyped() {
        pointAtTheTable();
        news(8, "Failed");
        onFx(() -> {
            table.editLabel(row(3));
            return null;
        });
        until("the editor is open", () -> table.view().lookup("#label-editor") != null);

        onFx(() -> {
            ((TextField) table.view().lookup("#label-editor")).setText("mine");
            table.applyOrder();
            return null;
        });

        assertEquals(List.of(name(8), name(0), name(1), name(2), "mine"), shown().subList(0, 5));
    }

    @Test
    void whatIsSelectedWhileANameIsTypedIsThere() {
        onFx(() -> {
            table.editLabel(row(3));
            return null;
        });
        until("the editor is open", () -> table.view().lookup("#label-editor") != null);

        onFx(() -> {
            list.add(List.of(entry(9)));
            table.arrange();
            table.select(List.of(list.find(entry(9).ref())));
            return null;
        });

        assertEquals(List.of(name(9)), selected());
    }

    @Test
    void whatIsAddedOrLeavesWhileTheOrderIsHeldMovesNoOtherRow() {
        pointAtTheTable();
        news(8, "Failed");

        onFx(() -> {
            list.add(List.of(entry(9)));
            list.remove(List.of(row(0)));
            table.arrange();
            return null;
        });

        assertEquals(names(1, 9), shown());
    }

    @Test
    void whatTheFilterWouldHideStaysUntilTheOrderIsApplied() {
        onFx(() -> {
            table.filter(Filters.of(RowFilter.Group.RUNNING, ""));
            return null;
        });
        for (int i = 0; i < 3; i++) {
            news(i, "Updating");
        }
        pointAtTheTable();

        news(1, "Succeeded");
        assertEquals(names(0, 2), shown());
        assertEquals(1, heldChanges());
        onFx(() -> {
            table.applyOrder();
            return null;
        });

        assertEquals(List.of(name(0), name(2)), shown());
        assertEquals(0, heldChanges());
    }

    @Test
    void aHeaderSortsAtOnce() {
        pointAtTheTable();
        news(8, "Failed");
        assertEquals(names(0, 8), shown());

        onFx(() -> {
            table.view().getSortOrder().setAll(List.of(table.view().getColumns().get(1)));
            table.view().getColumns().get(1).setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
            return null;
        });

        assertEquals(names(0, 8).reversed(), shown());
    }

    @Test
    void theMenuOfColumnsHoldsTheOrderToo() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        robot.clickOn("#column-label .label", MouseButton.SECONDARY);
        until(
                "the menu is open",
                () -> robot.lookup("#columns-reset").tryQuery().isPresent());
        pointElsewhere();
        pass(Duration.ofSeconds(4));

        news(8, "Failed");

        assertEquals(names(0, 8), shown());
        assertTrue(heldChanges() > 0);
    }

    private List<String> shownNow() {
        return table.view().getItems().stream().map(TableOnStage::name).toList();
    }
}
