package opwatch.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.timeline.Mark;
import opwatch.words.ErrorText;
import opwatch.words.ProblemText;
import org.jspecify.annotations.Nullable;

/// The fields of a row as a spreadsheet has them: one text for each of [Column#headers]. Any thread.
record RowFields(ReportTime time, FreeText free) {
    private static final int LONGEST_ERROR = 2000;

    /// The English name of a state, the same on every computer.
    static String name(Mark state) {
        return switch (state) {
            case SUCCEEDED -> "Succeeded";
            case FAILED -> "Failed";
            case CANCELED -> "Canceled";
            case RUNNING -> "Running";
            case TROUBLE -> "Could not check";
            case UNSEEN -> "Not checked yet";
        };
    }

    List<String> of(Column column, ReportRow row) {
        return switch (column) {
            case STATE -> List.of(name(row.state(time.at())), word(row), marks(row));
            case LABEL ->
                List.of(
                        free.line(row.entry().label()),
                        free.line(String.join("; ", row.entry().remarks().tags())),
                        free.of(row.entry().remarks().note()));
            case ERROR -> error(row);
            case RESULT -> result(row);
            case DURATION -> List.of(seconds(row), row.isUnusuallyLong() ? "yes" : "");
            case STARTED -> List.of(free.line(ReportTime.utc(row.start())), time.local(row.start()));
            case ENDED -> List.of(free.line(ReportTime.utc(row.end())), time.local(row.end()));
            case CHECKED -> List.of(ReportTime.utc(row.checked()), time.local(row.checked()));
            case NEXT -> List.of(ReportTime.utc(row.nextCheck()), time.local(row.nextCheck()));
            case LOCATION -> List.of(row.entry().ref().place().plain());
            case SUBSCRIPTION ->
                List.of(
                        free.line(row.subscription()),
                        row.entry().ref().subscriptionId(),
                        row.entry().ref().cloud().name());
            case OPERATION -> List.of(row.entry().ref().operationId());
        };
    }

    /// The fields of the shown columns, left to right.
    List<String> of(List<Column> columns, ReportRow row) {
        return columns.stream().flatMap(column -> of(column, row).stream()).toList();
    }

    static List<String> headers(List<Column> columns) {
        return columns.stream().flatMap(column -> column.headers().stream()).toList();
    }

    /// Azure's own word; empty when there is none.
    private String word(ReportRow row) {
        OperationStatus status = row.status();
        return status == null ? "" : free.line(status.word());
    }

    private static String marks(ReportRow row) {
        return row.stateMarks().stream().map(ReportMark::title).collect(Collectors.joining("; "));
    }

    /// How many of what, how much was brought, how much was looked at, and how far it is.
    private static List<String> result(ReportRow row) {
        OperationResult result = row.result();
        Double percent = row.percent();
        String progress = percent == null ? "" : plain(BigDecimal.valueOf(percent));
        return result == null
                ? List.of("", "", "", "", progress)
                : List.of(
                        plain(result.count()),
                        unit(result),
                        result.scanned() ? "" : plain(result.gigabytes()),
                        result.scanned() ? plain(result.gigabytes()) : "",
                        progress);
    }

    /// The English name of what is counted, the same on every computer; empty where nothing is.
    static String unit(OperationResult result) {
        return result.counted() == null || result.count() == null
                ? ""
                : result.counted().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private List<String> error(ReportRow row) {
        OperationError error = row.error(free);
        ProblemText trouble = row.trouble();
        return List.of(
                error == null ? "" : error.deepest().code(),
                error == null ? "" : ErrorText.of(error, LONGEST_ERROR),
                trouble == null ? "" : free.line(trouble.title()));
    }

    /// Whole seconds; empty when the times do not tell.
    private String seconds(ReportRow row) {
        Duration elapsed = row.observation().elapsed(time.at());
        return elapsed == null ? "" : String.valueOf(elapsed.toSeconds());
    }
}
