package opwatch.platform;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps macOS from slowing this app down while something is watched. A window that is hidden, also by a
/// locked screen, makes its app nap: timers come minutes late. While all is quiet the app may nap, and the
/// computer may sleep at any time.
///
/// One for the process: it holds one activity while at least one of the watchers is busy. Any thread; the
/// first call that begins an activity loads a native library, which takes a moment.
public final class AppNap {
    private static final System.Logger LOG = System.getLogger("opwatch.platform");

    /// Begins an activity and returns what ends it; null where no system asks for one.
    private final @Nullable Supplier<Runnable> activity;

    @GuardedBy("this")
    private final Set<Object> busy = new HashSet<>();

    @GuardedBy("this")
    private @Nullable Runnable end;

    @GuardedBy("this")
    private boolean broken;

    /// For a system with App Nap, or without.
    ///
    /// @param activity begins an activity and returns what ends it; null where there is no App Nap
    public AppNap(@Nullable Supplier<Runnable> activity) {
        this.activity = activity;
    }

    /// For a system: with an activity on macOS, without elsewhere. Loads nothing.
    public static AppNap of(OperatingSystem system) {
        return new AppNap(system == OperatingSystem.MACOS ? () -> ProcessActivity.begin("watching operations") : null);
    }

    /// Whether this system has App Nap, so that it must be told.
    public boolean isThere() {
        return activity != null;
    }

    /// Tells whether a watcher has something under way or before it.
    ///
    /// @param watcher known by its identity; tell that it is quiet before it goes
    public synchronized void watching(Object watcher, boolean isBusy) {
        if (activity == null || broken) {
            return;
        }
        if (isBusy) {
            busy.add(watcher);
        } else {
            busy.remove(watcher);
        }
        try {
            if (!busy.isEmpty() && end == null) {
                end = activity.get();
            } else if (busy.isEmpty() && end != null) {
                Runnable ends = end;
                end = null;
                ends.run();
            }
        } catch (RuntimeException | Error e) {
            // News may then come late. Asking again every few seconds would only fill the log.
            broken = true;
            LOG.log(Level.WARNING, "macOS cannot be told that this app is at work", e);
        }
    }
}
