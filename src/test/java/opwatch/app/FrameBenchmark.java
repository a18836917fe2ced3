package opwatch.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import opwatch.operation.WatchEntry;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.MainWindow;
import opwatch.ui.rows.TableLine;
import opwatch.watchlist.WatchListBenchmark;

/// How smooth the window stays with 10,000 rows and 1,000 answers a second, a tenth of which bring another
/// state, while a person does this and that; beside [NaiveTable] with the same answers in batches of the
/// same length, and [PlainWindow]. The whole app is at work, the saving too; only Azure is left out. Needs
/// a display: the platform without one paints every pixel on the FX thread. `FrameBenchmark [rows [what]]` does
/// only what begins with a word: `nothing`, `scrolled`, `folded`, `filter`, `timeline`.
///
/// `mvn -q -Ptable-bench test-compile exec:exec` runs it after `TableBenchmark`.
public final class FrameBenchmark {
    private static final int ANSWERS = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final Duration STEP = Duration.ofMillis(33);
    /// The longest that one gap in a hundred may be, in milliseconds: two pulses would be 33.
    private static final double SMOOTH = 18.5;
    private static final double BUSY = 22;

    private final BenchedWindow window;
    private final List<WatchEntry> rows;
    private FrameProbe probe = new FrameProbe();

    private FrameBenchmark(BenchedWindow window, List<WatchEntry> rows) {
        this.window = window;
        this.rows = rows;
        MainWindow main = window.window();
        window.mailbox().readBy(part -> probe.batch(() -> main.take(part)), () -> probe.batch(main::settle));
    }

    public static void main(String[] args) throws Exception {
        BenchedWindow.start();
        measure(args.length > 0 ? Integer.parseInt(args[0]) : 10_000, args.length > 1 ? args[1] : "");
        System.exit(0);
    }

    /// Prints a line for each thing that a person does.
    private static void measure(int count, String only) throws Exception {
        List<WatchEntry> rows = WatchListBenchmark.rows(count);
        System.out.printf("%d rows, %d answers a second; ms%n", count, ANSWERS);
        PlainWindow.measure(MEASURED);
        measureOurs(rows, only);
        if (only.isEmpty()) {
            NaiveTable.measure(rows, ANSWERS, MEASURED);
        }
    }

    /// By itself: nothing of it is in the memory when the next is measured.
    private static void measureOurs(List<WatchEntry> rows, String only) throws Exception {
        FrameBenchmark ours = new FrameBenchmark(BenchedWindow.open(rows), rows);
        ours.print(only, "nothing", SMOOTH, i -> {});
        ours.print(only, "scrolled and sorted", BUSY, ours::scrollAndSort);
        ours.print(only, "folded and unfolded", BUSY, ours::fold);
        ours.print(only, "filter typed", BUSY, ours::type);
        ours.print(only, "timeline beside", BUSY, ours::timeline);
        ours.window.end();
    }

    private void print(String only, String what, double most, IntConsumer act) throws Exception {
        if (!what.startsWith(only)) {
            return;
        }
        try (Answers _ = new Answers(rows, ANSWERS, window.mailbox()::put).begin()) {
            probe = new FrameProbe();
            act(WARM_UP, 0, act);
            BenchedWindow.onFx(() -> {
                probe.begin();
                return null;
            });
            act(MEASURED, (int) WARM_UP.dividedBy(STEP), act);
            BenchedWindow.onFx(() -> {
                probe.end();
                return null;
            });
        }
        System.out.printf("%-22s %s%n", what, probe.said(most));
    }

    private static void act(Duration time, int from, IntConsumer act) throws Exception {
        int steps = (int) time.dividedBy(STEP);
        for (int i = 0; i < steps; i++) {
            int step = from + i;
            BenchedWindow.onFx(() -> {
                act.accept(step);
                return null;
            });
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
    }

    /// Scrolls by three rows at each step, and sorts by another column every two seconds.
    private void scrollAndSort(int step) {
        VirtualFlow<?> flow = (VirtualFlow<?>) window.table().lookup(".virtual-flow");
        flow.scrollPixels(90);
        if (step % 60 == 0) {
            TableColumn<TableLine, ?> by = window.table().getColumns().get(step / 60 % 5);
            window.table().getSortOrder().setAll(List.of(by));
        }
    }

    /// In groups by subscription: folds the first one by key or unfolds it, twice a second; all every four
    /// seconds.
    private void fold(int step) {
        if (step == 0) {
            window.arrange(Grouping.SUBSCRIPTION, false);
        }
        if (step % 120 == 119) {
            window.menuItem(step % 240 == 119 ? "menu-fold" : "menu-unfold").fire();
        } else if (step % 15 == 0) {
            window.table().getSelectionModel().clearAndSelect(0);
            KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false);
            Event.fireEvent(window.table(), key);
        }
    }

    /// A key every quarter of a second, and then the field is cleared.
    private void type(int step) {
        if (step == 0) {
            window.arrange(Grouping.NONE, false);
        }
        String words = "cluster 77";
        if (step % 8 == 0) {
            TextInputControl field = window.filter();
            field.setText(words.substring(0, step / 8 % (words.length() + 1)));
        }
    }

    private void timeline(int step) {
        if (step == 0) {
            window.filter().clear();
            window.arrange(Grouping.NONE, true);
        }
        VirtualFlow<?> flow = (VirtualFlow<?>) window.table().lookup(".virtual-flow");
        flow.scrollPixels(step % 300 < 150 ? 10 : -10);
    }
}
