package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import opwatch.settings.Settings;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimeWindow;
import opwatch.ui.kit.Action;
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
    }

    @Test
    void aClickOnALineSelectsItsRow() {
        Desk.until("it is open", () -> timeline().getScene() != null && timeline().window() != null);
        clickLine(3);

        assertEquals(List.of(desk.shown().get(3)), desk.selected());
    }
    private TimelinePane timeline() {
        return desk.robot().lookup("#timeline-pane").queryAs(TimelinePane.class);
    }

    private Point2D line(int index) {
        return Desk.onFx(() -> {
            Bounds table = desk.table().localToScreen(desk.table().getBoundsInLocal());
            Bounds header = desk.table().lookup(".column-header-background").getBoundsInLocal();
            Bounds there = timeline().localToScreen(timeline().getBoundsInLocal());
            double y = table.getMinY() + header.getHeight() + (index + 0.5) * desk.table().getFixedCellSize();
            return new Point2D(there.getCenterX(), y);
        });
    }

    private void clickLine(int index) {
        desk.robot().clickOn(line(index));
        WaitForAsyncUtils.waitForFxEvents();
    }
    @Test
    void pic() {
        clickLine(3);
        for (Settings.Theme t : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(t);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            new java.io.File("target/pictures").mkdirs();
            return null;});
        desk.press();
        Desk.onFx(() -> {
            new Painted(stage.getScene()).write(java.nio.file.Path.of("target/pictures/tl-" + t + ".png"));
            return null;
        });}
    }
}
