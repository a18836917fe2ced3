package opwatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
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
/// that cannot be understood is kept as it is and written back with the others; a file of a newer OpWatch
/// is shown and not changed. Not thread-safe: load once, then save on the store's one writer thread.
public final class WatchListFile {
    static final int SCHEMA = 1;
    static final String NAME = "watchlist.json";

    private static final JsonMapper MAPPER = mapper();

    private final AtomicFile file;
    private final InstantSource clock;
    private final RowJson rowJson;
    private final List<JsonNode> unreadable = new ArrayList<>();
    private boolean writable = true;

    /// @param statusReader reads a remembered answer again, so that the details after a restart are those
    /// of before; empty when it cannot
    public WatchListFile(
            DataFolder folder, InstantSource clock, Function<String, Optional<OperationStatus>> statusReader) {
        this.file = new AtomicFile(folder, NAME);
        this.clock = clock;
        this.rowJson = new RowJson(MAPPER, statusReader);
    }

    /// Whether [#save] may be called: not when the file is a newer version's or could not be read.
    public boolean writable() {
        return writable;
    }

    /// The remembered rows, in their order, and what a person should know about them.
    public Loaded<List<WatchEntry>> load() {
        try {
            file.removeLeftovers();
            byte[] content = file.read();
            if (content == null) {
                return loadPrevious(null);
            }
            List<Notice> notices = new ArrayList<>();
            List<WatchEntry> rows = parse(content, notices);
            return rows == null ? loadPrevious(setAside()) : new Loaded<>(rows, notices);
        } catch (IOException e) {
            // There may be a good file behind this; nothing may be saved over it.
            writable = false;
            return new Loaded<>(List.of(), List.of(new Notice.Unreadable(NAME, reason(e))));
        }
    }

    /// Saves all rows; when it returns they are on the disk.
    ///
    /// @throws IOException when they are not; the former content then still is
    public void save(List<WatchEntry> rows) throws IOException {
        if (!writable) {
            throw new IOException("this list is shown only");
        }
        ObjectNode document = MAPPER.createObjectNode();
        document.put("schema", SCHEMA);
        ArrayNode array = document.putArray("rows");
        rows.forEach(row -> array.add(rowJson.write(row)));
        unreadable.forEach(array::add);
        file.save(MAPPER.writeValueAsBytes(document));
    }

    /// The last good copy: in the place of what was set aside, or when a start after that never came to
    /// save.
    private Loaded<List<WatchEntry>> loadPrevious(@Nullable String aside) throws IOException {
        byte[] content = AtomicFile.read(file.previous());
        List<Notice> notices = new ArrayList<>();
        List<WatchEntry> rows = content == null ? null : parse(content, notices);
        Instant saved =
                rows == null ? null : Files.getLastModifiedTime(file.previous()).toInstant();
        if (aside != null) {
            notices.add(new Notice.SetAside(NAME, aside, saved));
        }
        return new Loaded<>(rows == null ? List.of() : rows, notices);
    }

    private String setAside() throws IOException {
        String aside = Aside.name("watchlist", clock.instant());
        file.setAside(aside);
        return aside;
    }

    /// The rows, or null when the content is no watch list.
    private @Nullable List<WatchEntry> parse(byte[] content, List<Notice> notices) {
        JsonNode document = read(content);
        JsonNode rows = document == null ? null : document.get("rows");
        if (document == null
                || rows == null
                || !rows.isArray()
                || !document.path("schema").isInt()) {
            return null;
        }
        List<WatchEntry> entries = new ArrayList<>();
        unreadable.clear();
        for (JsonNode row : rows) {
            WatchEntry entry = rowJson.read(row);
            if (entry == null) {
                unreadable.add(row);
            } else {
                entries.add(entry);
            }
        }
        if (!unreadable.isEmpty()) {
            notices.add(new Notice.BadRows(NAME, unreadable.size()));
        }
        if (document.path("schema").intValue() > SCHEMA) {
            writable = false;
            notices.add(new Notice.NewerSchema(NAME));
        }
        return entries;
    }

    private static @Nullable JsonNode read(byte[] content) {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to be read", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder().build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build());
        return mapper;
    }
}
