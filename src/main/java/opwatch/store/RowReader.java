package opwatch.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import opwatch.operation.Cloud;
import opwatch.operation.Look;
import opwatch.operation.Moments;
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
    private final Function<String, Optional<OperationStatus>> statusReader;
    private final Answers answers;

    RowReader(Function<String, Optional<OperationStatus>> statusReader, Answers answers) {
        this.statusReader = statusReader;
        this.answers = answers;
    }

    /// The row; empty when it cannot be understood.
    Optional<WatchEntry> read(ByteBuffer text) {
        try {
            RowFields row = RowFields.read(text);
            OperationRef ref = new OperationRef(
                    Cloud.valueOf(row.text("cloud")),
                    row.text("subscriptionId"),
                    row.text("location"),
                    row.text("operationId"));
            Instant addedAt = Moments.read(row.text("addedAt"));
            return Optional.of(new WatchEntry(ref, row.words("label"), addedAt, observation(row)));
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, a row must not keep the others from being shown.
            return Optional.empty();
        }
    }

    private Observation observation(RowFields row) {
        RowFields seen = row.object("seen");
        Look look = seen == null ? null : look(seen);
        OperationStatus status = seen == null || look == null ? null : status(seen, look.body());
        Instant lookedAt = row.moment("lookedAt");
        boolean sawIt = look != null && look.at().equals(lookedAt);
        Look last = sawIt ? look : lookedAt == null ? null : Look.unanswered(lookedAt, Duration.ZERO);
        boolean forgotten = status != null && row.isTrue("forgotten");
        Problem problem = forgotten ? new Problem.NoLongerKept() : null;
        return new Observation(status, look, problem, last, history(row), forgotten ? 1 : 0);
    }

    private Look look(RowFields seen) {
        String file = seen.words("bodyFile");
        String body = file.isEmpty() ? seen.words("body") : answers.read(file);
        Look look = new Look(
                Moments.read(seen.text("at")),
                Duration.ofMillis(seen.number("tookMillis")),
                Math.toIntExact(seen.number("httpStatus")),
                seen.moment("serverDate"),
                null,
                seen.words("requestId"),
                seen.words("correlationId"),
                seen.words("routingId"),
                null,
                body == null ? "" : body);
        if (body == null) {
            answers.missed(look, file);
        }
        return look;
    }

    private OperationStatus status(RowFields seen, String body) {
        String word = seen.text("status");
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

    private static List<Transition> history(RowFields row) {
        List<Transition> history = row.objects("history").stream()
                .map(change -> new Transition(
                        change.words("from"),
                        change.text("to"),
                        change.moment("notBefore"),
                        Moments.read(change.text("seenAt"))))
                .toList();
        return history.subList(Math.max(0, history.size() - Observation.HISTORY_LIMIT), history.size());
    }

    private static @Nullable Timestamp time(RowFields object, String name) {
        String raw = object.words(name);
        return raw.isEmpty() ? null : new Timestamp(raw, null);
    }
}
