package opwatch.app;

import java.time.ZoneId;
import java.util.Optional;
import opwatch.azure.StatusReader;
import opwatch.operation.OperationStatus;
import opwatch.words.Strings;

/// Loads what a start needs a moment later, while it waits for the lock of its folder and for JavaFX's
/// toolkit: so long a second processor would have nothing to do. A thread that comes to need a part first
/// waits for it.
public final class HeadStart {
    private HeadStart() {}

    /// Begins on a thread of its own. To be called when it is settled how times are written.
    public static void begin() {
        Thread _ = Thread.ofPlatform().daemon().name("opwatch-head-start").start(HeadStart::load);
    }

    private static void load() {
        // Both look into every jar.
        System.Logger _ = System.getLogger("opwatch");
        ZoneId _ = ZoneId.systemDefault();
        // The reader of JSON, and what JavaFX takes no part in.
        Optional<OperationStatus> _ = StatusReader.read("{}");
        String _ = Strings.text("window.title");
    }
}
