package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.polling.RowUpdate;
import opwatch.ui.Placement;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does with the table, on the embedded Azure.
class TableJourneyTest extends Journey {
    private static final int ROWS = 40;
    private static final List<String> WORDS = List.of("Failed", "Succeeded", "Updating", "Canceled");

    private final SplittableRandom chance = new SplittableRandom(16);

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
    }

    /// Twenty seconds in which a row changes ten times a second.
    @Test
    void aFirstWindowShowsTheUsualColumnsWithoutBeingScrolledSideways() {
        Desk.onFx(() -> {
            stage.setWidth(Placement.WIDTH);
            return null;
        });
        Desk.until("it is that wide", () -> desk.table().getWidth() == Placement.WIDTH);

        boolean scrolls = Desk.onFx(() -> {
            stage.getScene().getRoot().layout();
            return desk.table().lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL);
        });
        assertFalse(scrolls);
    }

    @Test
    void noRowMovesUnderAPointerAtRest() {
        pointAtTheTable();
        List<String> before = desk.shown();
        List<String> places = places();
        String pointedAt = rowAt(middleOfTheTable());

        for (int tenth = 0; tenth < 200; tenth++) {
            news();
            assertEquals(pointedAt, rowAt(middleOfTheTable()), "after so many tenths of a second: " + tenth);
            if (tenth % 10 == 0) {
                tick();
                assertEquals(places, places());
            }
        }
        assertEquals(before, desk.shown());

        desk.press(KeyCode.F8);

        assertNotEquals(before, desk.shown());
        assertEquals(states().stream().sorted().toList(), states());
        List<String> applied = desk.shown();
        news();
        tick();
        assertEquals(applied, desk.shown());
    }

    @Test
    void threeSecondsAfterThePointerHasLeftTheRowsAreSorted() {
        pointAtTheTable();
        List<String> before = desk.shown();
        for (int tenth = 0; tenth < 20; tenth++) {
            news();
        }
        desk.robot().moveTo("#tool-filter");

        desk.clock.turn(Duration.ofMillis(2900));
        tick();
        assertEquals(before, desk.shown());
        desk.clock.turn(Duration.ofMillis(200));
        tick();

        assertEquals(states().stream().sorted().toList(), states());
    }

    @Test
    void errorsOnlyShowsWhatFailedAndWhatCouldNotBeCheckedUntilPressedAgain() {
        Desk.until(
                "one could not be checked",
                () -> desk.row("someone else’s cluster").state() == RowState.TROUBLE);
        desk.press(KeyCode.SHORTCUT, KeyCode.E);

        Desk.until("errors only", () -> desk.shown().size() < ROWS);
        assertTrue(states().stream().allMatch(state -> state == RowState.FAILED || state == RowState.TROUBLE));
        assertTrue(desk.shown().containsAll(List.of("restore Q3", "someone else’s cluster")));
        assertTrue(Desk.onFx(() ->
                desk.robot().lookup("#chip-errors").queryAs(ToggleButton.class).isSelected()));

        desk.press(KeyCode.SHORTCUT, KeyCode.E);
        Desk.until("all", () -> desk.shown().size() == ROWS);
    }

    @Test
    void undoGivesTheFormerLabelBackAfterARemoval() {
        desk.clickRow("failover drill");
        desk.press(KeyCode.F2);
        Desk.until(
                "the editor is open",
                () -> desk.robot().lookup("#label-editor").tryQuery().isPresent());
        double width = Desk.onFx(() -> width("#label-editor"));
        assertEquals(Desk.onFx(() -> width(".table-row-cell #column-label")), width, 17);
        desk.robot().write("drill 2026");
        desk.press(KeyCode.ENTER);
        Desk.until("the row has its name", () -> desk.shown().contains("drill 2026"));
        desk.clickRow("restore Q3");
        desk.press(KeyCode.DELETE);
        Desk.until("the row is gone", () -> !desk.shown().contains("restore Q3"));

        desk.press(KeyCode.SHORTCUT, KeyCode.Z);
        Desk.until("the row is back", () -> desk.shown().contains("restore Q3"));
        assertTrue(desk.shown().contains("drill 2026"));
        desk.press(KeyCode.SHORTCUT, KeyCode.Z);

        Desk.until("the former name is back", () -> desk.selected().equals(List.of("failover drill")));
        assertTrue(says("The label is “failover drill” again."));
    }

    @Test
    void whatIsCopiedIsCounted() {
        desk.clickRow("failover drill");
        desk.press(KeyCode.SHORTCUT, KeyCode.C);
        OperationRef ref = desk.row("failover drill").ref();
        assertTrue(says("Status URL copied: " + ref.statusUrl().substring(0, 80) + "…"));

        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.SHORTCUT, KeyCode.C);

        assertTrue(says(ROWS + " status URLs copied."));
        assertEquals(
                ROWS,
                Desk.onFx(() -> Clipboard.getSystemClipboard().getString()).split("\n").length);
    }

    @Test
    void compactRowsAreCompactAfterARestart() throws IOException {
        new MenuOf(desk).fire("menu-compact");
        Desk.until("the rows are low", () -> desk.table().getFixedCellSize() == 23);
        desk.close();

        open(ROWS);

        Desk.until("the rows are low", () -> desk.table().getFixedCellSize() == 23);
    }

    @Test
    void theSubscriptionsAreShownByName() {
        Desk.onFx(() -> {
            // A table has no cells for columns out of sight.
            desk.stage().setWidth(1600);
            return null;
        });
        Desk.until(
                "a name is shown",
                () -> desk.robot().lookup(".table-row-cell #column-subscription").queryAllAs(Node.class).stream()
                        .anyMatch(cell -> cell instanceof javafx.scene.control.TableCell<?, ?> shown
                                && "Contoso Test".equals(shown.getText())));
        desk.press(KeyCode.SHORTCUT, KeyCode.F);
        desk.robot().write("batch");
        Desk.until(
                "it is found by that name",
                () -> desk.shown().size() < 10 && desk.shown().contains("busy subscription"));
    }

    /// Whether a message with these words is shown, now or in a moment.
    private boolean says(String words) {
        return Desk.comesTrue(
                20,
                () -> desk.robot().lookup("#notices .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().contains(words)));
    }

    private double width(String query) {
        return desk.robot().lookup(query).query().getLayoutBounds().getWidth();
    }

    private void pointAtTheTable() {
        desk.robot().moveTo(middleOfTheTable());
        desk.robot().moveBy(4, 0);
    }

    private Point2D middleOfTheTable() {
        return Desk.onFx(() -> {
            Bounds bounds = desk.table().localToScreen(desk.table().getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getMinY() + 150);
        });
    }

    /// The name of the row at a point of the screen.
    private String rowAt(Point2D point) {
        return Desk.onFx(() -> rows().stream()
                .filter(row -> row.localToScreen(row.getBoundsInLocal()).contains(point))
                .map(row -> ((WatchRow) row.getItem()).name())
                .findFirst()
                .orElse(""));
    }

    /// The rows that can be seen, each with its place.
    private List<String> places() {
        return Desk.onFx(() -> rows().stream()
                .map(row -> ((WatchRow) row.getItem()).name() + " at "
                        + row.localToScreen(row.getBoundsInLocal()).getMinY())
                .sorted()
                .toList());
    }

    private List<TableRow<?>> rows() {
        desk.stage().getScene().getRoot().layout();
        return desk.table().lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getItem() != null)
                .toList();
    }

    private List<RowState> states() {
        return Desk.onFx(() -> desk.table().getItems().stream()
                .map(row -> ((WatchRow) row).state())
                .toList());
    }

    /// A tenth of a second passes, and a row has another state.
    private void news() {
        desk.clock.turn(Duration.ofMillis(100));
        Desk.onFx(() -> {
            List<OperationRef> refs = desk.window().list().refs();
            Check check = new Check(desk.clock.instant(), Duration.ofMillis(85), Replies.of(200, "{}"));
            OperationRef ref = refs.get(chance.nextInt(refs.size()));
            desk.window().take(List.of(new RowUpdate(ref, observed(check), null)));
            desk.window().settle();
            return null;
        });
    }

    private Observation observed(Check check) {
        OperationStatus status = OperationStatus.ofWord(WORDS.get(chance.nextInt(WORDS.size())));
        return new Observation(status, check, null, check, List.of(), 0);
    }

    private void tick() {
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }
}
