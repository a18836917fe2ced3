package opwatch.disk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A writer whose time is turned by hand: what is due runs in [#advance], on the test's own thread. It has
/// no thread of its own.
public final class HandScheduler extends ScheduledThreadPoolExecutor {
    private final List<Task> waiting = new ArrayList<>();
    private final BlockingQueue<Task> undone = new LinkedBlockingQueue<>();
    private Duration now = Duration.ZERO;
    private boolean stuck;

    public HandScheduler() {
        super(0);
    }

    /// Lets time pass.
    public void advance(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Task next =
                    waiting.stream().min(Comparator.comparing(task -> task.due)).orElse(null);
            if (next == null || next.due.compareTo(end) > 0) {
                now = end;
                return;
            }
            now = next.due;
            waiting.remove(next);
            next.run();
        }
    }

    /// From now on nothing is done, until [#comeLoose].
    void getStuck() {
        stuck = true;
    }

    /// Does what is left undone; waits for it to be asked for.
    void comeLoose() throws InterruptedException {
        undone.take().run();
        stuck = false;
    }

    /// Tasks that are planned and were not canceled.
    long planned() {
        return waiting.stream().filter(task -> !task.isCancelled()).count();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        if (isShutdown()) {
            throw new RejectedExecutionException();
        }
        Task task = new Task(command, now.plus(Duration.of(delay, unit.toChronoUnit())));
        waiting.add(task);
        return task;
    }

    @Override
    public Future<?> submit(Runnable command) {
        if (isShutdown()) {
            throw new RejectedExecutionException();
        }
        Task task = new Task(command, now);
        if (stuck) {
            undone.add(task);
        } else {
            task.run();
        }
        return task;
    }

    private static final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final Duration due;

        Task(Runnable command, Duration due) {
            super(command, null);
            this.due = due;
        }

        /// Does not wait: by hand, time does not pass meanwhile.
        @Override
        public Void get(long timeout, TimeUnit unit) throws TimeoutException {
            if (!isDone()) {
                throw new TimeoutException();
            }
            return null;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
