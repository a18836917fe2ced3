package opwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// One row as JSON.
///
/// `cloud`, `subscriptionId`, `location`, `operationId`, `label`, `addedAt`; `seen`, absent when never
/// seen, with Azure's word as `status`, `startTime`, `endTime`, when and how it was seen, and the whole
/// answer as text in `body`; `lookedAt`, the last look; `history`, a list of `from`, `to`, `notBefore`,
/// `seenAt`. Moments are ISO 8601 in UTC. Why the last look failed is not kept: after a start the next look
/// tells. Of a long list not every answer is kept, see [Bodies].
final class RowJson {
    /// Strict, and for one row alone: what is odd about a row costs this row only.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<String, Optional<OperationStatus>> statusReader;

    RowJson(Function<String, Optional<OperationStatus>> statusReader) {
        this.statusReader = statusReader;
    }

    /// @param body whether the answer is kept too
    ObjectNode write(WatchEntry entry, boolean body) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("cloud", entry.ref().cloud().name());
        row.put("subscriptionId", entry.ref().subscriptionId());
        row.put("location", entry.ref().location());
        row.put("operationId", entry.ref().operationId());
        row.put("label", entry.label());
        row.put("addedAt", entry.addedAt().toString());
        Observation observation = entry.observation();
        if (observation.status() != null && observation.seen() != null) {
            ObjectNode seen = row.putObject("seen");
            writeSeen(seen, observation.status(), observation.seen());
            put(seen, "body", body ? observation.seen().body() : null);
        }
        if (observation.lastLook() != null) {
            row.put("lookedAt", observation.lastLook().at().toString());
        }
        ArrayNode history = row.putArray("history");
        observation.history().forEach(change -> writeChange(history.addObject(), change));
        return row;
    }

    /// The row, or null when it cannot be understood.
    @Nullable
    WatchEntry read(String text) {
        try {
            JsonNode row = MAPPER.readTree(text);
            OperationRef ref = new OperationRef(
                    Cloud.valueOf(text(row, "cloud")),
                    text(row, "subscriptionId"),
                    text(row, "location"),
                    text(row, "operationId"));
            Instant addedAt = Instant.parse(text(row, "addedAt"));
            return new WatchEntry(ref, words(row, "label"), addedAt, observation(row));
        } catch (JsonProcessingException | RuntimeException e) {
            // Whatever is wrong with it, a row must not keep the others from being shown.
            return null;
        }
    }

    private static void writeSeen(ObjectNode seen, OperationStatus status, Look look) {
        seen.put("status", status.word());
        put(seen, "startTime", status.start() == null ? null : status.start().raw());
        put(seen, "endTime", status.end() == null ? null : status.end().raw());
        seen.put("at", look.at().toString());
        seen.put("tookMillis", look.took().toMillis());
        seen.put("httpStatus", look.httpStatus());
        put(
                seen,
                "serverDate",
                look.serverDate() == null ? null : look.serverDate().toString());
        put(seen, "requestId", look.requestId());
        put(seen, "correlationId", look.correlationId());
        put(seen, "routingId", look.routingId());
    }

    private static void writeChange(ObjectNode change, Transition transition) {
        change.put("from", transition.from());
        change.put("to", transition.to());
        put(
                change,
                "notBefore",
                transition.notBefore() == null ? null : transition.notBefore().toString());
        change.put("seenAt", transition.seenAt().toString());
    }

    private Observation observation(JsonNode row) {
        JsonNode seen = row.path("seen");
        if (!seen.isObject() && row.hasNonNull("seen")) {
            throw new IllegalArgumentException("seen is no object");
        }
        Look look = seen.isObject() ? look(seen) : null;
        OperationStatus status = look == null ? null : status(seen, look.body());
        Instant lookedAt = moment(row, "lookedAt");
        boolean sawIt = look != null && look.at().equals(lookedAt);
        Look last = sawIt ? look : lookedAt == null ? null : Look.unanswered(lookedAt, Duration.ZERO);
        return new Observation(status, look, null, last, history(row.path("history")), 0);
    }

    private static Look look(JsonNode seen) {
        return new Look(
                Instant.parse(text(seen, "at")),
                Duration.ofMillis(seen.path("tookMillis").asLong()),
                seen.path("httpStatus").asInt(),
                moment(seen, "serverDate"),
                null,
                words(seen, "requestId"),
                words(seen, "correlationId"),
                words(seen, "routingId"),
                null,
                words(seen, "body"));
    }

    private OperationStatus status(JsonNode seen, String body) {
        String word = text(seen, "status");
        return statusReader
                .apply(body)
                .filter(again -> again.word().equals(word))
                .orElseGet(() -> new OperationStatus(
                        OperationState.of(word),
                        word,
                        time(seen, "startTime"),
                        time(seen, "endTime"),
                        null,
                        null,
                        List.of()));
    }

    private static List<Transition> history(JsonNode changes) {
        List<Transition> history = new ArrayList<>();
        for (JsonNode change : changes) {
            history.add(new Transition(
                    words(change, "from"),
                    text(change, "to"),
                    moment(change, "notBefore"),
                    Instant.parse(text(change, "seenAt"))));
        }
        int most = Observation.HISTORY_LIMIT;
        return history.subList(Math.max(0, history.size() - most), history.size());
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.textValue();
    }

    /// Text that may be missing, but must not be something else: that would be written over.
    private static String words(JsonNode object, String name) {
        return object.hasNonNull(name) ? text(object, name) : "";
    }

    private static @Nullable Instant moment(JsonNode object, String name) {
        return object.hasNonNull(name) ? Instant.parse(text(object, name)) : null;
    }

    private static @Nullable Timestamp time(JsonNode object, String name) {
        return object.hasNonNull(name) ? new Timestamp(text(object, name), null) : null;
    }

    private static void put(ObjectNode object, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            object.put(name, text);
        }
    }
}
