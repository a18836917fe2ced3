package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import opwatch.operation.Check;
import opwatch.operation.IsoInstants;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Writes one row as JSON, in one line.
///
/// `cloud`, `subscriptionId`, `location`, or for a purge `resourceGroup` and `workspace` in its place (an
/// older OpWatch, which needs a location, keeps such a row to the letter and says that it does not
/// understand it), `operationId`, `label`, `addedAt`; `kind`, `tags`, `note`, `tenantId` and `resultTable`
/// ([RemarkFields]); `seen`, absent when never seen, with Azure's word as `status`, `startTime`, `endTime`,
/// when and how it was seen, and the whole answer as text in `body`, or the name of the file that holds it
/// in `bodyFile` (see [AnswerFiles]); `forgotten`, true when Azure no longer knows the operation;
/// `lookedAt`, when it was checked last; `history`, a list of `from`, `to`, `notBefore`, `seenAt`, with
/// `kind` where it is not the status that changed. Moments are ISO 8601 in UTC. Why else the last check
/// failed is not kept: after a start the next check tells. What a person was told and has decided follows
/// ([AttentionFields]).
///
/// Behind them stands, to the letter, what else the row had when it was read ([WatchEntry#others]): fields of
/// a newer OpWatch, and those of [RemarkFields] and [AttentionFields] in a form that is not known here, as
/// long as the row has none of its own. What is inside `seen` and `history` is written anew with each change,
/// so a newer OpWatch must put nothing of its own there.
final class RowWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// What a row with a short history takes without its answer, in bytes.
    private static final int WITHOUT_BODY = 1100;

    private RowWriter() {}

    /// The row's text, array-backed.
    ///
    /// @param bodyFile where the answer is; null to write the answer itself
    static ByteBuffer write(WatchEntry entry, @Nullable String bodyFile) {
        Check seen = entry.observation().seen();
        int body = bodyFile != null || seen == null ? 0 : seen.body().length();
        Text text = new Text(WITHOUT_BODY + body + body / 8);
        try (JsonGenerator row = FACTORY.createGenerator(text)) {
            row.writeStartObject();
            writeOperation(row, entry);
            RemarkFields.write(row, entry.remarks());
            put(row, RemarkFields.TENANT, entry.tenantId());
            RemarkFields.writeResults(row, entry.remarks().results());
            writeObservation(row, entry.observation(), bodyFile);
            AttentionFields.write(row, entry);
            if (!entry.others().isEmpty()) {
                Set<String> own = new HashSet<>(RemarkFields.writtenOf(entry));
                own.addAll(AttentionFields.writtenOf(entry));
                Members.write(row, entry.others(), own);
            }
            row.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return text.bytes();
    }

    /// Which operation it is, and its label.
    static void writeOperation(JsonGenerator row, WatchEntry entry) throws IOException {
        row.writeStringField("cloud", entry.ref().cloud().name());
        row.writeStringField("subscriptionId", entry.ref().subscriptionId());
        if (entry.ref().place() instanceof Place.Workspace(String group, String workspace)) {
            row.writeStringField("resourceGroup", group);
            row.writeStringField("workspace", workspace);
        } else {
            row.writeStringField("location", entry.ref().place().text());
        }
        row.writeStringField("operationId", entry.ref().operationId());
        row.writeStringField("label", entry.label());
        row.writeStringField("addedAt", IsoInstants.write(entry.addedAt()));
    }

    /// Gives out what was written without a copy: of ten thousand rows these took a fifth of a save.
    private static final class Text extends ByteArrayOutputStream {
        Text(int size) {
            super(size);
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count).slice();
        }
    }

    private static void writeObservation(JsonGenerator row, Observation observation, @Nullable String bodyFile)
            throws IOException {
        Check seen = observation.seen();
        if (observation.status() != null && seen != null) {
            row.writeObjectFieldStart("seen");
            writeSeen(row, observation.status(), seen);
            put(row, bodyFile == null ? "body" : "bodyFile", bodyFile == null ? seen.body() : bodyFile);
            row.writeEndObject();
        }
        if (observation.problem() instanceof Problem.NoLongerKept) {
            row.writeBooleanField("forgotten", true);
        }
        Check last = observation.lastCheck();
        put(row, "lookedAt", last == null ? null : last.at());
        row.writeArrayFieldStart("history");
        for (Transition change : observation.history()) {
            row.writeStartObject();
            put(row, "kind", change.kind() == Transition.Kind.STATUS ? null : change.kind());
            row.writeStringField("from", change.from());
            row.writeStringField("to", change.to());
            put(row, "notBefore", change.notBefore());
            put(row, "seenAt", change.seenAt());
            row.writeEndObject();
        }
        row.writeEndArray();
    }

    private static void writeSeen(JsonGenerator row, OperationStatus status, Check check) throws IOException {
        row.writeStringField("status", status.word());
        put(row, "startTime", status.start() == null ? null : status.start().raw());
        put(row, "endTime", status.end() == null ? null : status.end().raw());
        put(row, "at", check.at());
        row.writeNumberField("tookMillis", check.took().toMillis());
        row.writeNumberField("httpStatus", check.httpStatus());
        put(row, "serverDate", check.serverDate());
        put(row, "requestId", check.ids().request());
        put(row, "correlationId", check.ids().correlation());
        put(row, "routingId", check.ids().routing());
    }

    /// Leaves out what is not there.
    private static void put(JsonGenerator row, String name, @Nullable Object value) throws IOException {
        String text = switch (value) {
            case null -> "";
            case Instant moment -> IsoInstants.write(moment);
            default -> value.toString();
        };
        if (!text.isEmpty()) {
            row.writeStringField(name, text);
        }
    }
}
