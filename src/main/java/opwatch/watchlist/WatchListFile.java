package opwatch.watchlist;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.IoReason;
import opwatch.disk.KeptBesideException;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.disk.RefusedException;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The watch list on disk (`watchlist.json`): `{"schema": 3, "rows": […]}`, each row as [RowWriter]
/// describes it. What a newer OpWatch has put beside the rows is kept to the letter.
///
/// A list that cannot be understood is moved aside, never written over, and the last good copy is taken; a
/// row that cannot be understood is kept to the letter and written back behind the others; a file of an
/// older OpWatch is kept as it was (`watchlist.json.v1`) before a newer one takes its place; a file of a
/// newer OpWatch is shown and not changed. A file that another program has changed stays, too: this window's
/// rows go to a list beside it ([OtherLists]), until the person has both joined.
///
/// Load once, then save on one writer thread. Joining: any thread but the FX thread, because it waits for a
/// save.
public final class WatchListFile {
    static final String NAME = "watchlist.json";

    private final DataFolder folder;
    private final AtomicFile file;
    private final AnswerFiles answers;
    private final InstantSource clock;
    private final RowReader reader;

    @GuardedBy("this")
    private final RowCache texts;

    @GuardedBy("this")
    private final OtherLists others;

    @GuardedBy("this")
    private final List<ByteBuffer> badRows = new ArrayList<>();

    /// What stands beside the rows, by name.
    @GuardedBy("this")
    private final Map<String, String> besideRows = new LinkedHashMap<>();

    private volatile boolean writable = true;

    /// The file that was loaded and its schema, while it is still to be kept; null when there is no need.
    @GuardedBy("this")
    private ListLoader.@Nullable Original original;

    /// The lists that are being joined; null when there are none.
    @GuardedBy("this")
    private @Nullable Join join;

    /// @param statusReader reads a remembered answer again, so that the details after a restart are those
    /// of before; empty when it cannot
    public WatchListFile(
            DataFolder folder, InstantSource clock, Function<String, Optional<OperationStatus>> statusReader) {
        this.folder = folder;
        this.file = new AtomicFile(folder, NAME);
        this.clock = clock;
        this.answers = new AnswerFiles(folder);
        this.reader = new RowReader(statusReader, answers);
        this.texts = new RowCache(answers);
        this.others = new OtherLists(folder, clock);
    }

    /// Whether [#save] may be called: not when the file is a newer version's or could not be read.
    public boolean writable() {
        return writable;
    }

    /// The remembered rows, in their order, and what a person should know about them. Never throws: a
    /// window with a message is better than none.
    public synchronized LoadResult<List<WatchEntry>> load() {
        file.removeLeftovers();
        others.removeLeftovers();
        ListLoader loader = new ListLoader(folder, file, reader, texts, clock);
        LoadResult<List<WatchEntry>> loaded = loader.load();
        writable = loader.writable();
        original = loader.original();
        badRows.addAll(loader.badRows());
        besideRows.putAll(loader.besideRows());
        List<Path> waiting = others.waiting();
        if (!loader.complete() || !waiting.isEmpty()) {
            answers.removeNone();
        }
        if (waiting.isEmpty()) {
            return loaded;
        }
        List<LoadWarning> notices = new ArrayList<>(loaded.notices());
        notices.add(
                new LoadWarning.KeptApart(NAME, waiting.getFirst().getFileName().toString(), waiting.size()));
        return new LoadResult<>(loaded.value(), notices);
    }

    /// The rows as another OpWatch may be saving them, for a process that has no right to the folder: changes
    /// nothing on the disk, and nothing may be saved after it. Rows that are not understood are left out, and
    /// said in the notices; where the list is not understood the last good copy is read.
    ///
    /// @throws IOException when there is a list that cannot be read, or not be understood: an empty one would
    /// say that nothing is watched
    public LoadResult<List<WatchEntry>> peek() throws IOException {
        byte[] content = AtomicFile.read(file.path());
        RowReader.Found found = content == null ? null : reader.read(content);
        List<LoadWarning> notices = new ArrayList<>();
        if (found == null) {
            byte[] copy = AtomicFile.read(file.previous());
            found = copy == null ? null : reader.read(copy);
            if (found == null && (content != null || copy != null)) {
                throw new RefusedException(IoReason.Kind.NOT_OURS, content != null ? file.path() : file.previous());
            }
            if (found == null) {
                return new LoadResult<>(List.of(), notices);
            }
            notices.add(new LoadWarning.FromCopy(
                    NAME, Files.getLastModifiedTime(file.previous()).toInstant()));
        }
        int bad = found.badRows().size();
        if (bad > 0) {
            notices.add(new LoadWarning.BadRows(NAME, bad));
        }
        return new LoadResult<>(found.entries(), notices);
    }

    /// Saves all rows; when it returns they are on the disk.
    ///
    /// @throws KeptBesideException when they are on the disk, but in a list beside this one
    /// @throws IOException when they are not on the disk, see [AtomicFile#save]
    public synchronized void save(List<WatchEntry> rows) throws IOException {
        checkWritable();
        Join ending = join != null && join.isIn(rows) ? join : null;
        try {
            if (ending != null) {
                ending.release(file);
            }
            saveInPlace(rows);
        } catch (RefusedException refused) {
            throw isOthers(refused.reason()) ? beside(rows, refused.reason()) : refused;
        }
        others.drop();
        if (ending != null) {
            others.putAside(ending.others());
            join = null;
        }
    }

    /// Saves all rows to a list beside this one, because another OpWatch holds the folder.
    ///
    /// @throws KeptBesideException when they are on the disk
    /// @throws IOException when they are not
    public synchronized void saveBeside(List<WatchEntry> rows) throws IOException {
        checkWritable();
        throw beside(rows, new RefusedException(IoReason.Kind.HELD, folder.path()).reason());
    }

    /// Reads what waits to be joined with this window's list: the lists beside `watchlist.json`, and that
    /// file itself when it must not be replaced. The lists leave their places with the first save that holds
    /// all rows that are returned.
    ///
    /// @return the rows, none twice, and the lists that could not be read
    public synchronized LoadResult<List<WatchEntry>> join() {
        answers.removeNone();
        Join reading = new Join(reader, others.joinedName());
        if (others.areKept()) {
            reading.readTheListItself(file.path());
        }
        others.waiting().forEach(reading::read);
        others.startAnew();
        for (ByteBuffer bad : reading.badRows()) {
            if (!badRows.contains(bad)) {
                badRows.add(bad);
            }
        }
        reading.besideRows().forEach(besideRows::putIfAbsent);
        join = reading;
        return reading.result();
    }

    private void checkWritable() throws RefusedException {
        if (!writable) {
            throw new RefusedException(IoReason.Kind.NOT_OURS, file.path());
        }
    }

    private static boolean isOthers(IoReason reason) {
        return reason.kind() == IoReason.Kind.APPEARED || reason.kind() == IoReason.Kind.CHANGED;
    }

    @GuardedBy("this")
    private void saveInPlace(List<WatchEntry> rows) throws IOException {
        if (answers.areGone()) {
            // A list that names answers that are nowhere would be called saved.
            texts.forgetFiles();
        }
        List<ByteBuffer> all = texts.write(rows);
        all.addAll(badRows);
        Set<String> naming = texts.bodyFiles();
        for (ByteBuffer row : badRows) {
            naming.addAll(AnswerFiles.namesIn(row));
        }
        answers.aboutToName(naming);
        if (original != null) {
            file.checkReplaceable();
            file.keepAs(original.path(), NAME + ".v" + original.schema());
        }
        file.save(ListDocument.write(all, besideRows.values()));
        original = null;
        answers.nowNamed(naming);
    }

    /// Saves the rows beside the list.
    @GuardedBy("this")
    private KeptBesideException beside(List<WatchEntry> rows, IoReason reason) throws IOException {
        // The list that stays names answers too.
        answers.removeNone();
        List<ByteBuffer> all = texts.whole(rows);
        all.addAll(badRows);
        return new KeptBesideException(reason, others.keep(ListDocument.write(all, besideRows.values())));
    }
}
