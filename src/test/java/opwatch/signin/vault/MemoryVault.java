package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// A store that a test can look into and break. Any thread.
public class MemoryVault implements Vault {
    /// What may be asked of a store.
    public enum Call {
        READ,
        WRITE,
        ERASE,
        SET_ASIDE
    }

    private volatile @Nullable String secret;
    private volatile @Nullable String aside;
    private volatile @Nullable Throwable trouble;
    private volatile @Nullable Call broken;

    public MemoryVault() {}

    public MemoryVault(String secret) {
        this.secret = secret;
    }

    /// From now on every call ends with this; with null, they go well again.
    public void breakWith(@Nullable Throwable newTrouble) {
        broken = null;
        trouble = newTrouble;
    }

    /// From now on these calls end with this, and the others go well.
    public void breakOnly(Call call, Throwable newTrouble) {
        broken = call;
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
        stumble(Call.READ);
        return secret;
    }

    @Override
    public void write(String newSecret) throws VaultException {
        stumble(Call.WRITE);
        secret = newSecret;
    }

    @Override
    public void erase() throws VaultException {
        stumble(Call.ERASE);
        secret = null;
        aside = null;
    }

    @Override
    public void setAside() throws VaultException {
        stumble(Call.SET_ASIDE);
        aside = secret;
        secret = null;
    }

    private void stumble(Call call) throws VaultException {
        Call only = broken;
        if (only != null && only != call) {
            return;
        }
        switch (trouble) {
            case VaultException vault -> throw vault;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> {}
        }
    }
}
