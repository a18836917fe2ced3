package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// The operating system's store for one secret text. One background thread calls it, because every call may
/// block: 25 seconds when the service does not answer (D-Bus), two minutes on Linux when the system asks the
/// person to unlock it, and on macOS as long as the person takes.
public interface Vault {
    /// Reads the text; null when none is kept.
    @Nullable
    String read() throws VaultException;

    /// Keeps this text in place of any other.
    void write(String secret) throws VaultException;

    /// Forgets the text, and one that was set aside: there may be a sign-in in it too.
    void erase() throws VaultException;

    /// Moves a text that was not understood to another name in the same store.
    void setAside() throws VaultException;
}
