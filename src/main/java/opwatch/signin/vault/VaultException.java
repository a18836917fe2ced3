package opwatch.signin.vault;

import java.util.Objects;

/// The store cannot be used. The message is one line without secrets.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

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
        super(line(detail), cause);
        this.kind = kind;
    }

    public VaultException(Kind kind, String detail) {
        super(line(detail));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Translates what a library threw: native code ends in exceptions, in linkage errors when it is not
    /// there, and in a plain [Error] when it touches memory that is not its own (JNA). The JVM's own distress
    /// is thrown on.
    static VaultException of(Throwable thrown) {
        return switch (thrown) {
            case VaultException known -> known;
            case VirtualMachineError distress -> throw distress;
            case LinkageError missing -> new VaultException(Kind.MISSING, said(missing), missing);
            default -> new VaultException(Kind.BROKEN, said(thrown), thrown);
        };
    }

    private static String said(Throwable thrown) {
        return thrown.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(thrown.getMessage(), "-");
    }

    private static String line(String detail) {
        String line = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
