package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.DatedFile;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Loads the watch list at the start, from its file or from the last good copy. One loader loads once; one
/// thread.
final class ListLoader {
    private static final String CORRUPT = "watchlist.corrupt-";

    private final DataFolder folder;
    private final AtomicFile file;
    private final RowReader reader;
    private final RowCache texts;
    private final InstantSource clock;
    private final List<LoadWarning> notices = new ArrayList<>();
    private final List<ByteBuffer> badRows = new ArrayList<>();
    private final Map<String, String> besideRows = new LinkedHashMap<>();
    private boolean writable = true;
    private boolean complete = true;
    private @Nullable Original original;

    /// A file of an older OpWatch, which is to be kept, and its schema.
    record Original(Path path, int schema) {}

    /// The last good content before the current one.
    private record Copy(RowReader.Found found, Instant saved) {}

    ListLoader(DataFolder folder, AtomicFile file, RowReader reader, RowCache texts, InstantSource clock) {
        this.folder = folder;
        this.file = file;
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
    }

    /// The remembered rows, in their order, and what a person should know about them.
    LoadResult<List<WatchEntry>> load() {
        checkFolder();
        byte[] content = null;
        try {
            content = file.read();
        } catch (IOException e) {
            leaveAlone(file.path(), e);
        }
        RowReader.Found found = content == null ? null : reader.read(content);
        if (found != null) {
            return new LoadResult<>(rows(found, file.path()), notices);
        }
        int before = notices.size();
        Copy copy = copy();
        List<LoadWarning> added = notices.subList(before, notices.size());
        List<LoadWarning> ofCopy = List.copyOf(added);
        added.clear();
        Instant saved = copy == null ? null : copy.saved();
        if (content != null) {
            setAside(file.path(), saved);
        } else if (saved != null) {
            notices.add(new LoadWarning.FromCopy(WatchListFile.NAME, saved));
        }
        notices.addAll(ofCopy);
        return new LoadResult<>(copy == null ? List.of() : rows(copy.found(), file.previous()), notices);
    }

    /// Whether the list may be saved: not when the file is a newer version's or could not be read.
    boolean writable() {
        return writable;
    }

    /// Whether all lists that name answers could be read.
    boolean complete() {
        return complete;
    }

    /// The texts of the rows that were not understood.
    List<ByteBuffer> badRows() {
        return badRows;
    }

    /// What stands beside the rows, by name.
    Map<String, String> besideRows() {
        return besideRows;
    }

    /// The file that was loaded, when it is an older OpWatch's; else null.
    @Nullable
    Original original() {
        return original;
    }

    /// Said at the start, not after the first save that fails. Saving is tried all the same: rights may
    /// come back.
    private void checkFolder() {
        try {
            folder.make();
            if (!Files.isWritable(folder.path())) {
                throw new AccessDeniedException(folder.path().toString());
            }
            if (folder.isOpenToOthers()) {
                notices.add(new LoadWarning.OthersMayWrite(
                        WatchListFile.NAME, folder.path().toString()));
            }
        } catch (IOException e) {
            notices.add(new LoadWarning.NotWritable(WatchListFile.NAME, IoReason.of(e)));
        }
    }

    private @Nullable Copy copy() {
        try {
            byte[] content = AtomicFile.read(file.previous());
            if (content == null) {
                return null;
            }
            RowReader.Found found = reader.read(content);
            if (found == null) {
                // The second save from now would write over it.
                setAside(file.previous(), null);
                return null;
            }
            return new Copy(found, Files.getLastModifiedTime(file.previous()).toInstant());
        } catch (IOException e) {
            leaveAlone(file.previous(), e);
            return null;
        }
    }

    private List<WatchEntry> rows(RowReader.Found found, Path path) {
        ListDocument document = found.document();
        List<WatchEntry> rows = new ArrayList<>();
        for (int i = 0; i < found.rows().size(); i++) {
            RowReader.Row row = found.rows().get(i).orElse(null);
            if (row != null) {
                rows.add(row.entry());
                if (!document.older()) {
                    texts.keep(row, document.rows().get(i));
                }
            }
        }
        badRows.addAll(found.badRows());
        besideRows.putAll(document.others());
        original = document.older() ? new Original(path, document.schema()) : null;
        if (document.newer()) {
            writable = false;
            notices.add(new LoadWarning.NewerSchema(WatchListFile.NAME));
        }
        if (!badRows.isEmpty()) {
            notices.add(new LoadWarning.BadRows(WatchListFile.NAME, badRows.size()));
        }
        return rows;
    }

    private void setAside(Path path, @Nullable Instant generation) {
        complete = false;
        try {
            String aside = DatedFile.move(path, CORRUPT, clock.instant());
            notices.add(new LoadWarning.SetAside(path.getFileName().toString(), aside, generation));
        } catch (IOException e) {
            leaveAlone(path, e);
            if (generation != null) {
                notices.add(new LoadWarning.FromCopy(WatchListFile.NAME, generation));
            }
        }
    }

    /// There may be good rows in it, so nothing is saved over it.
    private void leaveAlone(Path path, IOException why) {
        writable = false;
        notices.add(new LoadWarning.Unreadable(path.getFileName().toString(), IoReason.of(why)));
    }
}
