package opwatch.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// What a person feels of a busy window, measured from outside of it: the gaps between pulses, and how long a task
/// waits for the FX thread. Begins and ends on the FX thread.
final class FrameProbe {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    /// Often enough to meet every batch, and in step with none.
    private static final Duration BETWEEN_TASKS = Duration.ofMillis(7);

    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> delays = new ArrayList<>();
    private final List<Double> batches = new ArrayList<>();
    private final List<Double> batchesOfCpu = new ArrayList<>();
    private final Thread asking = Thread.ofPlatform().daemon().unstarted(this::ask);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };
    private long last;
    private long begun;
    private long cpu;
    private double seconds;
    private volatile boolean ended;

    void begin() {
        assert Platform.isFxApplicationThread();
        begun = System.nanoTime();
        cpu = CPU.getCurrentThreadCpuTime();
        timer.start();
        asking.start();
    }

    void end() {
        assert Platform.isFxApplicationThread();
        ended = true;
        timer.stop();
        seconds = (System.nanoTime() - begun) / 1e9;
        cpu = CPU.getCurrentThreadCpuTime() - cpu;
    }

    /// Measures for so long, and blocks meanwhile. Not on the FX thread.
    void measure(Duration time) throws Exception {
        BenchedWindow.onFx(() -> {
            begin();
            return null;
        });
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        BenchedWindow.onFx(() -> {
            end();
            return null;
        });
    }

    /// Takes a batch of news to the window, and its time.
    void batch(Runnable take) {
        long from = System.nanoTime();
        long cpuFrom = CPU.getCurrentThreadCpuTime();
        take.run();
        if (begun != 0 && !ended) {
            batches.add((System.nanoTime() - from) / 1e6);
            batchesOfCpu.add((CPU.getCurrentThreadCpuTime() - cpuFrom) / 1e6);
        }
    }

    private void pulse() {
        long now = System.nanoTime();
        if (last != 0) {
            gaps.add((now - last) / 1e6);
        }
        last = now;
    }

    private void ask() {
        try {
            while (!ended) {
                long from = System.nanoTime();
                Platform.runLater(() -> delays.add((System.nanoTime() - from) / 1e6));
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TASKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was measured, in milliseconds, with what must be met; only after [#end].
    ///
    /// @param most the longest that one gap in a hundred may be; 0 where nothing must be met
    String said(double most) {
        return String.format(
                Locale.ROOT,
                "%5.1f frames/s; gap p50 %.1f p99 %s max %s; batch p50 %.1f p99 %s (processor %.1f, %.1f); delay p99 %s max %.1f; FX thread %.1f %%",
                gaps.size() / seconds,
                at(gaps, 50),
                judged(at(gaps, 99), most),
                judged(at(gaps, 100), most == 0 ? 0 : 50),
                at(batches, 50),
                judged(at(batches, 99), most == 0 ? 0 : 6),
                at(batchesOfCpu, 50),
                at(batchesOfCpu, 99),
                judged(at(delays, 99), most == 0 ? 0 : 8),
                at(delays, 100),
                cpu / seconds / 1e7);
    }

    private static String judged(double value, double most) {
        return String.format(Locale.ROOT, most > 0 && value > most ? "%.1f (over %.1f)" : "%.1f", value, most);
    }

    private static double at(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
