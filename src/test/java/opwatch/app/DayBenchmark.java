package opwatch.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.Clocks;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.kit.ManualClock;
import opwatch.watchlist.WatchListBenchmark;

/// Whether the memory stays as it is over a day: 1,000 rows, each checked twice a minute and in another state
/// about twice an hour, with the timeline beside the table, the notices that this brings, and the history
/// opened each hour. The clock is turned by hand: 24 hours take some minutes. Needs a display.
///
/// `mvn -q -Pday-bench test-compile exec:exec`
public final class DayBenchmark {
    private static final int ROWS = 1000;
    private static final int HOURS = 24;
    private static final Duration STEP = Duration.ofSeconds(10);
    /// Each row twice a minute.
    private static final int CHECKS = ROWS / 3;
    /// One check in so many brings another state.
    private static final int SAME = 60;

    private final List<WatchEntry> rows = new ArrayList<>(WatchListBenchmark.rows(ROWS));
    private final SplittableRandom chance = new SplittableRandom(1);
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-04T05:06:07Z"));
    private final BenchedWindow window;

    private DayBenchmark() throws Exception {
        window = BenchedWindow.open(rows, new Clocks(clock, clock::nanos));
        BenchedWindow.onFx(() -> {
            window.arrange(Grouping.NONE, true);
            return null;
        });
    }

    public static void main(String[] args) throws Exception {
        BenchedWindow.start();
        DayBenchmark day = new DayBenchmark();
        System.out.printf("%d rows, %d checks in 10 s, MB after each hour: live objects, resident%n", ROWS, CHECKS);
        List<Double> live = new ArrayList<>();
        for (int hour = 1; hour <= HOURS; hour++) {
            day.hour();
            live.add(day.live());
            System.out.printf("%2d %6.1f %4d%n", hour, live.getLast(), GrowthBenchmark.resident());
        }
        // The first hours fill what has a limit, the history among it.
        double grown = live.getLast() - live.get(HOURS / 2 - 1);
        System.out.printf(Locale.ROOT, "the second half of the day: %+.1f MB%n", grown);
        System.exit(0);
    }

    private void hour() throws Exception {
        int steps = (int) Duration.ofHours(1).dividedBy(STEP);
        for (int step = 0; step < steps; step++) {
            int now = step;
            clock.turn(STEP);
            BenchedWindow.onFx(() -> {
                pass(now);
                return null;
            });
        }
    }

    private void pass(int step) {
        List<RowUpdate> news = new ArrayList<>();
        for (int i = 0; i < CHECKS; i++) {
            news.add(check((step * CHECKS + i) % ROWS));
        }
        window.window().take(news);
        window.window().settle();
        window.window().tick();
        ((VirtualFlow<?>) window.table().lookup(".virtual-flow")).scrollPixels(step % 60 < 30 ? 200 : -200);
        if (step % 360 == 100) {
            window.menuItem("menu-history").fire();
        }
        if (step % 360 == 110) {
            window.press(KeyCode.ESCAPE);
        }
    }

    private RowUpdate check(int i) {
        WatchEntry row = rows.get(i);
        Instant now = clock.instant();
        Check check = new Check(now, Duration.ofMillis(85), Replies.of(200, "{}"));
        Observation was = row.observation();
        OperationStatus status = chance.nextInt(SAME) > 0 ? was.status() : Answers.status(now, chance);
        Observation seen = status == null ? was : was.after(new Outcome.Seen(status, check), row.addedAt());
        rows.set(i, new WatchEntry(row.ref(), row.label(), row.addedAt(), seen));
        return new RowUpdate(row.ref(), seen, now.plusSeconds(30));
    }

    /// Megabytes of objects that are in use.
    private double live() throws Exception {
        BenchedWindow.onFx(() -> null);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
