package opwatch.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opwatch.operation.OperationResult;
import opwatch.operation.Timestamp;
import opwatch.timeline.Mark;
import org.jspecify.annotations.Nullable;

/// What a cell of a page is sorted by, where that is not its words: a number. Any thread.
final class SortKey {
    private static final List<Mark> WORST_FIRST =
            List.of(Mark.FAILED, Mark.TROUBLE, Mark.RUNNING, Mark.UNSEEN, Mark.CANCELED, Mark.SUCCEEDED);

    private SortKey() {}

    /// Empty text for a value that is not there; nothing for a cell that is sorted by its words.
    static Optional<String> of(Column column, ReportRow row, ReportTime time) {
        return switch (column) {
            case STATE -> Optional.of(String.valueOf(WORST_FIRST.indexOf(row.state(time.at()))));
            case RESULT -> {
                OperationResult result = row.result();
                BigDecimal count = result == null ? null : result.count();
                yield Optional.of(count == null ? "" : count.toPlainString());
            }
            case DURATION -> {
                Duration elapsed = row.observation().elapsed(time.at());
                yield Optional.of(elapsed == null ? "" : String.valueOf(elapsed.toMillis()));
            }
            case STARTED -> Optional.of(moment(row.start()));
            case ENDED -> Optional.of(moment(row.end()));
            case CHECKED -> Optional.of(moment(row.checked()));
            case NEXT -> Optional.of(moment(row.nextCheck()));
            case LABEL, ERROR, LOCATION, SUBSCRIPTION, OPERATION -> Optional.empty();
        };
    }

    private static String moment(@Nullable Timestamp stamp) {
        return moment(stamp == null ? null : stamp.instant());
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : String.valueOf(moment.toEpochMilli());
    }
}
