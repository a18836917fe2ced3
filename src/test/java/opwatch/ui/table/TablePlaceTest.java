package opwatch.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is drawn beside the table learns where its lines are.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class TablePlaceTest extends TableOnStage {
    private final SimpleDoubleProperty top = new SimpleDoubleProperty();

    @Start
    void start(Stage on) {
        show(on, 900, 60);
    }

    @BeforeEach
    void follow() {
        pointElsewhere();
        pass(Duration.ofSeconds(4));
        layOut();
        onFx(() -> {
            table.place().top().subscribe(pixels -> top.set(pixels.doubleValue()));
            return null;
        });
    }

    private void scrollTo(double pixels) {
        onFx(() -> {
            table.place().scrollTo(pixels);
            return null;
        });
    }

    private void layOut() {
        onFx(() -> {
            table.view().getScene().getRoot().applyCss();
            table.view().getScene().getRoot().layout();
            return null;
        });
    }

    @Test
    void itScrollsToThePixelAndTellsWhereItIs() {
        scrollTo(95);
        layOut();
        assertEquals(95, onFx(() -> table.place().top().get()), 0.5);
        assertEquals(95, onFx(top::get), 0.5);
        scrollTo(-10);
        layOut();
        assertEquals(0, onFx(top::get), 0.5);

        scrollTo(1_000_000);
        layOut();

        double seen = onFx(() ->
                table.view().lookup(".clipped-container").getLayoutBounds().getHeight());
        assertEquals(60 * 30 - seen, onFx(top::get), 1);
    }

    @Test
    void itFollowsAScrollOfTheTableItself() {
        onFx(() -> {
            table.view().scrollTo(20);
            return null;
        });
        layOut();

        assertEquals(20 * 30, onFx(top::get), 0.5);
    }

    @Test
    void itTellsTheHeightsOfHeaderAndRows() {
        layOut();

        assertEquals(30, onFx(() -> table.place().rowHeight().get()));
        assertEquals(
                onFx(() -> table.view()
                        .lookup(".column-header-background")
                        .getLayoutBounds()
                        .getHeight()),
                onFx(() -> table.place().headerHeight().get()));
        assertTrue(onFx(() -> table.place().headerHeight().get()) > 20);
    }

    @Test
    void itTellsTheLineBelowThePointer() {
        onFx(() -> table.place().hovered());
        robot.moveTo(onFx(() -> table.view().lookupAll(".table-row-cell").stream()
                .filter(node -> node.isVisible()
                        && node instanceof TableRow<?> row
                        && row.getItem() == table.lines().get(3))
                .findFirst()
                .orElseThrow()));
        assertEquals(table.lines().get(3), onFx(() -> table.place().hovered().get()));

        pointElsewhere();

        assertEquals(null, onFx(() -> table.place().hovered().get()));
    }

    @Test
    void aPointerThatLeavesInOneLeapPointsAtNoLine() {
        onFx(() -> table.place().hovered());
        pointAtTheTable();
        assertNotNull(onFx(() -> table.place().hovered().get()));

        Bounds elsewhere = onFx(() -> {
            Node button = stage.getScene().lookup("#elsewhere");
            return button.localToScreen(button.getBoundsInLocal());
        });
        onFx(() -> {
            new Robot().mouseMove(elsewhere.getCenterX(), elsewhere.getCenterY());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertNull(onFx(() -> table.place().hovered().get()));
    }

    @Test
    void theLinesCannotBeChangedAndAreThoseThatAreShown() {
        group(Grouping.LOCATION);

        assertEquals(61, onFx(() -> table.lines().size()));
        assertEquals(List.copyOf(table.view().getItems()), List.copyOf(table.lines()));
        assertThrows(UnsupportedOperationException.class, () -> table.lines().clear());
    }

    @Test
    void aLineIsChosenAsByAClick() {
        onFx(() -> {
            table.choose(table.lines().get(3), false);
            table.choose(table.lines().get(5), true);
            return null;
        });
        assertEquals(List.of(name(3), name(5)), selected());

        onFx(() -> {
            table.choose(table.lines().get(3), true);
            return null;
        });
        assertEquals(List.of(name(5)), selected());
        onFx(() -> {
            table.choose(table.lines().get(1), false);
            return null;
        });

        assertEquals(List.of(name(1)), selected());
    }
}
