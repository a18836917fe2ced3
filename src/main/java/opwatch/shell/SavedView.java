package opwatch.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.network.AppVersion;
import opwatch.operation.Attention;
import opwatch.operation.Observation;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import opwatch.report.Column;
import opwatch.report.ReportGroup;
import opwatch.report.ReportMark;
import opwatch.report.ReportRow;
import opwatch.report.ReportTime;
import opwatch.report.ReportView;
import opwatch.report.Scope;

/// The saved list as a view for a report: all rows in their order, all columns but that of the next check,
/// which nobody has planned. Names of subscriptions are known to a window that is signed in, and not here.
/// Any thread.
final class SavedView {
    private SavedView() {}

    static ReportView of(List<WatchEntry> rows, Timing timing) {
        List<Column> columns = List.copyOf(EnumSet.complementOf(EnumSet.of(Column.NEXT)));
        List<ReportRow> shown = rows.stream()
                .map(row -> new ReportRow(row, null, "", row.ref().place().text(), marks(row, timing)))
                .toList();
        return new ReportView(
                AppVersion.TEXT,
                new Scope("", "", "", "", rows.size()),
                new ReportTime(timing.now(), timing.zone()),
                columns,
                List.of(new ReportGroup("", shown.size(), shown)));
    }

    /// Those that the saved row itself tells.
    private static Set<ReportMark> marks(WatchEntry row, Timing timing) {
        Observation seen = row.observation();
        Attention attention = row.attention();
        Set<ReportMark> marks = EnumSet.noneOf(ReportMark.class);
        if (attention.isAcknowledged(seen)) {
            marks.add(ReportMark.ACKNOWLEDGED);
        }
        if (attention.isSnoozed(seen, timing.now())) {
            marks.add(ReportMark.SNOOZED);
        } else if (attention.isUnread(seen)) {
            marks.add(ReportMark.UNREAD);
        }
        OperationStatus status = seen.status();
        if (status != null
                && status.state() == OperationState.SUCCEEDED
                && OperationResult.of(status).nothing()) {
            marks.add(ReportMark.NOTHING_DONE);
        }
        return marks;
    }
}
