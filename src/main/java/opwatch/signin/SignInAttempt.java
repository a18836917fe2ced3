package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A sign-in that is under way. Any thread.
public final class SignInAttempt {
    /// A way to sign in; blocks until it has ended.
    @FunctionalInterface
    interface Way {
        /// Signs in.
        ///
        /// @param settle asked once, before anything is kept: false when the person has canceled
        SignInStep go(Consumer<SignInStep> steps, BooleanSupplier settle) throws InterruptedException;
    }

    private final Consumer<SignInStep> steps;
    private final Way withCode;

    /// The number of the way in use, whose steps alone are passed on; negative when the attempt has ended.
    @GuardedBy("this")
    private int current;

    /// Whether the way in use keeps what it got: too late to cancel.
    @GuardedBy("this")
    private boolean settled;

    @GuardedBy("this")
    private Thread thread = Thread.currentThread();

    /// Begins.
    ///
    /// @param first the way to begin with
    /// @param withCode the way to change to when the person asks for a code
    SignInAttempt(Consumer<SignInStep> steps, Way first, Way withCode) {
        this.steps = steps;
        this.withCode = withCode;
        go(first);
    }

    /// Stops waiting for the browser and shows a code instead.
    public synchronized void useCode() {
        if (current > 0 && !settled) {
            thread.interrupt();
            go(withCode);
        }
    }

    /// Ends the attempt with [SignInStep.Canceled] unless it has ended already. Nobody is signed in then,
    /// whatever answer is still under way.
    ///
    /// @return false when the person is signed in by now, as the last step tells or will tell in a moment
    public boolean cancel() {
        synchronized (this) {
            if (current < 0 || settled) {
                return !settled;
            }
            current = -1;
            thread.interrupt();
        }
        steps.accept(new SignInStep.Canceled());
        return true;
    }

    private synchronized boolean settle(int way) {
        settled = way == current;
        return settled;
    }

    private synchronized void go(Way next) {
        int mine = ++current;
        thread = Thread.ofVirtual().name("signin").start(() -> {
            try {
                SignInStep end = next.go(step -> pass(mine, step, false), () -> settle(mine));
                pass(mine, end, true);
            } catch (InterruptedException e) {
                // cancel or useCode has interrupted this way and says what comes next.
            }
        });
    }

    private void pass(int way, SignInStep step, boolean last) {
        synchronized (this) {
            if (way != current) {
                return;
            }
            current = last ? -1 : current;
        }
        steps.accept(step);
    }
}
