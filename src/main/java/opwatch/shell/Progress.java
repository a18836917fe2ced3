package opwatch.shell;

import java.util.Collection;

/// Shows a person how far a command has come, on the standard error stream. Called on the command's thread.
sealed interface Progress permits ScreenProgress, LineProgress, NoProgress {
    /// Something was heard of a row.
    ///
    /// @param isNews whether what is shown of it without the next check has changed
    void heard(WaitedRow row, boolean isNews);

    /// Time has passed.
    ///
    /// @param rows all rows, in their order
    void tick(Collection<WaitedRow> rows);

    /// Makes room for a line of the result, which may go to the same terminal; the next [#tick] shows the
    /// progress again.
    void makeRoom();
}
