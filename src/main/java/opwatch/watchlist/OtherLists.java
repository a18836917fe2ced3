package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.DatedFile;
import org.jspecify.annotations.Nullable;

/// The lists beside the watch list (`watchlist.other-20260304T050607Z.json`), which windows save while
/// `watchlist.json` holds what another program or OpWatch has written. They name no file in `answers`, which
/// the other OpWatch may clean up.
///
/// A list that was joined stays as `watchlist.joined-….json`, because its labels may differ. One thread at a
/// time.
final class OtherLists {
    private static final String START = "watchlist.other-";
    private static final String JOINED = "watchlist.joined-";
    private static final System.Logger LOG = System.getLogger("opwatch.disk");

    private final DataFolder folder;
    private final InstantSource clock;
    /// The list that this window saves to; null while it needs none.
    private @Nullable String ours;
    /// The one that it saved to before the person joined the lists; null when there is none.
    private @Nullable String before;

    OtherLists(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Whether this window's rows are in a list of their own.
    boolean areKept() {
        return ours != null || before != null;
    }

    /// Saves this window's rows: always to the same list, until [#startAnew].
    ///
    /// @return the list's name
    String keep(List<ByteBuffer> document) throws IOException {
        folder.make();
        String name = ours == null ? DatedFile.name(folder.path(), START, clock.instant()) : ours;
        AtomicFile.replace(folder.file(name), document);
        ours = name;
        remove(before);
        before = null;
        return name;
    }

    /// From now on [#keep] saves to a new list; the one so far goes when a newer one is on the disk.
    void startAnew() {
        before = ours == null ? before : ours;
        ours = null;
    }

    /// Removes this window's own list, because its rows are in the watch list.
    void drop() {
        remove(ours);
        remove(before);
        ours = null;
        before = null;
    }

    /// Removes what saves that were cut off have left behind.
    void removeLeftovers() {
        folder.find(START + "*" + AtomicFile.TEMPORARY).forEach(AtomicFile::remove);
    }

    /// The lists that wait to be joined, without this window's own, the oldest first.
    List<Path> waiting() {
        return folder.find(START + "*.json").stream()
                .filter(list -> !isNamed(list, ours) && !isNamed(list, before))
                .toList();
    }

    /// A name for a list that was joined.
    String joinedName() {
        return DatedFile.name(folder.path(), JOINED, clock.instant());
    }

    /// Keeps lists that were joined out of the way. One that cannot be moved is offered again.
    void putAside(List<Path> joined) {
        for (Path list : joined) {
            try {
                String _ = DatedFile.move(list, JOINED, clock.instant());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a list that was joined cannot be put aside", e);
            }
        }
    }

    private static boolean isNamed(Path list, @Nullable String name) {
        return name != null && list.endsWith(name);
    }

    private void remove(@Nullable String name) {
        if (name != null) {
            AtomicFile.remove(folder.file(name));
        }
    }
}
