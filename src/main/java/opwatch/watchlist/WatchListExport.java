package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.disk.AtomicFile;
import opwatch.operation.WatchEntry;

/// Writes a watch list to a file that another OpWatch, or a script, can read (`*.opwatch.json`):
///
/// ```json
/// {"format":"opwatch-watchlist","schema":1,"exportedAt":"2026-03-04T05:06:07Z","rows":[
/// {"cloud":"PUBLIC","subscriptionId":"…","location":"westus","operationId":"…","label":"…","addedAt":"…"}
/// ]}
/// ```
///
/// It says which operations to watch and nothing else: no host, no account, no token, no answer. What Azure
/// said is not in it, because a reader must not have to believe a file: it asks Azure. Rows of the
/// demo carry the demo's cloud and are passed over where real operations are watched.
///
/// Where the person wants it, a row has `kind`, `tags` and `note` too ([RemarkFields]), and the list says so
/// before the first of them: `"remarks":true`. In the same way it has what the person was told of it and has
/// decided about it ([AttentionFields]), and then the list says `"attention":true`. That is for people and
/// scripts: an import takes nothing of it, because no file of somebody else may keep a person from being
/// told. For that the schema stays 1, because readers of that schema have always passed over fields that they
/// do not know.
///
/// A purge has `resourceGroup` and `workspace` instead of `location`. A list with one has schema 2: a reader
/// that knows only schema 1 would leave the purges out, and so it refuses the file as one of a newer
/// OpWatch. A list without has schema 1 as before.
public final class WatchListExport {
    /// How the file's name ends.
    public static final String ENDING = ".opwatch.json";

    static final String FORMAT = "opwatch-watchlist";
    /// The newest schema that is read.
    static final int SCHEMA = 2;

    private static final int WITHOUT_PURGES = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    /// How much of a row goes into the file.
    public enum Content {
        /// Which operation it is, the label, and when it was added.
        OPERATIONS,
        /// Its kind, tags and note too, which may not be for everybody.
        WITH_REMARKS,
        /// What was told, acknowledged, snoozed and expected, which may not be for everybody either.
        WITH_ATTENTION,
        /// Both.
        WITH_BOTH;

        public static Content of(boolean remarks, boolean attention) {
            return remarks ? attention ? WITH_BOTH : WITH_REMARKS : attention ? WITH_ATTENTION : OPERATIONS;
        }

        boolean hasRemarks() {
            return this == WITH_REMARKS || this == WITH_BOTH;
        }

        boolean hasAttention() {
            return this == WITH_ATTENTION || this == WITH_BOTH;
        }
    }

    private WatchListExport() {}

    /// Writes the rows, in their order; a file that is there is replaced in one step. When it returns, they
    /// are on the disk. Any thread but the FX thread.
    ///
    /// @throws IOException when the file cannot be written; one that was there is then as it was
    public static void write(Path file, List<WatchEntry> rows, Content content, Instant now) throws IOException {
        List<ByteBuffer> parts = new ArrayList<>();
        String head = "{\"format\":\"" + FORMAT + "\",\"schema\":" + schema(rows) + ",\"exportedAt\":\"" + now + "\""
                + (content.hasRemarks() ? ",\"remarks\":true" : "")
                + (content.hasAttention() ? ",\"attention\":true" : "") + ",\"rows\":[\n";
        parts.add(StandardCharsets.UTF_8.encode(head));
        for (WatchEntry row : rows) {
            parts.add(StandardCharsets.UTF_8.encode((parts.size() > 1 ? ",\n" : "") + text(row, content)));
        }
        parts.add(StandardCharsets.UTF_8.encode("\n]}\n"));
        AtomicFile.replaceNamed(file.toAbsolutePath(), parts);
    }

    private static int schema(List<WatchEntry> rows) {
        return rows.stream().anyMatch(row -> row.ref().isPurge()) ? SCHEMA : WITHOUT_PURGES;
    }

    private static String text(WatchEntry row, Content content) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            RowWriter.writeOperation(json, row);
            if (content.hasRemarks()) {
                RemarkFields.write(json, row.remarks());
            }
            if (content.hasAttention()) {
                AttentionFields.write(json, row);
            }
            json.writeEndObject();
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
