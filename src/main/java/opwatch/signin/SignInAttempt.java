package opwatch.signin;

import java.util.function.Consumer;

/// A sign-in that is under way. Any thread.
public final class SignInAttempt {
    /// A way to sign in; blocks until it has ended.
    @FunctionalInterface
    interface Way {
        SignInStep go(Consumer<SignInStep> steps) throws InterruptedException;
    }

    private final Consumer<SignInStep> steps;
    private final Way withCode;
    /// Guarded by `this`, as is the next: each way has a number, and only the newest one is heard.
    private int way;

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

    /// Gives up on the browser and shows a code instead.
    public synchronized void useCode() {
        if (way > 0) {
            thread.interrupt();
            go(withCode);
        }
    }

    /// Gives up; says [SignInStep.Canceled] unless it has ended already.
    public void cancel() {
        synchronized (this) {
            if (way < 0) {
                return;
            }
            way = -1;
            thread.interrupt();
        }
        steps.accept(new SignInStep.Canceled());
    }

    private synchronized void go(Way next) {
        int mine = ++way;
        thread = Thread.ofVirtual().name("signin").start(() -> {
            try {
                SignInStep end = next.go(step -> say(mine, step, false));
                say(mine, end, true);
            } catch (InterruptedException e) {
                // Canceled, or another way was chosen; both have said so.
            }
        });
    }

    private void say(int speaker, SignInStep step, boolean last) {
        synchronized (this) {
            if (speaker != way) {
                return;
            }
            way = last ? -1 : way;
        }
        steps.accept(step);
    }
}
