package opwatch.ui.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import opwatch.timeline.Bar;
import opwatch.timeline.Span;
import opwatch.timeline.Ticks;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.TimeWindow;
import opwatch.timeline.TimeWindow.Range;
import opwatch.ui.bars.Inks;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.WindowSight;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The timeline beside the table. It follows lines, selection and scroll by itself, and now as long as the
/// person has not gone to another time. FX thread only.
public final class TimelinePane extends Region {
    private static final double NARROWEST = 200;
    private static final double GAP = 4;

    private final TimelineRows rows;
    private final ShownZone zone;
    private final Zoom zoom;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::recolor);
    private final RangeMenu menu = new RangeMenu(this::choose, this::zoomMiddle, this::toNow);
    private final AxisPainter axisPainter;
    private final LinePainter linePainter;
    private final Runnable pulse = this::paintIfNeeded;
    /// The rows that are in sight, each with what follows it.
    private final Map<WatchRow, Subscription> followed = new HashMap<>();

    private @Nullable TimeWindow window;
    private @Nullable Frame painted;
    private Instant now;
    private boolean stale = true;
    /// How far down the pointer is; negative when it is not over this.
    private double pointer = -1;

    /// What a picture depends on beside the rows.
    private record Frame(double top, double line, double header, double width, double height) {}

    public TimelinePane(TimelineRows rows, InstantSource clock, ShownZone zone, Zoom zoom) {
        assert Platform.isFxApplicationThread();
        this.rows = rows;
        this.zone = zone;
        this.zoom = zoom;
        now = clock.instant();
        GraphicsContext gc = canvas.getGraphicsContext2D();
        axisPainter = new AxisPainter(gc, inks);
        linePainter = new LinePainter(gc, inks, rows);
        setId("timeline-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Strings.text("timeline.help"));
        getChildren().setAll(inks, canvas, menu);
        rows.onChange(this::changed);
        zone.zone().subscribe(this::changed);
        zoom.follow(menu, this::repaint);
        focusedProperty().subscribe(this::repaint);
        sceneProperty().subscribe(this::moved);
        canvas.addEventHandler(MouseEvent.ANY, this::pointed);
        new TimelineInput(this, canvas, rows);
        new TimelineTip(this, canvas, line -> Bars.words(rows.lines().get(line), zone.get(), now));
        changed();
    }

    private void moved(@Nullable Scene before, @Nullable Scene scene) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (scene != null) {
            scene.addPostLayoutPulseListener(pulse);
            repaint();
        } else {
            followed.values().forEach(Subscription::unsubscribe);
            followed.clear();
            point(-1);
        }
    }

    private void pointed(MouseEvent event) {
        point(event.getEventType() == MouseEvent.MOUSE_EXITED ? -1 : event.getY());
    }

    /// Shows in the table, too, which line the pointer is at.
    private void point(double y) {
        pointer = y;
        rows.point(y < 0 ? -1 : lineAt(y));
    }

    /// Moves time on. Call it at each tick while it is shown.
    public void tick(Instant instant) {
        assert Platform.isFxApplicationThread();
        TimeWindow before = window;
        Instant last = now;
        now = instant;
        if (before == null) {
            return;
        }
        window = before.advanced(this::extents, instant, zone.get());
        boolean runs = followed.keySet().stream()
                .anyMatch(row -> !row.observation().get().isTerminal());
        boolean moves = !window.axis().equals(before.axis())
                || Math.floor(window.axis().x(last)) != Math.floor(window.axis().x(instant));
        if (runs || moves) {
            repaint();
        }
    }

    /// What is seen; null before the first picture.
    public @Nullable TimeWindow window() {
        return window;
    }

    /// The index of the line at a height of this node; negative for none.
    int lineAt(double y) {
        int line = (int) Math.floor((y - rows.headerHeight() + rows.top()) / rows.lineHeight());
        return y < rows.headerHeight() || line >= rows.lines().size() ? -1 : line;
    }

    void scroll(double pixels) {
        change(shown -> shown.scrolled(pixels));
    }

    void zoom(double factor, double x) {
        change(shown -> shown.zoomed(factor, x));
    }

    private void zoomMiddle(double factor) {
        zoom(factor, getWidth() / 2);
    }

    private void choose(Range range) {
        change(shown -> shown.choose(range, this::extents, now, zone.get()));
    }

    private void toNow() {
        change(shown -> shown.toNow(now));
    }

    /// Brings the bar of the selected line into sight.
    void showSelected() {
        int line = rows.onlySelected();
        if (line >= 0 && rows.lines().get(line) instanceof WatchRow row) {
            Bar bar = Bars.of(row, now);
            change(shown -> shown.showing(bar.extent()));
        }
    }

    private void change(UnaryOperator<TimeWindow> how) {
        if (window != null) {
            window = how.apply(window);
            repaint();
        }
    }

    private List<Span> extents() {
        return Bars.extents(rows.lines(), now);
    }

    private void changed() {
        int line = rows.onlySelected();
        String name = Strings.text("timeline.name");
        setAccessibleText(
                line < 0
                        ? name
                        : Strings.text(
                                "timeline.row",
                                name,
                                Bars.words(rows.lines().get(line), zone.get(), now)
                                        .replace("\n", ". ")));
        repaint();
    }

    private void recolor() {
        linePainter.forget();
        repaint();
    }

    /// Paints it anew, where it can be seen; otherwise to be called again when it can.
    public void repaint() {
        stale = true;
        if (WindowSight.isSeen(this)) {
            Platform.requestNextPulse();
        }
    }

    private void paintIfNeeded() {
        Frame frame = new Frame(rows.top(), rows.lineHeight(), rows.headerHeight(), getWidth(), getHeight());
        if ((stale || !frame.equals(painted)) && frame.width > 0 && frame.line > 0) {
            stale = false;
            painted = frame;
            paint(frame);
        }
    }

    private void paint(Frame frame) {
        if (pointer >= 0) {
            // Lines may have moved below the pointer.
            point(pointer);
        }
        TimeWindow shown = window == null ? TimeWindow.all(extents(), now, frame.width) : window.wide(frame.width);
        window = shown;
        menu.show(shown.range());
        TimeAxis axis = shown.axis();
        double larger = zoom.of(1);
        Ticks ticks = AxisPainter.ticks(axis, zone.get(), larger);
        linePainter.paintGround(axis, ticks, frame.header, frame.height);
        List<? extends TableLine> lines = rows.lines();
        int first = Math.max(0, (int) Math.floor(frame.top / frame.line));
        int end = (int) Math.min(lines.size(), Math.ceil((frame.top + frame.height - frame.header) / frame.line));
        int ringed = isFocused() && isByKey() ? rows.focused() : -1;
        Set<WatchRow> seen = new HashSet<>();
        for (int i = first; i < end; i++) {
            double y = frame.header + i * frame.line - frame.top;
            linePainter.paint(i, lines.get(i), axis, now, y, i == ringed);
            if (lines.get(i) instanceof WatchRow row) {
                seen.add(row);
            }
        }
        linePainter.paintNow(axis, now, frame.header, frame.height);
        axisPainter.paint(axis, ticks, zone.get(), frame.header, frame.width - menu.getWidth() - GAP, larger);
        follow(seen);
    }

    private boolean isByKey() {
        return isFocusVisible() || getScene().getRoot().getPseudoClassStates().contains(StyleNames.BY_KEY);
    }

    private void follow(Set<WatchRow> seen) {
        followed.entrySet().removeIf(entry -> {
            boolean left = !seen.contains(entry.getKey());
            if (left) {
                entry.getValue().unsubscribe();
            }
            return left;
        });
        for (WatchRow row : seen) {
            followed.computeIfAbsent(row, each -> each.observation().subscribe(this::repaint));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double wide = Math.min(menu.prefWidth(-1), getWidth());
        double high = Math.min(menu.prefHeight(-1), rows.headerHeight());
        menu.resizeRelocate(getWidth() - wide, (rows.headerHeight() - high) / 2, wide, high);
        stale = true;
    }

    @Override
    protected double computeMinWidth(double height) {
        return zoom.of(NARROWEST);
    }

    /// As high as the table.
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
