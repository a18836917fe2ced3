package opwatch.shell;

import java.util.Collection;

/// Shows nothing: the person wants it quiet, or it is over in a moment.
record NoProgress() implements Progress {
    @Override
    public void heard(WaitedRow row, boolean isNews) {}

    @Override
    public void tick(Collection<WaitedRow> rows) {}

    @Override
    public void makeRoom() {}
}
