package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// A store that a test can look into and break. Any thread.
public class MemoryVault implements Vault {
    private volatile @Nullable String secret;
    private volatile @Nullable String aside;
    private volatile @Nullable Throwable trouble;

    public MemoryVault() {}

    public MemoryVault(String secret) {
        this.secret = secret;
    }

    /// From now on every call ends with this; with null, they go well again.
    public void breakWith(@Nullable Throwable newTrouble) {
        trouble = newTrouble;
    }

    public @Nullable String kept() {
        return secret;
    }

    public @Nullable String aside() {
        return aside;
    }

    @Override
    public @Nullable String read() throws VaultException {
        stumble();
        return secret;
    }

    @Override
    public void write(String newSecret) throws VaultException {
        stumble();
        secret = newSecret;
    }

    @Override
    public void erase() throws VaultException {
        stumble();
        secret = null;
        aside = null;
    }

    @Override
    public void setAside() throws VaultException {
        stumble();
        aside = secret;
        secret = null;
    }

    private void stumble() throws VaultException {
        switch (trouble) {
            case VaultException vault -> throw vault;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> {}
        }
    }
}
