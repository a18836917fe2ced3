package opwatch.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opwatch.operation.Ascii;
import opwatch.operation.Field;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// Reads a status document. Any thread.
///
/// A document is a status when it is a JSON object whose `status` is a word. Nothing else in it ends an
/// operation, neither `endTime` nor a `Status` inside `properties`. A `Status` beside it that says something
/// else makes it no status. Unknown members are kept as fields.
public final class StatusReader {
    /// How much is told of a word that contradicts another.
    private static final int LONGEST_WORD = 60;

    private StatusReader() {}

    /// The status in the body of a response that had one; empty when the body is no status document. Not for
    /// any other response: a refusal can carry `"status":"Failed"` too, and that is not the operation's.
    public static Optional<OperationStatus> read(String body) {
        return Optional.ofNullable(status(Json.read(body)));
    }

    static @Nullable OperationStatus status(@Nullable JsonNode document) {
        String word = document == null || !document.isObject() ? "" : Json.text(document, "status");
        if (document == null || word.isBlank() || !contradiction(document).isEmpty()) {
            return null;
        }
        OperationState state = OperationState.of(word);
        boolean reasons = state == OperationState.FAILED || state == OperationState.CANCELED;
        return new OperationStatus(
                word,
                time(document.path("startTime")),
                time(document.path("endTime")),
                percent(document),
                DocumentErrors.in(document, reasons),
                fields(document));
    }

    /// The members that name the status, differ in the case of their names and contradict each other; empty
    /// when none do. Which one counts is not known, so none does.
    static String contradiction(@Nullable JsonNode document) {
        if (document == null || namesOfStatus(document) < 2) {
            return "";
        }
        List<Map.Entry<String, JsonNode>> named = document.propertyStream()
                .filter(member -> Ascii.same(member.getKey(), "status"))
                .filter(member -> !Json.text(member.getValue()).isBlank())
                .toList();
        long states = named.stream()
                .map(member -> OperationState.of(Json.text(member.getValue())))
                .distinct()
                .count();
        return states < 2
                ? ""
                : named.stream()
                        .map(member ->
                                member.getKey() + ": " + ArmResponse.cut(Json.text(member.getValue()), LONGEST_WORD))
                        .collect(Collectors.joining(", "));
    }

    private static int namesOfStatus(JsonNode document) {
        int count = 0;
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            count += Ascii.same(member.getKey(), "status") ? 1 : 0;
        }
        return count;
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
        List<Field> fields = new ArrayList<>();
        document.properties().forEach(entry -> {
            if (!isShownElsewhere(entry.getKey(), entry.getValue())) {
                fields.add(Json.field(entry.getKey(), entry.getValue()));
            }
        });
        return fields;
    }

    /// A declared member that is null was not sent; one of the wrong type is kept as a field.
    private static boolean isShownElsewhere(String name, JsonNode value) {
        return switch (name) {
            case "status" -> true;
            case "startTime", "endTime" -> value.isNull() || !Json.text(value).isBlank();
            case "percentComplete" -> value.isNull() || percentage(value) != null;
            default -> ErrorReader.isRead(name, value);
        };
    }
}
