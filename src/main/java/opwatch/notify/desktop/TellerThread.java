package opwatch.notify.desktop;

import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The thread on which a teller works: one, started by the first task, gone after a minute without any. A
/// task after the end is refused. Any thread.
final class TellerThread {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> Thread.ofPlatform().daemon().name("desktop").unstarted(task));

    TellerThread() {
        executor.allowCoreThreadTimeOut(true);
    }

    /// Runs a task after those before it.
    ///
    /// @return false when the end was before
    boolean run(Runnable task) {
        try {
            executor.execute(() -> logged(task));
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /// A bug in one task must not end the thread, nor be silent.
    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "the desktop could not be told", bug);
        }
    }

    /// Runs a last task and waits a second at most.
    void end(Runnable last) {
        if (!executor.isShutdown()) {
            boolean _ = run(last);
            executor.shutdown();
        }
        try {
            boolean _ = executor.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
