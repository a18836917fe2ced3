package opwatch.disk;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/// Writes the states of one file, and says how that ended. The writer's thread.
///
/// @param mayWrite whether this process may write into the folder now
/// @param write writes when it may
/// @param beside writes when it may not, because another OpWatch holds the folder
record GuardedWrite<T>(String file, BooleanSupplier mayWrite, Saver.Write<T> write, Saver.Write<T> beside) {
    private static final System.Logger LOG = System.getLogger("opwatch.disk");

    /// Nothing may get past this, not even a lack of memory: the save would never be tried again, and the
    /// person would never hear of it.
    Saver.Result save(T state) {
        try {
            (mayWrite.getAsBoolean() ? write : beside).write(state);
            return new Saver.Result(file, null);
        } catch (KeptBesideException e) {
            return new Saver.Result(file, e.reason(), e.other());
        } catch (IOException e) {
            return new Saver.Result(file, IoReason.of(e));
        } catch (RuntimeException | Error bug) {
            LOG.log(System.Logger.Level.ERROR, "a save failed in an unexpected way", bug);
            return new Saver.Result(file, IoReason.of(bug));
        }
    }
}
