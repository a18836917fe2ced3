package opwatch.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import opwatch.azure.StatusReader;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadResult;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import opwatch.polling.LearnedDurations;
import opwatch.profile.LearnedFile;
import opwatch.settings.Settings;
import opwatch.settings.SettingsFile;
import opwatch.watchlist.WatchListFile;

/// What is remembered of one list. Nothing in it knows JavaFX, so that the first list is read while the
/// toolkit starts; the rows come last, because a window can be made without them.
///
/// @param listFile where the rows are saved from now on
/// @param list the rows, in their order, when they have been read
/// @param settingsFile where the settings are saved from now on
/// @param learnedFile where it is saved how long operations run
/// @param learned how long operations ran so far
record SavedState(
        WatchListFile listFile,
        CompletableFuture<LoadResult<List<WatchEntry>>> list,
        SettingsFile<Settings> settingsFile,
        LoadResult<Settings> settings,
        SettingsFile<LearnedDurations> learnedFile,
        LearnedDurations learned) {
    /// Rows of a large window with the details below them.
    private static final int FIRST_SIGHT = 30;

    /// Begins to read, on a thread of its own. Only for a process that has claimed the folder.
    static CompletableFuture<SavedState> reading(DataFolder folder, InstantSource clock) {
        CompletableFuture<SavedState> all = new CompletableFuture<>();
        // Its first line already loads the JSON library, which the start would wait for.
        Thread _ = Thread.ofPlatform().daemon().name("opwatch-read").start(() -> {
            CompletableFuture<LoadResult<List<WatchEntry>>> list = new CompletableFuture<>();
            all.completeAsync(() -> read(folder, clock, list), Runnable::run);
            list.completeAsync(() -> all.join().listFile().load(), Runnable::run);
            makeFirstSight(list.join().value());
        });
        return all;
    }

    /// All but the rows.
    private static SavedState read(
            DataFolder folder, InstantSource clock, CompletableFuture<LoadResult<List<WatchEntry>>> list) {
        SettingsFile<Settings> settings = SettingsFile.ofWindow(folder, clock);
        SettingsFile<LearnedDurations> learned = LearnedFile.in(folder, clock);
        return new SavedState(
                new WatchListFile(folder, clock, StatusReader::read),
                list,
                settings,
                settings.load(),
                learned,
                learned.load().value());
    }

    /// Reads what the table shows first of the answers, so that the FX thread need not: the errors of failed
    /// rows and, where others leave room, what successes have brought; the latest stand on top.
    private static void makeFirstSight(List<WatchEntry> rows) {
        latest(rows, OperationState.FAILED, FIRST_SIGHT).forEach(status -> {
            OperationError _ = status.error();
        });
        long above = rows.stream()
                .map(entry -> entry.observation().status())
                .filter(status -> status == null || status.state() != OperationState.SUCCEEDED)
                .count();
        latest(rows, OperationState.SUCCEEDED, Math.max(0, FIRST_SIGHT - above)).forEach(status -> {
            boolean _ = OperationResult.isNothingDone(status);
        });
    }

    private static Stream<OperationStatus> latest(List<WatchEntry> rows, OperationState state, long most) {
        return rows.stream()
                .map(entry -> entry.observation().status())
                .filter(status -> status != null && status.state() == state)
                .sorted((one, other) -> end(other).compareTo(end(one)))
                .limit(most);
    }

    private static Instant end(OperationStatus status) {
        return Objects.requireNonNullElse(status.endOrStart(), Instant.MIN);
    }
}
