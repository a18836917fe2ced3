package opwatch.disk;

import java.io.IOException;

/// A state is on the disk, but in a file beside its own, because the own file must not be replaced.
public final class KeptBesideException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient IoReason reason;
    private final String other;

    /// @param reason why the own file stays as it is
    /// @param other the name of the file that holds the state, in the same folder
    public KeptBesideException(IoReason reason, String other) {
        super("kept in " + other + ": " + reason);
        this.reason = reason;
        this.other = other;
    }

    public IoReason reason() {
        return reason;
    }

    public String other() {
        return other;
    }
}
