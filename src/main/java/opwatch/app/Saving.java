package opwatch.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import opwatch.disk.Saver;
import opwatch.operation.WatchEntry;
import opwatch.polling.LearnedDurations;
import opwatch.settings.Settings;
import opwatch.ui.ListJoin;
import opwatch.ui.MainWindow;
import opwatch.watchlist.WatchListFile;

/// Saves what is remembered of one list, soon, in the files that it was read from. A file that could not be
/// read is left alone. Any thread; every method returns at once.
final class Saving {
    private final WatchListFile listFile;
    private final Saver.Slot<List<WatchEntry>> list;
    private final Consumer<Settings> settings;
    private final Consumer<LearnedDurations> learned;

    /// To be made before anything else that this saver writes: at the end the rows are saved first.
    Saving(SavedState saved, Saver saver) {
        listFile = saved.listFile();
        list = saver.slot("watchlist", listFile::save, listFile::saveBeside);
        settings = saved.settingsFile().savedBy(saver, "settings");
        learned = saved.learnedFile().savedBy(saver, "learned");
    }

    void save(List<WatchEntry> rows) {
        if (listFile.writable()) {
            list.save(rows);
        }
    }

    /// Joins the list with what was kept apart from it, in this window.
    Runnable join(MainWindow window, Executor fxThread) {
        return new ListJoin(listFile, window, this::save, fxThread);
    }

    void save(Settings newSettings) {
        settings.accept(newSettings);
    }

    /// @param durations how long operations run, for the cadence after the next start
    void save(LearnedDurations durations) {
        learned.accept(durations);
    }
}
