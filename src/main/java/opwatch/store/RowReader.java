package opwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
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
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Reads one row of the file, as [RowWriter] writes it. Any thread.
final class RowReader {
    /// Strict, and for one row alone: what is odd about a row costs this row only.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<String, Optional<OperationStatus>> statusReader;
    private final Answers answers;

    RowReader(Function<String, Optional<OperationStatus>> statusReader, Answers answers) {
        this.statusReader = statusReader;
        this.answers = answers;
    }

    /// The row; empty when it cannot be understood.
    Optional<WatchEntry> read(ByteBuffer text) {
        try {
            JsonNode row = MAPPER.readTree(text.array(), text.arrayOffset(), text.remaining());
            OperationRef ref = new OperationRef(
                    Cloud.valueOf(text(row, "cloud")),
                    text(row, "subscriptionId"),
                    text(row, "location"),
                    text(row, "operationId"));
            Instant addedAt = Moments.read(text(row, "addedAt"));
            return Optional.of(new WatchEntry(ref, words(row, "label"), addedAt, observation(row)));
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, a row must not keep the others from being shown.
            return Optional.empty();
        }
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
        boolean forgotten = status != null && row.path("forgotten").asBoolean();
        Problem problem = forgotten ? new Problem.NoLongerKept() : null;
        return new Observation(status, look, problem, last, history(row.path("history")), forgotten ? 1 : 0);
    }

    private Look look(JsonNode seen) {
        String file = words(seen, "bodyFile");
        String body = file.isEmpty() ? words(seen, "body") : answers.read(file);
        Look look = new Look(
                Moments.read(text(seen, "at")),
                Duration.ofMillis(seen.path("tookMillis").asLong()),
                seen.path("httpStatus").asInt(),
                moment(seen, "serverDate"),
                null,
                words(seen, "requestId"),
                words(seen, "correlationId"),
                words(seen, "routingId"),
                null,
                body == null ? "" : body);
        if (body == null) {
            answers.missed(look, file);
        }
        return look;
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
                    Moments.read(text(change, "seenAt"))));
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
        return object.hasNonNull(name) ? Moments.read(text(object, name)) : null;
    }

    private static @Nullable Timestamp time(JsonNode object, String name) {
        return object.hasNonNull(name) ? new Timestamp(text(object, name), null) : null;
    }
}
