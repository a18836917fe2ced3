package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import opwatch.disk.AtomicFile;
import opwatch.disk.IoReason;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Reads a watch list of unknown origin: a file that [WatchListExport] wrote, or a copy of
/// `watchlist.json`. Nothing in it is believed but which operations to watch, and never more of it is in
/// memory than a few kilobytes and the rows that were taken. Any thread but the FX thread.
///
/// One reader reads one file.
final class WatchListImport {
    /// A list of ten thousand rows with all their answers has a third of this, in bytes.
    static final long LARGEST = AtomicFile.LARGEST;

    static final int MOST_ROWS = 20_000;
    static final int DEEPEST = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1000)
                    .maxNumberLength(1000)
                    .maxDocumentLength(LARGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final ImportedRow rowReader;
    private final Map<OperationRef, WatchEntry> rows = new LinkedHashMap<>();
    private final Set<Cloud> watchable;
    private int entries;
    private int notUnderstood;
    private int otherClouds;
    private int schema;
    private boolean exported;
    private boolean hasRows;

    private WatchListImport(JsonParser parser, Set<Cloud> watchable, Instant now) {
        this.parser = parser;
        this.watchable = watchable;
        this.rowReader = new ImportedRow(parser, now);
    }

    /// Reads a file.
    ///
    /// @param watchable the clouds that can be watched in this list
    /// @param now nothing was added later than this, whatever the file says
    static ImportResult read(Path file, Set<Cloud> watchable, Instant now) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            if (!is.isRegularFile()) {
                return is.isDirectory() ? new ImportResult.Folder() : new ImportResult.Device();
            }
            if (is.size() > LARGEST) {
                return new ImportResult.TooLarge(is.size(), LARGEST);
            }
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = FACTORY.createParser(in)) {
                return new WatchListImport(parser, watchable, now).read();
            }
        } catch (NoSuchFileException e) {
            return new ImportResult.Missing();
        } catch (IOException e) {
            return new ImportResult.Unreadable(IoReason.of(e));
        }
    }

    private ImportResult read() throws IOException {
        try {
            ImportResult refused = readForm();
            return refused != null ? refused : judged();
        } catch (StreamConstraintsException e) {
            boolean deep = parser.getParsingContext().getNestingDepth() >= DEEPEST;
            return deep ? new ImportResult.TooDeep(DEEPEST) : new ImportResult.NotAList();
        } catch (JsonProcessingException e) {
            return new ImportResult.NotJson();
        }
    }

    private ImportResult judged() {
        int known = exported ? WatchListExport.SCHEMA : ListDocument.SCHEMA;
        if (schema > known) {
            return new ImportResult.Newer(schema, known);
        }
        return schema < 1 || !hasRows
                ? new ImportResult.NotAList()
                : new ImportResult.Rows(rows.values().stream().toList(), notUnderstood, otherClouds);
    }

    /// @return why the file is refused, as soon as that is clear; null when there is nothing against it
    private @Nullable ImportResult readForm() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return parser.currentToken() == null ? new ImportResult.NotJson() : new ImportResult.NotAList();
        }
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!names.add(name) || names.size() > MOST_ROWS) {
                return new ImportResult.NotAList();
            }
            if (name.equals("format")) {
                exported = value == JsonToken.VALUE_STRING && parser.getText().equals(WatchListExport.FORMAT);
                if (!exported) {
                    return new ImportResult.NotAList();
                }
            } else if (name.equals("schema") && value == JsonToken.VALUE_NUMBER_INT) {
                schema = ListDocument.schema(parser.getText());
            } else if (name.equals("rows") && value == JsonToken.START_ARRAY) {
                ImportResult refused = readRows();
                if (refused != null) {
                    return refused;
                }
            }
            parser.skipChildren();
        }
        return parser.nextToken() == null ? null : new ImportResult.NotJson();
    }

    private @Nullable ImportResult readRows() throws IOException {
        hasRows = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries++;
            if (entries > MOST_ROWS) {
                return new ImportResult.TooManyRows(MOST_ROWS);
            }
            switch (rowReader.read()) {
                case ImportedRow.Found.Row(WatchEntry row) -> take(row);
                case ImportedRow.Found.Foreign(String host) -> {
                    return new ImportResult.ForeignHost(entries, host);
                }
                case ImportedRow.Found.Nothing _ -> notUnderstood++;
            }
        }
        return null;
    }

    private void take(WatchEntry row) {
        if (watchable.contains(row.ref().cloud())) {
            rows.putIfAbsent(row.ref(), row);
        } else {
            otherClouds++;
        }
    }
}
