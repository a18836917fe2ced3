package opwatch.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import opwatch.disk.LoadResult;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListFile;

/// Joins the window's list with the lists that were kept apart from it, when the person asks for it. The
/// files are read on a thread of their own; the rest is done on the FX thread.
///
/// @param save saves these rows soon, also when none is new: the other lists leave their places with the next
/// save that holds all their rows
/// @param fxThread runs a task on the FX thread
public record ListJoin(WatchListFile file, MainWindow window, Consumer<List<WatchEntry>> save, Executor fxThread)
        implements Runnable {
    @Override
    public void run() {
        Thread _ = Thread.ofVirtual().name("opwatch-join").start(() -> {
            LoadResult<List<WatchEntry>> others = file.join();
            fxThread.execute(() -> add(others));
        });
    }

    private void add(LoadResult<List<WatchEntry>> others) {
        window.join(others);
        save.accept(window.list().rows().stream().map(WatchRow::entry).toList());
    }
}
