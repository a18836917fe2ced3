package opwatch.signin;

import opwatch.signin.vault.VaultException;

/// Whether accounts are still signed in after a restart.
public enum TokenStorage {
    /// The system's store is being read.
    LOADING,
    /// Kept in the system's store.
    KEPT,
    /// In memory only: there is no store on this computer.
    NO_STORE,
    /// In memory only: the store is locked.
    LOCKED,
    /// In memory only: the store fails.
    BROKEN;

    static TokenStorage of(VaultException.Kind kind) {
        return switch (kind) {
            case MISSING -> NO_STORE;
            case LOCKED -> LOCKED;
            case BROKEN -> BROKEN;
        };
    }
}
