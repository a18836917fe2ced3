package opwatch;

import java.time.InstantSource;
import java.util.concurrent.Future;
import opwatch.store.Handover;
import opwatch.store.InstanceLock;

/// What [Main] decides before JavaFX makes the application, which it does on its own.
///
/// @param claim the right to work on the list that is opened first, or that there is none to be had
/// @param given what it was started with
/// @param reading what is remembered of that list
record Start(InstanceLock.Claim claim, Handover given, Future<Remembered> reading) {
    /// Begins to read what is remembered, so that this is done when the toolkit has started.
    ///
    /// @param demo whether the demo's list is opened first
    static Start of(boolean demo, InstanceLock.Claim claim, Handover given) {
        return new Start(claim, given, Remembered.reading(OpWatchApp.folder(demo), InstantSource.system()));
    }
}
