package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// A store that keeps texts under names. One background thread.
final class NamedVault implements Vault {
    /// The calls of a system's store.
    interface Names {
        @Nullable
        String read(String name) throws VaultException;

        void write(String name, String secret) throws VaultException;

        void erase(String name) throws VaultException;
    }

    private final Names names;

    NamedVault(Names names) {
        this.names = names;
    }

    @Override
    public @Nullable String read() throws VaultException {
        return names.read(Vaults.NAME);
    }

    @Override
    public void write(String secret) throws VaultException {
        names.write(Vaults.NAME, secret);
    }

    @Override
    public void erase() throws VaultException {
        try {
            names.erase(Vaults.NAME);
        } finally {
            names.erase(Vaults.ASIDE);
        }
    }

    @Override
    public void setAside() throws VaultException {
        String secret = names.read(Vaults.NAME);
        if (secret != null) {
            names.write(Vaults.ASIDE, secret);
            names.erase(Vaults.NAME);
        }
    }
}
