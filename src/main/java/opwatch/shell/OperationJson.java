package opwatch.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.report.FreeText;
import opwatch.report.JsonError;
import opwatch.report.JsonPlace;
import opwatch.report.ReportTime;
import org.jspecify.annotations.Nullable;

/// One operation as one line of JSON, for a program to read; `operation.schema.json` describes it. Only
/// ASCII, and without secrets. Any thread.
///
/// @param free takes secrets out
/// @param now by this computer's clock: running operations have run until then
record OperationJson(FreeText free, Instant now) {
    /// The version of the schema. It changes when a member changes its meaning or goes.
    static final int SCHEMA = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// The line, without its end.
    ///
    /// @param next when the next check is planned; null when none is
    String line(WatchEntry entry, @Nullable Instant next) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, entry, next);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but to memory", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, WatchEntry entry, @Nullable Instant next) throws IOException {
        Observation seen = entry.observation();
        OperationStatus status = seen.status();
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        ref(json, entry);
        json.writeStringField("kind", entry.remarks().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField(
                "state", status == null ? "unknown" : status.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("status", status == null ? null : free.line(status.word()));
        times(json, seen);
        OperationError error = status == null ? null : status.error();
        json.writeFieldName("error");
        if (error == null) {
            json.writeNull();
        } else {
            JsonError.write(json, free.error(error));
        }
        check(json, seen, next);
        json.writeEndObject();
    }

    private void ref(JsonGenerator json, WatchEntry entry) throws IOException {
        OperationRef ref = entry.ref();
        json.writeObjectFieldStart("ref");
        json.writeStringField("cloud", ref.cloud().name());
        json.writeStringField("subscriptionId", ref.subscriptionId());
        JsonPlace.write(json, ref.place());
        json.writeStringField("operationId", ref.operationId());
        json.writeStringField("url", ref.statusUrl());
        json.writeStringField("label", free.line(entry.label()));
        json.writeEndObject();
    }

    /// An end that a running operation carries is left out: it does not mean that it is done.
    private void times(JsonGenerator json, Observation seen) throws IOException {
        OperationStatus status = seen.status();
        Duration elapsed = seen.elapsed(now);
        json.writeObjectFieldStart("times");
        json.writeStringField("started", moment(status == null ? null : status.start()));
        json.writeStringField("ended", moment(status == null || !seen.isTerminal() ? null : status.end()));
        json.writeFieldName("durationSeconds");
        if (elapsed == null) {
            json.writeNull();
        } else {
            json.writeNumber(elapsed.toSeconds());
        }
        json.writeEndObject();
    }

    private void check(JsonGenerator json, Observation seen, @Nullable Instant next) throws IOException {
        Check last = seen.lastCheck();
        json.writeFieldName("check");
        if (last == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("at", moment(last.at()));
        json.writeBooleanField("worked", seen.problem() == null);
        ProblemFields problem = seen.problem() == null ? null : ProblemFields.of(seen.problem());
        json.writeStringField("problem", problem == null ? null : problem.name());
        json.writeStringField("code", problem == null ? "" : free.line(problem.code()));
        json.writeStringField("message", problem == null ? "" : free.line(problem.message()));
        json.writeNumberField("httpStatus", last.httpStatus());
        json.writeStringField("requestId", free.line(last.ids().request()));
        json.writeStringField("correlationId", free.line(last.ids().correlation()));
        json.writeStringField("next", moment(next));
        json.writeEndObject();
    }

    /// Null where Azure's text could not be read as a time.
    private static @Nullable String moment(@Nullable Timestamp time) {
        return time == null ? null : moment(time.instant());
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : ReportTime.utc(moment);
    }
}
