package opwatch;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import opwatch.azure.StatusReader;
import opwatch.operation.OperationError;
import opwatch.operation.OperationState;
import opwatch.operation.WatchEntry;
import opwatch.polling.Durations;
import opwatch.store.DataFolder;
import opwatch.store.Loaded;
import opwatch.store.Settings;
import opwatch.store.SettingsFile;
import opwatch.store.WatchListFile;

/// What is remembered of one list, read from its folder. Nothing in it knows JavaFX, so that the first one
/// is read while the toolkit starts.
///
/// @param listFile where the rows are saved from now on
/// @param list the rows, in their order
/// @param settingsFile where the settings are saved from now on
/// @param learnedFile where it is saved how long operations run
/// @param learned how long operations ran so far
record Remembered(
        WatchListFile listFile,
        Loaded<List<WatchEntry>> list,
        SettingsFile<Settings> settingsFile,
        Loaded<Settings> settings,
        SettingsFile<Durations> learnedFile,
        Durations learned) {
    /// Rows of a large screen.
    private static final int FIRST_SIGHT = 60;

    /// Reads. Only for who has claimed the folder.
    static Remembered read(DataFolder folder, InstantSource clock) {
        WatchListFile list = new WatchListFile(folder, clock, StatusReader::read);
        SettingsFile<Settings> settings = SettingsFile.ofWindow(folder, clock);
        SettingsFile<Durations> learned = new SettingsFile<>(folder, "learned.json", Durations.NONE, clock);
        return new Remembered(
                list,
                list.load(),
                settings,
                settings.load(),
                learned,
                learned.load().value());
    }

    /// Reads on a thread of its own.
    static Future<Remembered> reading(DataFolder folder, InstantSource clock) {
        FutureTask<Remembered> reading = new FutureTask<>(() -> read(folder, clock));
        Thread _ = Thread.ofPlatform().daemon().name("opwatch-read").start(() -> {
            reading.run();
            of(reading).makeFirstSight();
        });
        return reading;
    }

    /// Makes what the first sight of the table needs of each failed row, so that the FX thread need not.
    private void makeFirstSight() {
        list.value().stream()
                .map(entry -> entry.observation().status())
                .filter(status -> status != null && status.state() == OperationState.FAILED)
                .limit(FIRST_SIGHT)
                .forEach(status -> {
                    OperationError _ = status.error();
                });
    }

    /// Waits for what is being read.
    static Remembered of(Future<Remembered> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading has a value for every trouble", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody ends a start", e);
        }
    }
}
