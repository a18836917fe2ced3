package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimeWindow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// How a person goes through time on the timeline.
class TimelineTimeJourneyTest extends TimelineJourney {
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
}
