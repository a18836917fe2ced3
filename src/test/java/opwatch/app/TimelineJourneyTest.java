package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimeWindow;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.timeline.TimelinePane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the timeline, on the embedded Azure.
class TimelineJourneyTest extends Journey {
    private static final int ROWS = 40;

    @BeforeEach
    void openTheTimeline() throws IOException {
        open(ROWS);
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        untilOpen();
    }

    @Test
    void aClickOnALineSelectsItsRowAndKeysGoOnFromThere() {
        clickLine(3);
        assertEquals(shown(3, 3), desk.selected());
        assertTrue(isFocused("#timeline-pane"));

        desk.press(KeyCode.DOWN);
        assertEquals(shown(4, 4), desk.selected());
        desk.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(shown(4, 5), desk.selected());
        desk.press(KeyCode.HOME);
        assertEquals(shown(0, 0), desk.selected());
        assertTrue(
                Desk.onFx(() -> timeline().getAccessibleText())
                        .contains(desk.shown().getFirst()),
                Desk.onFx(() -> timeline().getAccessibleText()));
    }

    @Test
    void clicksWithShiftAndControlSelectAsInTheTable() {
        clickLine(1);
        click(4, true, false);
        assertEquals(shown(1, 4), desk.selected());

        click(2, false, true);
        assertEquals(
                List.of(
                        shown(1, 1).getFirst(),
                        shown(3, 3).getFirst(),
                        shown(4, 4).getFirst()),
                desk.selected());

        Desk.onFx(() -> {
            desk.table().getSelectionModel().clearAndSelect(2);
            return null;
        });
        click(0, true, false);
        assertEquals(shown(0, 2), desk.selected());
    }

    @Test
    void theWheelWithControlKeepsTheMomentUnderThePointer() {
        Instant under = Desk.onFx(() -> axis().at(200));
        Duration before = Desk.onFx(() -> axis().length());

        wheel(200, 0, 40, false, true);

        assertTrue(
                Duration.between(under, Desk.onFx(() -> axis().at(200))).abs().toMillis() < 1);
        assertEquals(before.toMillis() / 1.25, Desk.onFx(() -> axis().length()).toMillis(), 2);
        assertEquals(TimeWindow.Range.OWN, Desk.onFx(() -> window().range()));
    }

    @Test
    void keysGoThroughTimeAndZoom() {
        clickLine(0);
        TimeAxis first = Desk.onFx(this::axis);

        desk.press(KeyCode.LEFT);
        assertTrue(Desk.onFx(() -> axis().to()).isBefore(first.to()));
        desk.press(KeyCode.RIGHT);
        assertEquals(
                0, Duration.between(first.to(), Desk.onFx(() -> axis().to())).toSeconds());
        desk.press(KeyCode.PLUS);
        assertTrue(Desk.onFx(() -> axis().length()).compareTo(first.length()) < 0);
        desk.press(KeyCode.MINUS);
        assertEquals(
                first.length().toSeconds(), Desk.onFx(() -> axis().length()).toSeconds(), 1);
    }

    @Test
    void aRangeIsChosenFromItsMenuAndFollowsNowUntilThePersonScrolls() {
        fire("timeline-range-hour");
        assertEquals(TimeWindow.Range.HOUR, Desk.onFx(() -> window().range()));
        assertEquals("Last hour", desk.text("#timeline-range"));
        Instant end = Desk.onFx(() -> axis().to());

        pass(Duration.ofMinutes(1));
        assertEquals(Duration.ofMinutes(1), Duration.between(end, Desk.onFx(() -> axis().to())));

        wheel(200, 60, 0, true, false);
        Instant there = Desk.onFx(() -> axis().to());
        pass(Duration.ofMinutes(1));
        assertEquals(there, Desk.onFx(() -> axis().to()));

        fire("timeline-now-go");
        assertTrue(Desk.onFx(() -> axis().x(desk.clock.instant()) > 0.9 * axis().width()));
    }

    @Test
    void theWheelScrollsTheTableAndTheLinesStayBesideTheirRows() {
        wheel(200, 0, -300, false, false);
        Desk.until("the table is scrolled", () -> firstSeen() > 5);
        double half = Desk.onFx(() -> desk.table().getFixedCellSize() / 2);
        int line = Desk.onFx(() -> firstSeen() + 3);
        Bounds row = Desk.onFx(() -> desk.table().lookupAll(".table-row-cell").stream()
                .map(node -> (javafx.scene.control.TableRow<?>) node)
                .filter(each -> each.getIndex() == line)
                .map(each -> each.localToScreen(each.getBoundsInLocal()))
                .findFirst()
                .orElseThrow());
        desk.robot().clickOn(Desk.onFx(() -> screen(timeline()).getCenterX()), row.getMinY() + half);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(shown(line, line), desk.selected());
    }

    @Test
    void draggingGoesThroughTimeAndSelectsNothing() {
        TimeAxis before = Desk.onFx(this::axis);
        Point2D from = line(2);

        desk.robot()
                .moveTo(from)
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .moveBy(40, 0)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(-100, before.x(Desk.onFx(() -> axis().from())), 3);
        assertEquals(List.of(), desk.selected());
    }

    @Test
    void theTipSaysWhatIsKnownOfTheLineUnderThePointer() {
        int line = desk.shown().indexOf("restore Q3");
        desk.robot().moveTo(line(line)).moveBy(2, 0);

        Desk.until("a tip is shown", () -> tip() != null);
        String text = Desk.onFx(() -> Objects.requireNonNull(tip()).getText());
        assertTrue(text.startsWith("restore Q3\nFailed\nStarted ") && text.contains(" UTC)\nEnded "), text);

        Point2D other = line(line + 3);
        String follows = Desk.onFx(() -> {
            Event.fireEvent(canvas(), MouseEvents.moved(canvas().localToScene(canvas().screenToLocal(other))));
            return Objects.requireNonNull(tip()).getText();
        });
        assertTrue(follows.startsWith(desk.shown().get(line + 3) + "\n"), follows);
    }

    @Test
    void theMenuOfALineIsThatOfItsRow() {
        desk.robot().rightClickOn(line(2));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(shown(2, 2), desk.selected());
        assertTrue(Desk.onFx(() -> desk.table().getContextMenu().isShowing()));
    }

    @Test
    void f6GoesFromTheTableToTheTimelineToTheDetails() {
        desk.clickRow("restore Q3");
        desk.press(KeyCode.F6);
        assertTrue(isFocused("#timeline-pane"));
        desk.press(KeyCode.F6);
        assertTrue(Desk.onFx(() -> isWithin("#details-pane")));
        desk.press(KeyCode.F6);
        assertTrue(isFocused("#watch-table"));
    }

    @Test
    void openAndShareAreRememberedOverARestart() throws IOException {
        Desk.onFx(() -> {
            SplitPane split = desk.robot().lookup("#timeline-split").queryAs(SplitPane.class);
            javafx.scene.Node divider = split.lookup(".split-pane-divider");
            Bounds from = divider.localToScene(divider.getLayoutBounds());
            MouseEvents.drag(
                    divider, new Point2D(from.getCenterX(), from.getCenterY()), new Point2D(400, from.getCenterY()));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        double width = Desk.onFx(() -> desk.table().getWidth());
        assertEquals(400, width, 6);
        desk.close();

        open(ROWS);
        untilOpen();
        assertEquals(width, Desk.onFx(() -> desk.table().getWidth()), 2);

        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()));
        assertTrue(isFocused("#watch-table"));
        desk.close();

        open(ROWS);
        assertFalse(
                Desk.onFx(() -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()));
    }

    @Test
    void groupsAreThoseOfTheTableAndFoldByADoubleClick() {
        new MenuOf(desk).fire("menu-group-subscription");
        Desk.until("there are groups", () -> desk.table().getItems().getFirst() instanceof GroupLine);
        int before = desk.shown().size();

        click(0, 2, false, false);

        assertTrue(desk.shown().size() < before);
        assertTrue(Desk.onFx(
                () -> ((GroupLine) desk.table().getItems().getFirst()).folded().get()));
    }

    @Test
    void nothingIsMadeBeforeItIsWanted() throws IOException {
        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        desk.close();
        open(ROWS);

        assertFalse(Desk.onFx(
                () -> desk.robot().lookup("#timeline-split").tryQuery().isPresent()));
    }

    private void untilOpen() {
        Desk.until(
                "the timeline is painted",
                () -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()
                        && timeline().window() != null);
    }

    private void fire(String item) {
        Desk.onFx(() -> {
            desk.robot().lookup("#timeline-range").queryAs(javafx.scene.control.MenuButton.class).getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .forEach(each -> each.fire());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Desk.until("its name is shown", () -> window() != null);
    }

    private void pass(Duration time) {
        desk.clock.turn(time);
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }

    private TimelinePane timeline() {
        return desk.robot().lookup("#timeline-pane").queryAs(TimelinePane.class);
    }

    private TimeWindow window() {
        return Objects.requireNonNull(timeline().window());
    }

    private TimeAxis axis() {
        return window().axis();
    }

    private List<String> shown(int first, int last) {
        return desk.shown().subList(first, last + 1);
    }

    private static Bounds screen(javafx.scene.Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private Point2D line(int index) {
        return Desk.onFx(() -> {
            double header = desk.table()
                    .lookup(".column-header-background")
                    .getBoundsInParent()
                    .getMaxY();
            double y = screen(desk.table()).getMinY()
                    + header
                    + (index + 0.5) * desk.table().getFixedCellSize();
            return new Point2D(screen(timeline()).getCenterX(), y);
        });
    }

    private void clickLine(int index) {
        desk.robot().clickOn(line(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// With keys held, which the headless platform does not tell of.
    private void click(int index, boolean shift, boolean control) {
        click(index, 1, shift, control);
    }

    private void click(int index, int count, boolean shift, boolean control) {
        Point2D there = line(index);
        Desk.onFx(() -> {
            Point2D scene = canvas().localToScene(canvas().screenToLocal(there));
            Event.fireEvent(canvas(), MouseEvents.click(scene, count, shift, control));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Canvas canvas() {
        return (Canvas) timeline().lookup("Canvas");
    }

    private int firstSeen() {
        return desk.table().lookupAll(".table-row-cell").stream()
                .map(node -> (javafx.scene.control.TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getItem() != null)
                .mapToInt(javafx.scene.control.IndexedCell::getIndex)
                .min()
                .orElse(0);
    }

    private boolean isFocused(String id) {
        return Desk.onFx(() -> desk.robot().lookup(id).query().isFocused());
    }

    private boolean isWithin(String id) {
        return desk.robot().lookup(id).query().isFocusWithin();
    }

    private static Tooltip tip() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof Tooltip tip && "timeline-tip".equals(tip.getId()) && tip.isShowing())
                .map(Tooltip.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// By an event of its own: the headless platform knows no sideways wheel.
    private void wheel(double x, double sideways, double down, boolean shift, boolean control) {
        Desk.onFx(() -> {
            Point2D there = canvas().localToScene(x, 200);
            Event.fireEvent(canvas(), MouseEvents.scroll(there, sideways, down, shift, control));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
