package opwatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TableColumnBase;
import opwatch.network.AppVersion;
import opwatch.report.Column;
import opwatch.report.ReportGroup;
import opwatch.report.ReportMark;
import opwatch.report.ReportRow;
import opwatch.report.ReportTime;
import opwatch.report.ReportView;
import opwatch.report.Scope;
import opwatch.report.TicketRow;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.GroupLine;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.RowMark;
import opwatch.ui.rows.TableLine;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.RowFilter;
import opwatch.ui.table.WatchTable;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What the window shows, as a report has it: the columns in their order, the rows that pass the filter and
/// are not folded away, in their groups and their order. FX thread only.
final class ShownView {
    private final WatchTable table;
    private final FilterInput filter;
    private final WatchList list;
    private final WindowViews views;
    private final WindowParts parts;

    ShownView(WatchTable table, FilterInput filter, WatchList list, WindowViews views, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.table = table;
        this.filter = filter;
        this.list = list;
        this.views = views;
        this.parts = parts;
    }

    /// What the window needs from the rest of the app.
    WindowParts parts() {
        return parts;
    }

    /// All that is shown.
    ReportView all() {
        return view(groups());
    }

    /// Some rows, as one group without a name, in the shown columns.
    ReportView of(List<WatchRow> rows) {
        return view(List.of(group(null, rows)));
    }

    /// Some rows, as a ticket tells of them.
    List<TicketRow> tickets(List<WatchRow> rows) {
        PlaceNames names = list.names();
        return rows.stream()
                .map(row -> new TicketRow(
                        row.entry(),
                        row.typical(),
                        names.knowsSubscription(row.ref()) ? names.subscription(row.ref()) : "",
                        names.knowsTenant(row.tenantId().get())
                                ? names.tenant(row.tenantId().get())
                                : "",
                        parts.accountDomain(row.ref()),
                        parts.apiVersion(row.ref())))
                .toList();
    }

    /// Now, in the zone that the window shows.
    ReportTime time() {
        return new ReportTime(parts.clock().instant(), parts.zone().get());
    }

    private ReportView view(List<ReportGroup> groups) {
        List<Column> columns = table.view().getVisibleLeafColumns().stream()
                .map(TableColumnBase::getId)
                .flatMap(id -> Column.of(id).stream())
                .toList();
        boolean grouped = groups.size() != 1 || !groups.getFirst().name().isEmpty();
        return new ReportView(AppVersion.TEXT, scope(grouped), time(), columns, groups);
    }

    private Scope scope(boolean grouped) {
        RowFilter.Group chip = filter.chosen();
        Grouping by = grouped ? table.grouping() : Grouping.NONE;
        return new Scope(
                views.named(),
                filter.text().strip(),
                chip == RowFilter.Group.ALL ? "" : Strings.text(chip.key()),
                by == Grouping.NONE
                        ? ""
                        : Strings.text("menu.group." + by.name().toLowerCase(Locale.ROOT)),
                list.rows().size());
    }

    private List<ReportGroup> groups() {
        List<ReportGroup> groups = new ArrayList<>();
        GroupLine heading = null;
        List<WatchRow> rows = new ArrayList<>();
        for (TableLine line : table.lines()) {
            switch (line) {
                case WatchRow row -> rows.add(row);
                case GroupLine next -> {
                    if (heading != null) {
                        groups.add(group(heading, rows));
                    }
                    heading = next;
                    rows = new ArrayList<>();
                }
            }
        }
        groups.add(group(heading, rows));
        return groups;
    }

    /// Whether the cell of the row's state or duration has this mark.
    private boolean isMarked(WatchRow row, ReportMark mark) {
        return switch (mark) {
            case ACKNOWLEDGED -> RowMark.ACKNOWLEDGED.isOf(row);
            case SNOOZED -> RowMark.SNOOZED.isOf(row);
            case UNREAD -> RowMark.isUnread(row);
            case NOTHING_DONE -> table.zeroMarks().get() && row.isNothingDone();
            case UNUSUALLY_LONG -> row.isUnusuallyLong();
        };
    }

    /// @param heading null where the rows stand in no groups
    private ReportGroup group(@Nullable GroupLine heading, List<WatchRow> rows) {
        PlaceNames names = list.names();
        List<ReportRow> shown = rows.stream()
                .map(row -> new ReportRow(
                        row.entry(),
                        row.nextCheck().get(),
                        names.knowsSubscription(row.ref()) ? names.subscription(row.ref()) : "",
                        names.location(row.ref()),
                        Stream.of(ReportMark.values())
                                .filter(mark -> isMarked(row, mark))
                                .collect(Collectors.toSet())))
                .toList();
        return heading == null
                ? new ReportGroup("", shown.size(), shown)
                : new ReportGroup(heading.name(), heading.rows().size(), shown);
    }
}
