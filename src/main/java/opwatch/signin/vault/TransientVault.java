package opwatch.signin.vault;

import org.jspecify.annotations.Nullable;

/// A store in memory, for tests and the training of the AOT cache: it forgets everything when the process
/// ends. Any thread.
final class TransientVault implements Vault {
    private volatile @Nullable String secret;

    @Override
    public @Nullable String read() {
        return secret;
    }

    @Override
    public void write(String kept) {
        secret = kept;
    }

    @Override
    public void erase() {
        secret = null;
    }

    @Override
    public void setAside() {
        secret = null;
    }
}
