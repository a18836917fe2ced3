package opwatch.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.words.ProblemText;
import org.jspecify.annotations.Nullable;

/// A view as JSON, for a program to read; `view.schema.json` describes it. A row has the members of the shown
/// columns and no others. Any thread.
final class JsonReport {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ReportView view;
    private final FreeText free;
    private final JsonGenerator json;

    private JsonReport(ReportView view, FreeText free, JsonGenerator json) {
        this.view = view;
        this.free = free;
        this.json = json;
    }

    static String of(ReportView view, FreeText free) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator json = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            new JsonReport(view, free, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but to memory", e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "opwatch-view");
        json.writeNumberField("schema", 1);
        json.writeStringField("app", view.app());
        json.writeObjectFieldStart("asOf");
        moment(view.time().at());
        json.writeStringField("zone", view.time().zone().getId());
        json.writeEndObject();
        scope();
        json.writeArrayFieldStart("columns");
        for (Column column : view.columns()) {
            json.writeString(column.member());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        for (ReportGroup group : view.groups()) {
            group(group);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scope() throws IOException {
        Scope scope = view.scope();
        json.writeObjectFieldStart("view");
        json.writeStringField("name", free.line(scope.view()));
        json.writeStringField("filter", free.line(scope.filter()));
        json.writeStringField("states", scope.states());
        json.writeStringField("groupedBy", scope.grouping());
        json.writeNumberField("listed", scope.listed());
        json.writeNumberField("shown", view.count());
        json.writeNumberField("folded", view.folded());
        json.writeEndObject();
    }

    private void group(ReportGroup group) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", free.line(group.name()));
        json.writeNumberField("count", group.count());
        json.writeArrayFieldStart("rows");
        for (ReportRow row : group.rows()) {
            json.writeStartObject();
            for (Column column : view.columns()) {
                column(column, row);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void column(Column column, ReportRow row) throws IOException {
        switch (column) {
            case STATE -> state(row);
            case LABEL -> label(row);
            case ERROR -> error(row);
            case RESULT -> result(row);
            case DURATION -> {
                Duration elapsed = row.observation().elapsed(view.time().at());
                number("durationSeconds", elapsed == null ? null : BigDecimal.valueOf(elapsed.toSeconds()));
                json.writeBooleanField("unusuallyLong", row.isUnusuallyLong());
            }
            case STARTED -> stamp("started", row.start());
            case ENDED -> stamp("ended", row.end());
            case CHECKED -> moment("checked", row.checked());
            case NEXT -> moment("nextCheck", row.nextCheck());
            case LOCATION -> JsonPlace.write(json, row.entry().ref().place());
            case SUBSCRIPTION -> {
                json.writeStringField("subscriptionId", row.entry().ref().subscriptionId());
                json.writeStringField("subscription", free.line(row.subscription()));
                json.writeStringField("cloud", row.entry().ref().cloud().name());
            }
            case OPERATION ->
                json.writeStringField("operationId", row.entry().ref().operationId());
        }
    }

    private void state(ReportRow row) throws IOException {
        OperationStatus status = row.status();
        json.writeStringField("state", row.state(view.time().at()).name().toLowerCase(Locale.ROOT));
        json.writeStringField("status", status == null ? "" : free.line(status.word()));
        json.writeArrayFieldStart("marks");
        for (ReportMark mark : row.stateMarks()) {
            json.writeString(mark.member());
        }
        json.writeEndArray();
    }

    private void result(ReportRow row) throws IOException {
        OperationResult result = row.result();
        json.writeFieldName("result");
        if (result == null || (result.count() == null && result.gigabytes() == null)) {
            json.writeNull();
        } else {
            json.writeStartObject();
            number("count", result.count());
            json.writeStringField("unit", RowFields.unit(result));
            number("gigabytes", result.gigabytes());
            json.writeBooleanField("scanned", result.scanned());
            json.writeEndObject();
        }
        Double percent = row.percent();
        number("progressPercent", percent == null ? null : BigDecimal.valueOf(percent));
    }

    private void number(String name, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    private void label(ReportRow row) throws IOException {
        json.writeStringField("label", free.line(row.entry().label()));
        json.writeArrayFieldStart("tags");
        for (String tag : row.entry().remarks().tags()) {
            json.writeString(free.line(tag));
        }
        json.writeEndArray();
        json.writeStringField("note", free.of(row.entry().remarks().note()));
    }

    private void error(ReportRow row) throws IOException {
        OperationError error = row.error(free);
        json.writeFieldName("error");
        if (error == null) {
            json.writeNull();
        } else {
            JsonError.write(json, error);
        }
        ProblemText trouble = row.trouble();
        json.writeFieldName("checkProblem");
        if (trouble == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringField("title", free.line(trouble.title()));
            json.writeStringField("meaning", free.of(trouble.meaning()));
            json.writeEndObject();
        }
    }

    private void stamp(String name, @Nullable Timestamp stamp) throws IOException {
        if (stamp != null && stamp.instant() == null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("raw", free.line(stamp.raw()));
            json.writeEndObject();
        } else {
            moment(name, stamp == null ? null : stamp.instant());
        }
    }

    private void moment(String name, @Nullable Instant moment) throws IOException {
        json.writeFieldName(name);
        if (moment == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            moment(moment);
            json.writeEndObject();
        }
    }

    private void moment(Instant moment) throws IOException {
        json.writeStringField("utc", ReportTime.utc(moment));
        json.writeStringField("local", view.time().local(moment));
    }
}
