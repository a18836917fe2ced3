package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// The operating system's store for one secret text. Every call may block, so all are made on one
/// background thread and never while the app starts: 25 seconds when the service does not answer (D-Bus),
/// two minutes on Linux when the system asks the person to unlock it, and on macOS as long as the person
/// takes.
public interface Vault {
    /// The text; null when none is kept.
    @Nullable
    String read() throws VaultException;

    /// Keeps this text in place of any other.
    void write(String secret) throws VaultException;

    /// Forgets the text, and one that was set aside: there may be a sign-in in it too.
    void erase() throws VaultException;

    /// Keeps a text that was not understood under another name in the same store, and forgets it under its
    /// own.
    void setAside() throws VaultException;
}
