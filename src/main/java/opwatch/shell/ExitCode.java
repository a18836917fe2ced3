package opwatch.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How a command of the shell, or a start of the window, ends: the numbers that scripts rely on. They never
/// change their meaning; `--help` and the man page list them from here.
public enum ExitCode {
    /// Every operation has succeeded, or the command has done what it was asked.
    SUCCEEDED(0, "shell.exit.succeeded"),
    /// Azure says that an operation failed. A check that failed is never this.
    FAILED(1, "shell.exit.failed"),
    /// Azure says that an operation was canceled.
    CANCELED(2, "shell.exit.canceled"),
    /// An operation has not ended: the time was up, or it was checked once and runs.
    NOT_ENDED(3, "shell.exit.running"),
    /// Nothing can be checked before an account signs in.
    SIGN_IN_NEEDED(4, "shell.exit.signin"),
    /// An operation could not be checked, which says nothing of the operation; also a bug of OpWatch.
    NOT_CHECKED(5, "shell.exit.unchecked"),
    /// The command is not understood, or holds no operation (`EX_USAGE` of sysexits).
    WRONG_USE(64, "shell.exit.usage"),
    /// There is no display for the window (`EX_UNAVAILABLE`).
    NO_DISPLAY(69, "shell.exit.display"),
    /// The result could not be written (`EX_IOERR`).
    NOT_WRITTEN(74, "shell.exit.write"),
    /// Another OpWatch holds the list and does not answer (`EX_TEMPFAIL`).
    NO_ANSWER(75, "shell.exit.answer"),
    /// The person has stopped it, as a shell says of SIGINT.
    INTERRUPTED(130, "shell.exit.interrupted");

    /// With several operations the first of these that applies is the code.
    private static final List<ExitCode> ORDER =
            List.of(INTERRUPTED, WRONG_USE, SIGN_IN_NEEDED, FAILED, CANCELED, NOT_CHECKED, NOT_ENDED, SUCCEEDED);

    private final int number;
    private final String key;

    ExitCode(int number, String key) {
        this.number = number;
        this.key = key;
    }

    /// The number that the process ends with.
    public int number() {
        return number;
    }

    /// The key of the sentence that says what it means.
    String key() {
        return key;
    }

    /// The code of several operations, which are in no order.
    ///
    /// @param each the code of each operation; empty for none
    static ExitCode of(Collection<ExitCode> each) {
        return each.stream().min(Comparator.comparingInt(ORDER::indexOf)).orElse(SUCCEEDED);
    }
}
