package opwatch.ui.kit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Reads texts and files on a thread of its own, one at a time, in the order in which they came. Not on a
/// virtual thread: those carry the checks, and a long read would hold one up. Says so when it takes long.
/// FX thread only.
public final class Reading {
    private static final String TOPIC = "reading";
    private static final Duration LONG = Duration.millis(500);

    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("opwatch-read").factory(),
            // What comes after the end.
            new ThreadPoolExecutor.DiscardPolicy());
    private final Queue<Runnable> read = new ConcurrentLinkedQueue<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Consumer<Runnable> post;
    private final NoticeBar notices;
    private @Nullable PauseTransition patience;

    /// @param post brings a task to the FX thread
    public Reading(Consumer<Runnable> post, NoticeBar notices) {
        assert Platform.isFxApplicationThread();
        this.post = post;
        this.notices = notices;
    }

    /// How many texts and files have not been read yet.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Reads something.
    ///
    /// @param source reads it; does not run on the FX thread
    /// @param then gets what came of it, on the FX thread
    public <T> void read(Supplier<T> source, Consumer<T> then) {
        assert Platform.isFxApplicationThread();
        waiting(waiting.get() + 1);
        thread.execute(() -> {
            Runnable next = () -> {};
            try {
                T found = source.get();
                next = () -> then.accept(found);
            } finally {
                read.add(next);
                post.accept(this::handOn);
            }
        });
    }

    /// Hands on what is still being read before a window closes: what a person gave is not lost. Waits two
    /// seconds at most.
    public void finish() {
        thread.shutdown();
        try {
            boolean _ = waiting.get() == 0 || thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handOn();
    }

    private void handOn() {
        for (Runnable next = read.poll(); next != null; next = read.poll()) {
            waiting(waiting.get() - 1);
            next.run();
        }
    }

    private void waiting(int count) {
        waiting.set(count);
        if (count == 0 && patience != null) {
            patience.stop();
            patience = null;
            notices.close(TOPIC);
        } else if (count > 0 && patience == null) {
            patience = new PauseTransition(LONG);
            patience.setOnFinished(event -> notices.keep(TOPIC, Strings.text("notice.reading")));
            patience.play();
        }
    }
}
