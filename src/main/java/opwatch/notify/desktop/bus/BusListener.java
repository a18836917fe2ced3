package opwatch.notify.desktop.bus;

import java.util.Optional;

/// Hears what comes over a connection, on the connection's own thread. It must not make a call there: the
/// answer could not come.
public interface BusListener {
    /// A signal came.
    void signal(BusMessage signal);

    /// An object of ours is called.
    ///
    /// @return what to answer; empty when there is no such method
    Optional<BusValues> call(BusMessage call);

    /// The connection has ended. Comes once.
    void closed();
}
