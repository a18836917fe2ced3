package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The end of an operation as news. Any thread.
final class Ends {
    private Ends() {}

    /// How an operation has ended; null when it has not.
    static @Nullable NewsKind how(WatchEntry row) {
        OperationStatus status = row.observation().status();
        if (status == null) {
            return null;
        }
        return switch (status.state()) {
            case SUCCEEDED -> NewsKind.ENDED_WELL;
            case FAILED -> NewsKind.FAILED;
            case CANCELED -> NewsKind.CANCELED;
            case RUNNING -> null;
        };
    }

    /// How an operation has ended that a person was not told of; null when it has not, or they were.
    static @Nullable NewsKind untold(WatchEntry row) {
        return row.attention().isTold(row.observation()) ? null : how(row);
    }

    /// The last change of the status word; null when there is none.
    static @Nullable Transition last(Observation seen) {
        for (Transition each : seen.history().reversed()) {
            if (each.kind() == Transition.Kind.STATUS) {
                return each;
            }
        }
        return null;
    }

    /// Whether the operation had ended before the row was added: the person asks how it went, and sees that.
    /// Where Azure does not say when it ended, a first check soon after that counts as such an end.
    static boolean isOld(WatchEntry row) {
        Observation seen = row.observation();
        Transition last = last(seen);
        if (last == null || !last.from().isEmpty()) {
            return false;
        }
        Instant ended = ended(seen.status());
        return ended == null
                ? Duration.between(row.addedAt(), last.seenAt()).abs().compareTo(Observation.GRACE) < 0
                : ended.isBefore(row.addedAt().plus(serverAhead(seen.seen())));
    }

    private static @Nullable Instant ended(@Nullable OperationStatus status) {
        Timestamp end = status == null ? null : status.end();
        return end == null ? null : end.instant();
    }

    /// By how much the clock that the end is told by is ahead of this computer's.
    private static Duration serverAhead(@Nullable Check check) {
        return check == null || check.serverDate() == null
                ? Duration.ZERO
                : Duration.between(check.at(), check.serverDate());
    }
}
