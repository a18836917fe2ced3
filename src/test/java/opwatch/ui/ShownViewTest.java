package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Outcome;
import opwatch.operation.Remarks;
import opwatch.operation.Timestamp;
import opwatch.operation.TypicalDuration;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.report.ReportMark;
import opwatch.report.ReportRow;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.WatchTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The marks that a report takes from the rows of the window.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ShownViewTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final TypicalDuration TYPICAL =
            new TypicalDuration(Duration.ofMinutes(3), Duration.ofMinutes(9), Duration.ofMinutes(10), 23);

    private final StillParts behind = new StillParts(NOW);
    private WatchList list;
    private WatchTable table;
    private ShownView shown;

    @BeforeEach
    void open() {
        onFx(() -> {
            WindowParts parts = behind.in(ZoneId.of("Europe/Berlin"));
            list = new WatchList();
            NoticeBar notices = new NoticeBar(behind.clock);
            table = new WatchTable(list, behind.clock, parts.zone(), new Zoom());
            FilterInput filter = new FilterInput(table, list, parts, notices);
            WindowViews views = new WindowViews(filter, table, list, notices, new Overlay(() -> {}));
            shown = new ShownView(table, filter, list, views, parts);
            list.add(List.of(WatchEntry.of(ref(), "row", Remarks.NONE, NOW.minusSeconds(7200))));
            table.arrange();
        });
    }

    @AfterEach
    void close() {
        behind.close();
    }

    @Test
    void aRowOfWhichNothingIsToBeSaidHasNoMarks() {
        running(Duration.ofMinutes(10));

        assertEquals(Set.of(), marks());
    }

    @Test
    void whatRunsBeyondWhatIsTypicalIsMarked() {
        running(Duration.ofSeconds(601));

        assertEquals(Set.of(ReportMark.UNUSUALLY_LONG), marks());
    }

    @Test
    void anUnreadSuccessThatHasDoneNothingIsMarkedAsTheWindowIsAskedTo() {
        succeeded();
        assertEquals(Set.of(ReportMark.UNREAD, ReportMark.NOTHING_DONE), marks());

        onFx(() -> table.zeroMarks().set(false));
        assertEquals(Set.of(ReportMark.UNREAD), marks());

        onFx(() -> list.note(
                list.rows(),
                attention -> attention.withRead(
                        Attention.change(list.rows().getFirst().entry().observation()))));
        assertEquals(Set.of(), marks());
    }

    @Test
    void whatThePersonHasDecidedIsMarkedAsLongAsItHolds() {
        running(Duration.ofMinutes(1));
        StateThen then = new StateThen(NOW, "InProgress", false);
        onFx(() -> list.attend(
                list.rows(),
                was -> was.withAcknowledged(new Acknowledgement("kim", "", then))
                        .withSnoozed(new Snooze(null, then))));
        assertEquals(Set.of(ReportMark.ACKNOWLEDGED, ReportMark.SNOOZED), marks());

        onFx(() -> table.zeroMarks().set(false));
        succeeded();
        assertEquals(Set.of(ReportMark.UNREAD), marks());
    }

    private static OperationRef ref() {
        return new OperationRef(Cloud.DEMO, "00000000-1111-2222-3333-444444444444", "westus", "operation");
    }

    private void running(Duration age) {
        Instant start = NOW.minus(age);
        seen(new OperationStatus("InProgress", new Timestamp(start.toString(), start), null, null, null, List.of()));
    }

    private void succeeded() {
        List<Field> fields = List.of(new Field("properties", "", List.of(new Field("RecordCount", "0"))));
        seen(new OperationStatus("Succeeded", null, null, null, null, fields));
    }

    private void seen(OperationStatus status) {
        onFx(() -> {
            Observation before = list.rows().getFirst().entry().observation();
            Check check = Check.unanswered(NOW, Duration.ZERO);
            Observation now = before.after(new Outcome.Seen(status, check), NOW.minusSeconds(7200));
            list.apply(List.of(new RowUpdate(ref(), now, null, TYPICAL, null)));
        });
    }

    private Set<ReportMark> marks() {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> shown.all().rows().findFirst().map(ReportRow::marks).orElseThrow());
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }
}
