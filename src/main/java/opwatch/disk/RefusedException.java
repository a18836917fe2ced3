package opwatch.disk;

import java.io.IOException;
import java.nio.file.Path;

/// OpWatch itself refuses to read or write a file, although the system would let it.
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient IoReason reason;

    /// @param file the file that is left as it is
    public RefusedException(IoReason.Kind kind, Path file) {
        super(kind + " " + file);
        this.reason = new IoReason(kind, file.toString(), "");
    }

    /// What a person is told.
    public IoReason reason() {
        return reason;
    }
}
