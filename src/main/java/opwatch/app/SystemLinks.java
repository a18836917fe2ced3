package opwatch.app;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.function.Consumer;
import opwatch.instance.LaunchRequest;
import opwatch.instance.LinkRequest;
import opwatch.platform.MacLinks;
import opwatch.platform.OperatingSystem;
import org.jspecify.annotations.Nullable;

/// Links that the system hands to a process that runs, where it has no other way: macOS. Elsewhere a link is
/// an argument of a start. Keeps one link until there is a window that asks about it: the window asks about
/// one at a time. Thread-safe.
final class SystemLinks {
    private static final System.Logger LOG = System.getLogger("opwatch");

    @GuardedBy("this")
    private @Nullable LaunchRequest waiting;

    @GuardedBy("this")
    private @Nullable Consumer<LaunchRequest> listener;

    /// Those of this process. macOS hands them over while it starts the process, so this comes before JavaFX;
    /// on a thread of its own, so that no start waits for it.
    static SystemLinks of(OperatingSystem system) {
        SystemLinks links = new SystemLinks();
        if (system == OperatingSystem.MACOS && System.getProperty("jpackage.app-path") != null) {
            Thread.ofPlatform().daemon().name("opwatch-links").start(links::begin);
        }
        return links;
    }

    private void begin() {
        try {
            MacLinks.listen(this::hear);
        } catch (RuntimeException | Error e) {
            // A link is then opened by pasting it.
            LOG.log(System.Logger.Level.WARNING, "links of macOS cannot be heard", e);
        }
    }

    /// Takes a link, whatever it holds.
    void hear(String text) {
        LaunchRequest link = new LinkRequest.Link(text).request();
        Consumer<LaunchRequest> told;
        synchronized (this) {
            told = listener;
            if (told == null && waiting == null) {
                waiting = link;
            }
        }
        if (told != null) {
            told.accept(link);
        }
    }

    /// Tells each link from now on, on any thread, and the one that came before at once.
    void listen(Consumer<LaunchRequest> newListener) {
        LaunchRequest missed;
        synchronized (this) {
            listener = newListener;
            missed = waiting;
            waiting = null;
        }
        if (missed != null) {
            newListener.accept(missed);
        }
    }
}
