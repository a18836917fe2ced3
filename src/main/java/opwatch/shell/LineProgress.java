package opwatch.shell;

import java.util.Collection;
import java.util.function.Function;

/// One plain line for each change, where no terminal shows it: for a file, a pipe, the log of a pipeline.
///
/// @param line what is said of a row
record LineProgress(Output err, Function<WaitedRow, String> line) implements Progress {
    @Override
    public void heard(WaitedRow row, boolean isNews) {
        if (isNews && row.code() == null) {
            err.tell(line.apply(row));
        }
    }

    @Override
    public void tick(Collection<WaitedRow> rows) {}

    @Override
    public void makeRoom() {}
}
