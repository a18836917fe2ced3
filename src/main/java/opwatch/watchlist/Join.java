package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.disk.AtomicFile;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Reads lists in order to join them with the watch list. The join is done when a save holds every row that
/// was read ([#isIn]): only then the lists may leave their places. One thread at a time.
final class Join {
    private static final System.Logger LOG = System.getLogger("opwatch.disk");

    private final RowReader reader;
    private final String aside;
    private final Map<OperationRef, WatchEntry> rows = new LinkedHashMap<>();
    private final List<ByteBuffer> badRows = new ArrayList<>();
    private final Map<String, String> besideRows = new LinkedHashMap<>();
    private final List<LoadWarning> notices = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private byte @Nullable [] ofTheListItself;

    /// @param aside the name under which the content of the watch list's own file is kept
    Join(RowReader reader, String aside) {
        this.reader = reader;
        this.aside = aside;
    }

    /// Reads the watch list's own file.
    void readTheListItself(Path file) {
        ofTheListItself = content(file);
    }

    /// Reads a list beside it.
    void read(Path other) {
        if (content(other) != null) {
            others.add(other);
        }
    }

    /// The rows, none twice, and the lists that were not understood.
    LoadResult<List<WatchEntry>> result() {
        return new LoadResult<>(List.copyOf(rows.values()), notices);
    }

    /// The texts of rows that were not understood.
    List<ByteBuffer> badRows() {
        return badRows;
    }

    /// What stands beside the rows, by name.
    Map<String, String> besideRows() {
        return besideRows;
    }

    /// The lists beside it that were read.
    List<Path> others() {
        return others;
    }

    /// Whether these rows hold every row that was read.
    boolean isIn(Collection<WatchEntry> saved) {
        Set<OperationRef> missing = new HashSet<>(rows.keySet());
        saved.forEach(row -> missing.remove(row.ref()));
        return missing.isEmpty();
    }

    /// Lets a save replace the content that was read, which stays under another name.
    ///
    /// @throws IOException when the file holds other content by now, or the name cannot be given
    void release(AtomicFile file) throws IOException {
        if (ofTheListItself != null) {
            file.accept(ofTheListItself);
            file.checkReplaceable();
            file.keepAs(file.path(), aside);
        }
    }

    /// Null when there is no such list, or none that is understood.
    private byte @Nullable [] content(Path path) {
        try {
            byte[] content = AtomicFile.read(path);
            if (content == null) {
                return null;
            }
            RowReader.Found found = reader.read(content);
            if (found != null && !found.document().newer()) {
                found.rows()
                        .forEach(row -> row.ifPresent(
                                known -> rows.putIfAbsent(known.entry().ref(), known.entry())));
                badRows.addAll(found.badRows());
                found.document().others().forEach(besideRows::putIfAbsent);
                return content;
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a list that is to be joined cannot be read", e);
        }
        notices.add(new LoadWarning.NotJoined(path.getFileName().toString()));
        return null;
    }
}
