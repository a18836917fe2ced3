package opwatch.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.Timestamp;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;

/// Answers of Azure as they would come to a list under load: so many a second, one in ten with another state. On a
/// thread of its own, until it is closed.
final class Answers implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(10);
    private static final List<String> WORDS = List.of("Updating", "Failed", "Succeeded", "Canceled", "Succeeded");

    private final List<WatchEntry> rows;
    private final int perSecond;
    private final Consumer<RowUpdate> to;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("answers").unstarted(this::run);
    private volatile boolean closed;

    /// @param to gets each
    Answers(List<WatchEntry> rows, int perSecond, Consumer<RowUpdate> to) {
        this.rows = new ArrayList<>(rows);
        this.perSecond = perSecond;
        this.to = to;
    }

    Answers begin() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            long begun = System.nanoTime();
            long sent = 0;
            while (!closed) {
                long due = (System.nanoTime() - begun) * perSecond / TimeUnit.SECONDS.toNanos(1);
                for (; sent < due; sent++) {
                    to.accept(next());
                }
                TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RowUpdate next() {
        int i = chance.nextInt(rows.size());
        WatchEntry row = rows.get(i);
        Instant now = Instant.now();
        Check check = new Check(now, Duration.ofMillis(85), Replies.of(200, "{}"));
        OperationStatus status = chance.nextInt(10) > 0 ? row.observation().status() : status(now, chance);
        Observation seen =
                new Observation(status, check, null, check, row.observation().history(), 0);
        rows.set(i, new WatchEntry(row.ref(), row.label(), row.addedAt(), seen));
        return new RowUpdate(row.ref(), seen, now.plusSeconds(30));
    }

    /// One that has changed now.
    static OperationStatus status(Instant now, SplittableRandom chance) {
        Instant start = now.minusSeconds(chance.nextInt(100_000));
        return new OperationStatus(
                WORDS.get(chance.nextInt(WORDS.size())),
                new Timestamp(start.toString(), start),
                new Timestamp(now.toString(), now),
                null,
                null,
                List.of());
    }

    @Override
    public void close() {
        closed = true;
    }
}
