package opwatch.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import opwatch.polling.Clocks;

/// How time passes for a command. A test turns the clock instead of waiting, and runs the workers' tasks
/// itself.
///
/// @param clocks this computer's time
/// @param workers where checks run; must not run them on the thread that waits, unless by hand in a test
/// @param pause how a command waits
/// @param chance the source of jitter; a seeded one makes tests repeatable
record Timing(Clocks clocks, Executor workers, Pause pause, RandomGenerator chance) {
    /// Waits for something to happen.
    @FunctionalInterface
    interface Pause {
        /// Returns when `news` has a permit, which it takes, or after that time.
        ///
        /// @throws InterruptedException when the thread was told to stop
        void await(Semaphore news, Duration longest) throws InterruptedException;
    }

    /// Waits by this computer's clocks, and checks on virtual threads, which end with the process.
    static Timing ofThisComputer() {
        return new Timing(
                new Clocks(InstantSource.system(), System::nanoTime),
                task -> Thread.ofVirtual().start(task),
                Timing::await,
                RandomGenerator.getDefault());
    }

    private static void await(Semaphore news, Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            int _ = news.drainPermits();
        }
    }

    /// The time of day.
    Instant now() {
        return clocks.wall().instant();
    }

    /// Where the person is.
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
