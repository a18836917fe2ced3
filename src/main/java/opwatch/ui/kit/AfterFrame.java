package opwatch.ui.kit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Runs each task on the JavaFX Application Thread after a time, and then right behind a frame, so that it
/// has the time up to the next: a task that begins just before a frame holds that up. Any thread may give
/// tasks.
public final class AfterFrame implements Executor {
    /// So long a task waits for a frame: a screen that sleeps may make none.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Executor fxThread;
    private final Duration wait;
    private final Consumer<Runnable> nextFrame;

    /// @param fxThread runs a task on the FX thread, in order
    /// @param wait the least time before a task runs; zero for the next frame
    public AfterFrame(Executor fxThread, Duration wait) {
        this(fxThread, wait, AfterFrame::beforeNextFrame);
    }

    /// @param nextFrame runs a task on the FX thread before the next frame is made, if one is
    AfterFrame(Executor fxThread, Duration wait, Consumer<Runnable> nextFrame) {
        this.fxThread = fxThread;
        this.wait = wait;
        this.nextFrame = nextFrame;
    }

    @Override
    public void execute(Runnable task) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                task.run();
            }
        };
        Runnable begin = () -> {
            // What is given to the thread before a frame runs behind it.
            nextFrame.accept(() -> fxThread.execute(once));
            onFxThread(PATIENCE, once);
        };
        if (wait.isZero()) {
            fxThread.execute(begin);
        } else {
            onFxThread(wait, begin);
        }
    }

    private void onFxThread(Duration after, Runnable task) {
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, fxThread)
                .execute(task);
    }

    private static void beforeNextFrame(Runnable task) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                task.run();
            }
        }.start();
    }
}
