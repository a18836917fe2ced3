package opwatch.notify.login;

import java.io.IOException;

/// The entry by which a system starts the app at log-in. Blocks.
interface LoginEntry {
    boolean isThere() throws IOException;

    void add() throws IOException;

    /// Removes it, where it is there.
    void remove() throws IOException;
}
