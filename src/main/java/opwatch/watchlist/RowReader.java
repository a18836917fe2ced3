package opwatch.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.IsoInstants;
import opwatch.operation.Lazy;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Place;
import opwatch.operation.Problem;
import opwatch.operation.Reply;
import opwatch.operation.RequestIds;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// Reads a watch list and its rows, as [RowWriter] writes them. Any thread.
final class RowReader {
    /// .NET writes the end of the year 9999 for a time that was never set.
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /// Bytes from which on two processors are faster than one: some two thousand rows.
    private static final int LONG = 3_000_000;

    private static final System.Logger LOG = System.getLogger("opwatch.disk");

    private final Function<String, Optional<OperationStatus>> statusReader;
    private final AnswerFiles answers;

    RowReader(Function<String, Optional<OperationStatus>> statusReader, AnswerFiles answers) {
        this.statusReader = statusReader;
        this.answers = answers;
    }

    /// @param bodyFile the file that its answer is in; empty when the answer is in the row
    record Row(WatchEntry entry, String bodyFile) {}

    /// A watch list as it was found.
    ///
    /// @param rows empty where a row was not understood
    record Found(ListDocument document, List<Optional<Row>> rows) {
        /// The rows that were understood, in their order.
        List<WatchEntry> entries() {
            return rows.stream().flatMap(Optional::stream).map(Row::entry).toList();
        }

        /// The rows that were not understood, as they stand.
        List<ByteBuffer> badRows() {
            return IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).isEmpty())
                    .mapToObj(document.rows()::get)
                    .toList();
        }
    }

    /// Null when the content is no watch list.
    @Nullable
    Found read(byte[] content) {
        // A short list is read while the window's toolkit starts, which needs a processor too.
        Found inOnePass = content.length < LONG ? readInOnePass(content) : null;
        if (inOnePass != null) {
            return inOnePass;
        }
        ListDocument document = ListDocument.read(content);
        return document == null
                ? null
                : new Found(
                        document,
                        document.rows().parallelStream().map(this::read).toList());
    }

    /// Null when a row is odd, or there is a bug: then each row is read from its own text.
    private @Nullable Found readInOnePass(byte[] content) {
        List<Optional<Row>> rows = new ArrayList<>();
        try {
            ListDocument document = ListDocument.read(
                    content, RowFields.FACTORY, (parser, input) -> rows.add(read(RowFields.read(parser, input))));
            return document == null ? null : new Found(document, rows);
        } catch (RuntimeException bug) {
            return null;
        }
    }

    /// The row; empty when it cannot be understood.
    Optional<Row> read(ByteBuffer text) {
        try {
            return read(RowFields.read(text));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException bug) {
            // A bug, too, must not keep the other rows from being shown.
            LOG.log(System.Logger.Level.ERROR, "a row could not be read in an unexpected way", bug);
            return Optional.empty();
        }
    }

    private Optional<Row> read(RowFields row) {
        try {
            OperationRef ref = new OperationRef(
                    Cloud.valueOf(row.text("cloud")), row.text("subscriptionId"), place(row), row.text("operationId"));
            Instant addedAt = row.time("addedAt");
            RowFields seen = row.object("seen");
            Observation observation = observation(ref, row, seen);
            WatchEntry entry = new WatchEntry(
                    ref,
                    row.words("label"),
                    RemarkFields.read(row),
                    row.words(RemarkFields.TENANT),
                    addedAt,
                    observation,
                    AttentionFields.read(row, observation),
                    Members.object(row.others()));
            return Optional.of(new Row(entry, seen == null ? "" : seen.words("bodyFile")));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// A row that names both a location and a workspace is not understood.
    private static Place place(RowFields row) {
        boolean purge = row.has("workspace") || row.has("resourceGroup");
        if (purge && row.has("location")) {
            throw new IllegalArgumentException("two places");
        }
        return purge
                ? new Place.Workspace(row.text("resourceGroup"), row.text("workspace"))
                : new Place.Location(row.text("location"));
    }

    private Observation observation(OperationRef ref, RowFields row, @Nullable RowFields seen) {
        Check check = seen == null ? null : check(seen);
        OperationStatus status =
                seen == null || check == null ? null : status(seen, check).of(ref);
        Instant checkedAt = row.moment("lookedAt");
        boolean sawIt = check != null && check.at().equals(checkedAt);
        Check last = sawIt ? check : checkedAt == null ? null : Check.unanswered(checkedAt, Duration.ZERO);
        boolean forgotten = status != null && row.isTrue("forgotten");
        Problem problem = forgotten ? new Problem.NoLongerKept() : null;
        return new Observation(status, check, problem, last, history(row), forgotten ? 1 : 0);
    }

    private Check check(RowFields seen) {
        String file = seen.words("bodyFile");
        String kept = file.isEmpty() ? null : answers.read(file);
        String body = file.isEmpty() ? seen.words("body") : kept == null ? "" : kept;
        Check check = new Check(
                seen.time("at"),
                Duration.ofMillis(seen.number("tookMillis")),
                new Reply(
                        Math.toIntExact(seen.number("httpStatus")),
                        seen.moment("serverDate"),
                        null,
                        null,
                        new RequestIds(seen.words("requestId"), seen.words("correlationId"), seen.words("routingId")),
                        Lazy.of(body)));
        if (!file.isEmpty() && kept == null) {
            answers.missed(check, file);
        }
        return check;
    }

    /// Only a time of the usual form is understood here; for any other the answer is read at once.
    private OperationStatus status(RowFields seen, Check check) {
        String word = seen.text("status");
        Timestamp start = time(seen, "startTime");
        Timestamp end = time(seen, "endTime");
        OperationStatus late = OperationStatus.remembered(word, start, end, () -> statusReader.apply(check.body()));
        boolean read = (start == null || start.instant() != null) && (end == null || end.instant() != null);
        return read
                ? late
                : statusReader
                        .apply(check.body())
                        .filter(again -> again.word().equals(word))
                        .orElse(late);
    }

    private static List<Transition> history(RowFields row) {
        List<Transition> history = new ArrayList<>();
        for (RowFields change : row.objects("history")) {
            String kind = change.words("kind");
            history.add(new Transition(
                    kind.equals("LOCATION") ? Transition.Kind.LOCATION : Transition.Kind.STATUS,
                    change.words("from"),
                    change.text("to"),
                    change.moment("notBefore"),
                    change.time("seenAt")));
        }
        return history.subList(Math.max(0, history.size() - Observation.HISTORY_LIMIT), history.size());
    }

    private static @Nullable Timestamp time(RowFields object, String name) {
        String raw = object.words(name);
        return raw.isEmpty() ? null : new Timestamp(raw, plausible(IsoInstants.plain(raw)));
    }

    /// The reader of answers judges what lies outside.
    private static @Nullable Instant plausible(@Nullable Instant moment) {
        return moment == null || moment.isBefore(Instant.EPOCH) || !moment.isBefore(END_OF_TIME) ? null : moment;
    }
}
