package opwatch.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The watch list on disk (`watchlist.json`): `{"schema": 1, "rows": […]}`, each row as [RowJson] describes
/// it.
///
/// What cannot be understood is moved aside, never written over, and the last good copy is taken; a row
/// that cannot be understood is kept to the letter and written back behind the others; a file of a newer
/// OpWatch is shown and not changed. Not thread-safe: load once, then save on the store's one writer
/// thread.
public final class WatchListFile {
    static final String NAME = "watchlist.json";

    private static final String STEM = "watchlist";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final AtomicFile file;
    private final InstantSource clock;
    private final RowJson rowJson;
    private final List<String> badRows = new ArrayList<>();
    private boolean writable = true;

    /// @param statusReader reads a remembered answer again, so that the details after a restart are those
    /// of before; empty when it cannot
    public WatchListFile(
            DataFolder folder, InstantSource clock, Function<String, Optional<OperationStatus>> statusReader) {
        this.file = new AtomicFile(folder, NAME);
        this.clock = clock;
        this.rowJson = new RowJson(statusReader);
    }

    /// Whether [#save] may be called: not when the file is a newer version's or could not be read.
    public boolean writable() {
        return writable;
    }

    /// The remembered rows, in their order, and what a person should know about them. Never throws: a
    /// window with a message is better than none.
    public Loaded<List<WatchEntry>> load() {
        file.removeLeftovers();
        List<Notice> notices = new ArrayList<>();
        byte[] content = null;
        try {
            content = file.read();
        } catch (IOException e) {
            leaveAlone(file.path(), e, notices);
        }
        ListDocument document = content == null ? null : ListDocument.read(content);
        if (document != null) {
            return new Loaded<>(rows(document, notices), notices);
        }
        List<Notice> ofCopy = new ArrayList<>();
        Copy copy = copy(ofCopy);
        Instant saved = copy == null ? null : copy.saved();
        if (content != null) {
            setAside(file.path(), saved, notices);
        } else if (saved != null) {
            notices.add(new Notice.FromCopy(NAME, saved));
        }
        notices.addAll(ofCopy);
        return new Loaded<>(copy == null ? List.of() : rows(copy.document(), notices), notices);
    }

    /// Saves all rows; when it returns they are on the disk.
    ///
    /// @throws IOException when they are not, see [AtomicFile#save]
    public void save(List<WatchEntry> rows) throws IOException {
        if (!writable) {
            throw new IOException("This list is shown only.");
        }
        byte[] content = write(rows);
        ListDocument again = ListDocument.read(content);
        if (again == null || again.rows().size() != rows.size() + badRows.size()) {
            throw new IOException("The list would not be readable.");
        }
        file.save(content);
    }

    private byte[] write(List<WatchEntry> rows) throws IOException {
        boolean[] withBody = Bodies.kept(rows);
        ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = MAPPER.createGenerator(content)) {
            json.writeStartObject();
            json.writeNumberField("schema", ListDocument.SCHEMA);
            json.writeArrayFieldStart("rows");
            for (int i = 0; i < withBody.length; i++) {
                MAPPER.writeTree(json, rowJson.write(rows.get(i), withBody[i]));
            }
            for (String row : badRows) {
                json.writeRawValue(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return content.toByteArray();
    }

    /// The last good content before the current one.
    private record Copy(ListDocument document, Instant saved) {}

    private @Nullable Copy copy(List<Notice> notices) {
        try {
            byte[] content = AtomicFile.read(file.previous());
            if (content == null) {
                return null;
            }
            ListDocument document = ListDocument.read(content);
            if (document == null) {
                // The second save from now would write over it.
                setAside(file.previous(), null, notices);
                return null;
            }
            return new Copy(document, Files.getLastModifiedTime(file.previous()).toInstant());
        } catch (IOException e) {
            leaveAlone(file.previous(), e, notices);
            return null;
        }
    }

    private List<WatchEntry> rows(ListDocument document, List<Notice> notices) {
        List<WatchEntry> rows = new ArrayList<>();
        for (String text : document.rows()) {
            WatchEntry row = rowJson.read(text);
            if (row == null) {
                badRows.add(text);
            } else {
                rows.add(row);
            }
        }
        if (document.newer()) {
            writable = false;
            notices.add(new Notice.NewerSchema(NAME));
        }
        if (!badRows.isEmpty()) {
            notices.add(new Notice.BadRows(NAME, badRows.size()));
        }
        return rows;
    }

    private void setAside(Path path, @Nullable Instant generation, List<Notice> notices) {
        try {
            String aside = Aside.move(path, STEM, clock.instant());
            notices.add(new Notice.SetAside(path.getFileName().toString(), aside, generation));
        } catch (IOException e) {
            leaveAlone(path, e, notices);
            if (generation != null) {
                notices.add(new Notice.FromCopy(NAME, generation));
            }
        }
    }

    /// There may be good rows behind this; nothing may be saved over it.
    private void leaveAlone(Path path, IOException why, List<Notice> notices) {
        writable = false;
        notices.add(new Notice.Unreadable(path.getFileName().toString(), Reason.of(why)));
    }
}
