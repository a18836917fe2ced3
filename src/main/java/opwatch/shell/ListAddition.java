package opwatch.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.disk.RefusedException;
import opwatch.instance.Claim;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListExport;
import opwatch.watchlist.WatchListFile;
import opwatch.words.DiskText;

/// Adds operations to the saved watch list. Where a window has the list open, that adds them: it gets a
/// list of them as a file beside its own, because a request to a window is short and a list keeps labels,
/// and they are there when it has saved them. Else they are added here, with the right to the folder. Made
/// for one run; one thread.
final class ListAddition {
    /// How long a window may take to save what it was given.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ListOptions list;
    private final Surroundings around;
    private final DataFolder folder;

    /// What came of it.
    sealed interface Result {}

    /// All are on the disk.
    ///
    /// @param fresh how many were not on the list before
    record Added(int fresh) implements Result {}

    /// Nothing was added.
    record NotSaved(IoReason reason) implements Result {}

    /// Nothing was added: the window that has the list does not answer.
    record NoAnswer() implements Result {}

    /// The window has answered, and so many are not on the disk.
    record NotTaken(int missing) implements Result {}

    ListAddition(ListOptions list, Surroundings around) {
        this.list = list;
        this.around = around;
        folder = list.folder(around);
    }

    /// @param wanted none twice
    Result add(List<WatchEntry> wanted) throws InterruptedException {
        Path file = folder.file("add-" + UUID.randomUUID() + WatchListExport.ENDING);
        try {
            folder.make();
            Set<OperationRef> before = refs();
            WatchListExport.write(
                    file,
                    wanted,
                    WatchListExport.Content.WITH_REMARKS,
                    around.timing().now());
            Claim claim = InstanceLock.claimBriefly(folder, LaunchRequest.quietly(List.of(file), null));
            try {
                return switch (claim) {
                    case Claim.Second(Claim.Handed handed) when handed == Claim.Handed.NO_ANSWER -> new NoAnswer();
                    case Claim.Second _ -> awaitSaved(wanted, before);
                    case Claim.First _, Claim.Unguarded _, Claim.ReadOnly _ -> addHere(wanted);
                };
            } finally {
                claim.release();
            }
        } catch (IOException e) {
            return new NotSaved(IoReason.of(e));
        } finally {
            remove(file);
        }
    }

    private Result addHere(List<WatchEntry> wanted) throws IOException {
        WatchListFile file = list.file(around);
        LoadResult<List<WatchEntry>> loaded = file.load();
        // The next start of the window finds a whole list, and says nothing of what was set aside here.
        loaded.notices()
                .forEach(notice -> around.streams()
                        .err()
                        .tell(DiskText.of(notice, around.timing().zone())));
        List<WatchEntry> rows = new ArrayList<>(loaded.value());
        Set<OperationRef> there =
                new HashSet<>(rows.stream().map(WatchEntry::ref).toList());
        List<WatchEntry> fresh =
                wanted.stream().filter(entry -> !there.contains(entry.ref())).toList();
        if (!fresh.isEmpty()) {
            rows.addAll(fresh);
            file.save(rows);
        }
        return new Added(fresh.size());
    }

    private Result awaitSaved(List<WatchEntry> wanted, Set<OperationRef> before)
            throws IOException, InterruptedException {
        Set<OperationRef> asked =
                new HashSet<>(wanted.stream().map(WatchEntry::ref).toList());
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            if (refs().containsAll(asked)) {
                return new Added((int)
                        asked.stream().filter(ref -> !before.contains(ref)).count());
            }
            around.timing().pause().await(new Semaphore(0), PAUSE);
        }
        Set<OperationRef> saved = refs();
        return new NotTaken(
                (int) asked.stream().filter(ref -> !saved.contains(ref)).count());
    }

    /// Those that are on the disk; of a list that is not understood none is.
    private Set<OperationRef> refs() throws IOException {
        try {
            return new HashSet<>(list.file(around).peek().value().stream()
                    .map(WatchEntry::ref)
                    .toList());
        } catch (RefusedException e) {
            return Set.of();
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It holds no more than the list does, and means nothing.
        }
    }
}
