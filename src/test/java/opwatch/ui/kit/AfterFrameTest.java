package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AfterFrameTest {
    private static final Duration WAIT = Duration.ofMillis(30);

    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    private void note(String what) {
        done.add(what + (Platform.isFxApplicationThread() ? "" : " on another thread"));
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        while (next.size() < count) {
            String one = done.poll(20, TimeUnit.SECONDS);
            next.add(one == null ? "nothing" : one);
        }
        return next;
    }

    @Test
    void aTaskRunsOnTheFxThreadBehindTheNextFrameAndNotBeforeItsTime() throws InterruptedException {
        AfterFrame executor = new AfterFrame(
                Platform::runLater,
                WAIT,
                frame -> Platform.runLater(() -> {
                    frame.run();
                    note("frame");
                }));
        long given = System.nanoTime();

        executor.execute(() -> note("task"));

        assertEquals(List.of("frame", "task"), next(2));
        assertTrue(System.nanoTime() - given >= WAIT.toNanos());
    }

    @Test
    void aTaskRunsOnceWhereNoFrameComesForLong() throws InterruptedException {
        CompletableFuture<Runnable> late = new CompletableFuture<>();
        AfterFrame executor = new AfterFrame(Platform::runLater, WAIT, late::complete);

        executor.execute(() -> note("task"));
        assertEquals(List.of("task"), next(1));
        late.join().run();
        Platform.runLater(() -> note("end"));

        assertEquals(List.of("end"), next(1));
    }

    @Test
    void theFramesOfTheToolkitCount() throws InterruptedException {
        new AfterFrame(Platform::runLater, WAIT).execute(() -> note("task"));

        assertEquals(List.of("task"), next(1));
    }
}
