package opwatch.signin.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A store that keeps texts under names. Each data folder has names of its own, which a person can tell apart
/// in the system's list of secrets: two lists of one person never read each other's sign-in, and a test never
/// reads a person's. A folder that is moved signs in anew. One background thread.
final class NamedVault implements Vault {
    /// The calls of a system's store.
    interface Names {
        @Nullable
        String read(String name) throws VaultException;

        void write(String name, String secret) throws VaultException;

        void erase(String name) throws VaultException;
    }

    private final Names names;
    private final String name;
    private final String aside;

    /// @param folder the data folder, by its one real path
    NamedVault(Names names, Path folder) {
        this.names = names;
        name = name(folder);
        aside = aside(folder);
    }

    /// The name of a folder's token cache in a store.
    static String name(Path folder) {
        return "token cache of " + folder;
    }

    /// The name of a token cache that was not understood.
    static String aside(Path folder) {
        return "token cache set aside of " + folder;
    }

    @Override
    public @Nullable String read() throws VaultException {
        return names.read(name);
    }

    @Override
    public void write(String secret) throws VaultException {
        names.write(name, secret);
    }

    @Override
    public void erase() throws VaultException {
        try {
            names.erase(name);
        } finally {
            names.erase(aside);
        }
    }

    @Override
    public void setAside() throws VaultException {
        String secret = names.read(name);
        if (secret != null) {
            names.write(aside, secret);
            names.erase(name);
        }
    }
}
