package opwatch.instance;

import java.util.Optional;
import java.util.function.Consumer;
import opwatch.disk.IoReason;

/// Whether a start may go on.
public sealed interface Claim {
    /// The place in the folder of a start that may go on; empty for one that may not.
    default Optional<InstanceLock> place() {
        return Optional.empty();
    }

    /// As [InstanceLock#listen].
    default void listen(Consumer<LaunchRequest> listener) {
        place().ifPresent(lock -> lock.listen(listener));
    }

    /// As [InstanceLock#serve].
    default void serve() {
        place().ifPresent(InstanceLock::serve);
    }

    /// As [InstanceLock#stopListening].
    default void stopListening() {
        place().ifPresent(InstanceLock::stopListening);
    }

    /// As [InstanceLock#close].
    default void release() {
        place().ifPresent(InstanceLock::close);
    }

    /// As [InstanceLock#renew]: whether this process may save into the folder.
    default boolean renew() {
        return place().map(InstanceLock::renew).orElse(false);
    }

    /// It may, and holds the folder from now on.
    record First(InstanceLock lock) implements Claim {
        @Override
        public Optional<InstanceLock> place() {
            return Optional.of(lock);
        }
    }

    /// It may not: another OpWatch holds the folder.
    record Second(Handed handed) implements Claim {}

    /// It may, although the folder takes no locks: it is read-only, or on a network drive that does not
    /// know them. In most cases nothing can be saved there either, or there is no other OpWatch; but the
    /// person is told.
    ///
    /// @param lock not locked yet
    /// @param reason why the lock cannot be taken
    record Unguarded(InstanceLock lock, IoReason reason) implements Claim {
        @Override
        public Optional<InstanceLock> place() {
            return Optional.of(lock);
        }
    }

    /// It takes no right to the folder and saves nothing there: it reads what another OpWatch may be writing.
    record ReadOnly() implements Claim {}

    /// What the holder of the folder got of what a second start was given.
    enum Handed {
        ALL,
        /// It was too long; the holder only raised its window.
        RAISED_ONLY,
        /// The holder did not answer.
        NO_ANSWER
    }
}
