package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opwatch.operation.Field;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads a status document. Any thread.
///
/// It is one only if it is a JSON object whose `status` is a word; nothing else in it can end an operation,
/// neither
/// `endTime` nor a `Status` inside `properties`. Everything that is not understood is kept as a field.
public final class StatusReader {
    private StatusReader() {}

    /// The status in an answer's body; empty when the body is not a status document.
    public static Optional<OperationStatus> read(String body) {
        JsonNode document = Json.read(body);
        return document == null ? Optional.empty() : Optional.ofNullable(read(document));
    }

    static @Nullable OperationStatus read(JsonNode document) {
        String word = document.isObject() ? Json.text(document, "status") : "";
        if (word.isBlank()) {
            return null;
        }
        return new OperationStatus(
                OperationState.of(word),
                word,
                time(document, "startTime"),
                time(document, "endTime"),
                percent(document),
                ErrorReader.read(document.get("error")),
                fields(document));
    }

    private static @Nullable Timestamp time(JsonNode document, String name) {
        String raw = Json.text(document, name);
        return raw.isBlank() ? null : Timestamps.read(raw);
    }

    /// `percentComplete` of the contract, or the progress that search jobs send in its place.
    private static @Nullable Double percent(JsonNode document) {
        Double percent = inPercent(document.path("percentComplete"));
        JsonNode progress = document.path("properties").path("resultStatistics").path("progress");
        return percent != null ? percent : inPercent(progress);
    }

    private static @Nullable Double inPercent(JsonNode value) {
        boolean inRange = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 100;
        return inRange ? value.doubleValue() : null;
    }

    private static List<Field> fields(JsonNode document) {
        List<Field> fields = new ArrayList<>();
        document.properties().forEach(entry -> {
            boolean shownElsewhere =
                    switch (entry.getKey()) {
                        case "status" -> true;
                        case "startTime", "endTime" -> entry.getValue().isTextual();
                        case "error" -> entry.getValue().isObject();
                        default -> false;
                    };
            if (!shownElsewhere && !entry.getValue().isNull()) {
                fields.add(Json.field(entry.getKey(), entry.getValue()));
            }
        });
        return fields;
    }
}
