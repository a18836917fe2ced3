package opwatch.ui.details;

import java.time.Instant;
import java.time.InstantSource;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import opwatch.operation.Observation;
import opwatch.timeline.TickText;
import opwatch.timeline.Ticks;
import opwatch.timeline.TimeAxis;
import opwatch.timeline.WordHistory;
import opwatch.ui.bars.BarPainter;
import opwatch.ui.bars.Ink;
import opwatch.ui.bars.Inks;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.words.StateText;
import opwatch.words.Strings;

/// The words of one operation on an axis of its own, with a bracket around each change: between two checks.
final class HistoryStrip extends Region {
    private static final double HEIGHT = 62;
    private static final double EDGE = 12;
    private static final double APART = 90;
    private static final double FONT = 11.5;
    private static final double BAR = 14;

    private final InstantSource clock;
    private final ShownZone zone;
    private final Zoom zoom;
    private final Canvas canvas = new Canvas();
    private final GraphicsContext gc = canvas.getGraphicsContext2D();
    private final BarPainter bars = new BarPainter(gc);
    private final Inks inks = new Inks(this::recolor);
    private final Text measure = new Text();
    private Observation shown = Observation.NOTHING;

    HistoryStrip(InstantSource clock, ShownZone zone, Zoom zoom) {
        this.clock = clock;
        this.zone = zone;
        this.zoom = zoom;
        setId("details-history-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Strings.text("details.history.picture"));
        getChildren().setAll(inks, canvas);
    }

    void show(Observation observation) {
        // What has ended does not change with time.
        if (!observation.equals(shown) || !observation.isTerminal()) {
            requestLayout();
        }
        shown = observation;
    }

    private void recolor() {
        bars.forget();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return zoom.of(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return zoom.of(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        gc.clearRect(0, 0, getWidth(), getHeight());
        WordHistory history = WordHistory.of(shown, clock.instant());
        if (history != null && getWidth() > 2 * EDGE) {
            paint(history, history.axis(getWidth() - 2 * EDGE));
        }
    }

    private void paint(WordHistory history, TimeAxis axis) {
        double bar = zoom.of(BAR);
        double top = zoom.of(22);
        gc.setFont(Font.font(zoom.of(FONT)));
        gc.setTextBaseline(VPos.CENTER);
        ticks(axis, top, top + bar + 4);
        bars.paint(
                history.pieces(axis),
                history.mark(),
                inks.palette(false),
                new BarPainter.Place(EDGE, top, bar, axis.width()));
        gc.setFill(inks.color(Ink.TEXT));
        double free = 0;
        for (WordHistory.Stretch stretch : history.stretches()) {
            double x = Math.max(axis.x(stretch.span().from()), 0);
            String word = StateText.word(stretch.word());
            if (!word.isBlank() && x >= free && x + width(word) <= axis.width()) {
                gc.fillText(word, EDGE + x, top / 2);
                free = x + width(word) + 6;
            }
        }
    }

    private void ticks(TimeAxis axis, double top, double below) {
        Ticks ticks = Ticks.of(axis, zone.get(), zoom.of(APART));
        double free = 0;
        for (Instant at : ticks.at()) {
            double x = Math.floor(axis.x(at));
            gc.setFill(inks.color(Ink.MUTED));
            gc.fillRect(EDGE + x, top, 1, below - top + 4);
            String name = name(ticks, at);
            if (x >= free && x + width(name) <= axis.width()) {
                gc.fillText(name, EDGE + x, below + zoom.of(FONT));
                free = x + width(name) + 6;
            }
        }
    }

    private String name(Ticks ticks, Instant at) {
        boolean first = at.equals(ticks.at().getFirst());
        return first ? TickText.whole(ticks.unit(), at, zone.get()) : TickText.of(ticks.unit(), at, zone.get());
    }

    private double width(String words) {
        measure.setFont(gc.getFont());
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }
}
