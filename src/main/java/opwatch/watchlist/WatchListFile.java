package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.disk.QuarantineFile;
import opwatch.disk.RefusedException;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The watch list on disk (`watchlist.json`): `{"schema": 2, "rows": […]}`, each row as [RowWriter]
/// describes it.
///
/// What cannot be understood is moved aside, never written over, and the last good copy is taken; a row
/// that cannot be understood is kept to the letter and written back behind the others; a file of an older
/// OpWatch is kept as it was (`watchlist.json.v1`) before a newer one takes its place; a file of a newer
/// OpWatch is shown and not changed. Not thread-safe: load once, then save on the store's one writer
/// thread.
public final class WatchListFile {
    static final String NAME = "watchlist.json";

    /// Rows from which on two processors are faster than one.
    private static final int LONG = 2000;

    private static final String STEM = "watchlist";

    private final DataFolder folder;
    private final AtomicFile file;
    private final AnswerFiles answers;
    private final InstantSource clock;
    private final RowReader rowReader;
    private final RowCache texts;
    private final List<ByteBuffer> badRows = new ArrayList<>();
    private boolean writable = true;
    /// The file that was loaded and its schema, while it is still to be kept; null when there is no need.
    private @Nullable Original original;

    private record Original(Path path, int schema) {}

    /// @param statusReader reads a remembered answer again, so that the details after a restart are those
    /// of before; empty when it cannot
    public WatchListFile(
            DataFolder folder, InstantSource clock, Function<String, Optional<OperationStatus>> statusReader) {
        this.folder = folder;
        this.file = new AtomicFile(folder, NAME);
        this.clock = clock;
        this.answers = new AnswerFiles(folder);
        this.rowReader = new RowReader(statusReader, answers);
        this.texts = new RowCache(answers);
    }

    /// Whether [#save] may be called: not when the file is a newer version's or could not be read.
    public boolean writable() {
        return writable;
    }

    /// The remembered rows, in their order, and what a person should know about them. Never throws: a
    /// window with a message is better than none.
    public LoadResult<List<WatchEntry>> load() {
        file.removeLeftovers();
        List<LoadWarning> notices = new ArrayList<>();
        checkFolder(notices);
        byte[] content = null;
        try {
            content = file.read();
        } catch (IOException e) {
            leaveAlone(file.path(), e, notices);
        }
        Read read = content == null ? null : read(content);
        if (read != null) {
            return new LoadResult<>(rows(read, file.path(), notices), notices);
        }
        List<LoadWarning> ofCopy = new ArrayList<>();
        Copy copy = copy(ofCopy);
        Instant saved = copy == null ? null : copy.saved();
        if (content != null) {
            setAside(file.path(), saved, notices);
        } else if (saved != null) {
            notices.add(new LoadWarning.FromCopy(NAME, saved));
        }
        notices.addAll(ofCopy);
        return new LoadResult<>(copy == null ? List.of() : rows(copy.read(), file.previous(), notices), notices);
    }

    /// Saves all rows; when it returns they are on the disk.
    ///
    /// @throws IOException when they are not, see [AtomicFile#save]
    public void save(List<WatchEntry> rows) throws IOException {
        if (!writable) {
            throw new RefusedException(IoReason.Kind.NOT_OURS, file.path());
        }
        if (answers.areGone()) {
            // A list that names answers that are nowhere would be called saved.
            texts.forgetFiles();
        }
        List<ByteBuffer> all = texts.write(rows);
        all.addAll(badRows);
        Set<String> naming = texts.bodyFiles();
        badRows.forEach(row -> naming.addAll(AnswerFiles.namesIn(row)));
        answers.aboutToName(naming);
        if (original != null) {
            file.keepAs(original.path, NAME + ".v" + original.schema);
        }
        file.save(ListDocument.write(all));
        original = null;
        answers.nowNamed(naming);
    }

    /// Said at the start, not after the first save that fails. Saving is tried all the same: rights may
    /// come back.
    private void checkFolder(List<LoadWarning> notices) {
        try {
            folder.make();
            if (!Files.isWritable(folder.path())) {
                throw new AccessDeniedException(folder.path().toString());
            }
        } catch (IOException e) {
            notices.add(new LoadWarning.NotWritable(NAME, IoReason.of(e)));
        }
    }

    /// The last good content before the current one.
    private record Copy(Read read, Instant saved) {}

    /// @param rows empty where a row was not understood
    /// @param lines whether the text of each row is as [#save] writes it
    private record Read(ListDocument document, List<Optional<RowReader.Row>> rows, boolean lines) {}

    /// Null when it is no watch list.
    private @Nullable Read read(byte[] content) {
        Read lines = read(ListDocument.lines(content), true);
        boolean sound = lines != null && lines.rows.stream().allMatch(Optional::isPresent);
        return sound ? lines : read(ListDocument.read(content), false);
    }

    private @Nullable Read read(@Nullable ListDocument document, boolean lines) {
        if (document == null) {
            return null;
        }
        // A short list is read while the window's toolkit starts, which needs a processor too.
        var rows = document.rows().size() > LONG ? document.rows().parallelStream() : document.rows().stream();
        return new Read(document, rows.map(rowReader::read).toList(), lines);
    }

    private @Nullable Copy copy(List<LoadWarning> notices) {
        try {
            byte[] content = AtomicFile.read(file.previous());
            if (content == null) {
                return null;
            }
            Read read = read(content);
            if (read == null) {
                // The second save from now would write over it.
                setAside(file.previous(), null, notices);
                return null;
            }
            return new Copy(read, Files.getLastModifiedTime(file.previous()).toInstant());
        } catch (IOException e) {
            leaveAlone(file.previous(), e, notices);
            return null;
        }
    }

    private List<WatchEntry> rows(Read read, Path path, List<LoadWarning> notices) {
        ListDocument document = read.document;
        List<WatchEntry> rows = new ArrayList<>();
        for (int i = 0; i < read.rows.size(); i++) {
            ByteBuffer text = document.rows().get(i);
            RowReader.Row row = read.rows.get(i).orElse(null);
            if (row == null) {
                badRows.add(text);
                continue;
            }
            rows.add(row.entry());
            if (read.lines) {
                texts.keep(row, text);
            }
        }
        original = document.older() ? new Original(path, document.schema()) : null;
        if (document.newer()) {
            writable = false;
            notices.add(new LoadWarning.NewerSchema(NAME));
        }
        if (!badRows.isEmpty()) {
            notices.add(new LoadWarning.BadRows(NAME, badRows.size()));
        }
        return rows;
    }

    private void setAside(Path path, @Nullable Instant generation, List<LoadWarning> notices) {
        answers.removeNone();
        try {
            String aside = QuarantineFile.move(path, STEM, clock.instant());
            notices.add(new LoadWarning.SetAside(path.getFileName().toString(), aside, generation));
        } catch (IOException e) {
            leaveAlone(path, e, notices);
            if (generation != null) {
                notices.add(new LoadWarning.FromCopy(NAME, generation));
            }
        }
    }

    /// There may be good rows behind this; nothing may be saved over it.
    private void leaveAlone(Path path, IOException why, List<LoadWarning> notices) {
        writable = false;
        notices.add(new LoadWarning.Unreadable(path.getFileName().toString(), IoReason.of(why)));
    }
}
