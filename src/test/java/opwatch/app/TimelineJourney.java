package opwatch.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimeWindow;
import opwatch.ui.timeline.TimelinePane;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;

/// A test of the timeline in the app's window, which is open and paused.
abstract class TimelineJourney extends Journey {
    static final int ROWS = 40;

    @BeforeEach
    void openTheTimeline() throws IOException {
        open(ROWS);
        Desk.until("it has been seen", () -> desk.row("restore Q3").word().equals("Failed"));
        desk.press(KeyCode.SHORTCUT, KeyCode.P);
        desk.press(KeyCode.SHORTCUT, KeyCode.T);
        untilOpen();
    }

    void untilOpen() {
        Desk.until(
                "the timeline is painted",
                () -> desk.robot().lookup("#timeline-pane").tryQuery().isPresent()
                        && timeline().window() != null);
    }

    void fire(String item) {
        Desk.onFx(() -> {
            desk.robot().lookup("#timeline-range").queryAs(javafx.scene.control.MenuButton.class).getItems().stream()
                    .filter(each -> item.equals(each.getId()))
                    .forEach(each -> each.fire());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Desk.until("its name is shown", () -> window() != null);
    }

    void pass(Duration time) {
        desk.clock.turn(time);
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
    }

    TimelinePane timeline() {
        return desk.robot().lookup("#timeline-pane").queryAs(TimelinePane.class);
    }

    TimeWindow window() {
        return Objects.requireNonNull(timeline().window());
    }

    TimeAxis axis() {
        return window().axis();
    }

    List<String> shown(int first, int last) {
        return desk.shown().subList(first, last + 1);
    }

    static Bounds screen(javafx.scene.Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    Point2D line(int index) {
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

    void clickLine(int index) {
        desk.robot().clickOn(line(index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// With keys held, which the headless platform does not tell of.
    void click(int index, boolean shift, boolean control) {
        click(index, 1, shift, control);
    }

    void click(int index, int count, boolean shift, boolean control) {
        Point2D there = line(index);
        Desk.onFx(() -> {
            Point2D scene = canvas().localToScene(canvas().screenToLocal(there));
            Event.fireEvent(canvas(), MouseEvents.click(scene, count, shift, control));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Canvas canvas() {
        return (Canvas) timeline().lookup("Canvas");
    }

    int firstSeen() {
        return desk.table().lookupAll(".table-row-cell").stream()
                .map(node -> (javafx.scene.control.TableRow<?>) node)
                .filter(row -> row.isVisible() && row.getItem() != null)
                .mapToInt(javafx.scene.control.IndexedCell::getIndex)
                .min()
                .orElse(0);
    }

    boolean isFocused(String id) {
        return Desk.onFx(() -> desk.robot().lookup(id).query().isFocused());
    }

    boolean isWithin(String id) {
        return desk.robot().lookup(id).query().isFocusWithin();
    }

    static Tooltip tip() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof Tooltip tip && "timeline-tip".equals(tip.getId()) && tip.isShowing())
                .map(Tooltip.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// By an event of its own: the headless platform knows no sideways wheel.
    void wheel(double x, double sideways, double down, boolean shift, boolean control) {
        Desk.onFx(() -> {
            Point2D there = canvas().localToScene(x, 200);
            Event.fireEvent(canvas(), MouseEvents.scroll(there, sideways, down, shift, control));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
