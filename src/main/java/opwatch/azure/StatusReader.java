package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import opwatch.operation.Field;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads a status document. Any thread.
///
/// A document is a status when it is a JSON object whose `status` is a word. Nothing else in it ends an
/// operation, neither `endTime` nor a `Status` inside `properties`. Unknown members are kept as fields.
public final class StatusReader {
    private StatusReader() {}

    /// The status in the body of a response that had one; empty when the body is no status document. Not for
    /// any other response: a refusal can carry `"status":"Failed"` too, and that is not the operation's.
    public static Optional<OperationStatus> read(String body) {
        return Optional.ofNullable(status(Json.read(body)));
    }

    static @Nullable OperationStatus status(@Nullable JsonNode document) {
        String word = document == null || !document.isObject() ? "" : Json.text(document, "status");
        if (document == null || word.isBlank()) {
            return null;
        }
        OperationState state = OperationState.of(word);
        boolean reasons = state == OperationState.FAILED || state == OperationState.CANCELED;
        return new OperationStatus(
                word,
                time(document.path("startTime")),
                time(document.path("endTime")),
                percent(document),
                ErrorReader.in(document, reasons),
                fields(document));
    }

    private static @Nullable Timestamp time(JsonNode value) {
        String raw = Json.text(value);
        return raw.isBlank() ? null : AzureTimestamps.read(raw);
    }

    /// `percentComplete` of the contract, or else the progress that search jobs send.
    private static @Nullable Double percent(JsonNode document) {
        JsonNode progress = document.path("properties").path("resultStatistics").path("progress");
        JsonNode percent = document.path("percentComplete");
        return percentage(document.hasNonNull("percentComplete") ? percent : progress);
    }

    private static @Nullable Double percentage(JsonNode value) {
        double number = value.isNumber() ? value.doubleValue() : -1;
        return number >= 0 && number <= 100 ? number : null;
    }

    private static List<Field> fields(JsonNode document) {
        return document.propertyStream()
                .filter(entry -> !isShownElsewhere(entry.getKey(), entry.getValue()))
                .map(entry -> Json.field(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// A declared member that is null was not sent; one of the wrong type is kept as a field.
    private static boolean isShownElsewhere(String name, JsonNode value) {
        return switch (name) {
            case "status" -> true;
            case "startTime", "endTime" -> value.isNull() || !Json.text(value).isBlank();
            case "percentComplete" -> value.isNull() || percentage(value) != null;
            default -> ErrorReader.isError(name) && (value.isNull() || value.isContainerNode() || value.isTextual());
        };
    }
}
