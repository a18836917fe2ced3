package opwatch.signin.vault;

/// The store cannot be used. The message is one line without secrets.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1;

    /// What is wrong with the store.
    public enum Kind {
        /// There is none on this computer, or its service does not run.
        MISSING,
        /// It is locked and was not unlocked.
        LOCKED,
        /// It is there and fails.
        BROKEN
    }

    private final Kind kind;

    public VaultException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public VaultException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
