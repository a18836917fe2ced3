package opwatch.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.OperationError;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;
import opwatch.timeline.Mark;
import opwatch.words.AttentionText;
import opwatch.words.ErrorText;
import opwatch.words.ProblemText;
import opwatch.words.PurgeText;
import opwatch.words.ResultText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;
import org.jspecify.annotations.Nullable;

/// The cells of a row for a person to read, in the language of the window. Not escaped for anything yet. Any
/// thread.
record RowText(ReportTime time, FreeText free) {
    private static final int LONGEST_ERROR = 600;

    /// What stands in a cell.
    ///
    /// @param first the words
    /// @param second what is known beside them, such as the same moment in UTC; empty for nothing
    record Cell(String first, String second) {
        private static final Cell EMPTY = new Cell("", "");
    }

    /// The name of a state, as the window has it.
    static String name(Mark state) {
        return Strings.text("state." + state.name().toLowerCase(Locale.ROOT));
    }

    Cell of(Column column, ReportRow row) {
        return switch (column) {
            case STATE -> new Cell(state(row), "");
            case LABEL -> new Cell(free.line(row.entry().label()), tags(row));
            case ERROR -> new Cell(error(row), "");
            case RESULT -> {
                OperationResult result = row.result();
                String purge = PurgeText.briefly(row.entry().ref(), row.observation());
                yield new Cell(
                        !purge.isEmpty() ? purge : result == null ? "" : ResultText.of(result, row.percent()), "");
            }
            case DURATION -> {
                Duration elapsed = row.observation().elapsed(time.at());
                String unusual = row.isUnusuallyLong() ? Strings.text("cell.long") : "";
                yield new Cell(elapsed == null ? "" : TimeFormat.length(elapsed), unusual);
            }
            case STARTED -> moment(row.start());
            case ENDED -> moment(row.end());
            case CHECKED -> moment(row.checked());
            case NEXT -> moment(row.nextCheck());
            case LOCATION -> new Cell(free.line(row.location()), "");
            case SUBSCRIPTION -> {
                String id = row.entry().ref().subscriptionId();
                yield row.subscription().isEmpty() ? new Cell(id, "") : new Cell(free.line(row.subscription()), id);
            }
            case OPERATION -> new Cell(row.entry().ref().operationId(), "");
        };
    }

    String note(ReportRow row) {
        return free.of(row.entry().remarks().note());
    }

    private String state(ReportRow row) {
        OperationStatus status = row.status();
        String name = name(row.state(time.at()));
        String words = status == null || status.state().isTerminal() ? name : free.line(StateText.beside(name, status));
        for (ReportMark mark : row.stateMarks()) {
            words = Strings.text("state.beside", words, words(mark, row));
        }
        return words;
    }

    private String words(ReportMark mark, ReportRow row) {
        return switch (mark) {
            case ACKNOWLEDGED -> Strings.text("mark.acknowledged");
            case SNOOZED -> {
                Snooze quiet = row.entry().attention().snoozed();
                yield quiet == null
                        ? Strings.text("mark.snoozed")
                        : AttentionText.snoozedBriefly(quiet, time.at(), time.zone());
            }
            case UNREAD -> Strings.text("mark.unread");
            case NOTHING_DONE -> ResultText.nothing(Objects.requireNonNull(row.result()));
            case UNUSUALLY_LONG -> Strings.text("cell.long");
        };
    }

    private String tags(ReportRow row) {
        List<String> tags = row.entry().remarks().tags();
        return free.line(tags.stream().map(tag -> "[" + tag + "]").collect(Collectors.joining(" ")));
    }

    private String error(ReportRow row) {
        ProblemText trouble = row.trouble();
        if (trouble != null) {
            return free.line(Strings.text("cell.trouble", trouble.title()));
        }
        OperationError error = row.error(free);
        return error == null ? "" : ErrorText.of(error, LONGEST_ERROR).replaceAll("[\\n\\t]+", " ");
    }

    private Cell moment(@Nullable Timestamp stamp) {
        if (stamp == null) {
            return Cell.EMPTY;
        }
        return stamp.instant() == null ? new Cell(free.line(stamp.raw()), "") : moment(stamp.instant());
    }

    private Cell moment(@Nullable Instant moment) {
        if (moment == null) {
            return Cell.EMPTY;
        }
        String utc = ReportTime.utc(moment);
        return time.differs(moment) ? new Cell(time.read(moment), utc) : new Cell(utc, "");
    }
}
