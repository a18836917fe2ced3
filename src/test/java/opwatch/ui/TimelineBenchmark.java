package opwatch.ui;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.settings.Settings;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.WatchTable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How long the timeline takes beside a table of 10,000 rows: to open for the first time, to scroll by a page,
/// to zoom by a step, and to move on by a second. Each with layout and picture, without a display. Prints the
/// times in milliseconds.
final class TimelineBenchmark {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 10_000;
    private static final int TURNS = 40;
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled", "Succeeded");

    private Stage stage;
    private WatchTable table;
    private TimelineSplit split;
    private Instant now = NOW;

    public static void main(String[] args) throws Exception {
        new TimelineBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        List<Double> opened = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            onFx(this::show);
            opened.add(time(split::toggle));
        }
        System.out.printf(Locale.ROOT, "open, first time: %.0f ms; again, anew: %s%n", opened.getFirst(), rest(opened));
        print("nothing but the picture", _ -> {});
        print("scroll by a page", i -> table.place().scrollTo(i * 600));
        print("move on by a second", i -> split.tick(now = now.plusSeconds(1)));
        print("close and open", i -> {
            split.toggle();
            split.toggle();
        });
    }

    private interface Turn {
        void take(int turn);
    }

    private void print(String what, Turn turn) {
        double[] times = IntStream.range(0, TURNS)
                .mapToDouble(i -> time(() -> turn.take(i)))
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, worst %.1f ms%n", what, times[TURNS / 2], times[TURNS - 1]);
    }

    private static String rest(List<Double> times) {
        return Arrays.toString(
                times.stream().skip(1).mapToLong(Math::round).sorted().toArray());
    }

    /// Until it is painted.
    private double time(Runnable change) {
        double[] time = new double[1];
        onFx(() -> {
            long start = CPU.getCurrentThreadCpuTime();
            change.run();
            stage.getScene().snapshot(new WritableImage(1400, 800));
            time[0] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        });
        return time[0];
    }

    private void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        WatchList list = new WatchList();
        InstantSource clock = () -> now;
        ShownZone zone = new ShownZone(ZoneId.of("Europe/Berlin"));
        Zoom zoom = new Zoom();
        table = new WatchTable(list, clock, zone, zoom);
        split = new TimelineSplit(table, clock, zone, zoom);
        SplittableRandom chance = new SplittableRandom(17);
        list.add(IntStream.range(0, ROWS).mapToObj(i -> entry(i, chance)).toList());
        table.restore(Settings.Table.FIRST);
        table.arrange();
        stage.setScene(new Scene(split, 1400, 800));
        stage.getScene().getStylesheets().add("opwatch/ui/opwatch.css");
        stage.show();
        stage.getScene().snapshot(new WritableImage(1400, 800));
    }

    private static WatchEntry entry(int i, SplittableRandom chance) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i);
        Instant start = NOW.minusSeconds(chance.nextInt(200_000));
        Instant end = start.plusSeconds(chance.nextInt(20_000));
        Check check = new Check(NOW.minusSeconds(5), Duration.ofMillis(80), null);
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        OperationStatus status = new OperationStatus(
                word,
                new Timestamp("", start),
                new Timestamp("", end.isBefore(NOW) ? end : NOW),
                null,
                null,
                List.of());
        return new WatchEntry(ref, "row " + i, start, new Observation(status, check, null, check, List.of(), 0));
    }

    private static void onFx(Runnable run) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, run);
    }
}
