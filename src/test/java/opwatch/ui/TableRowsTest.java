package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Replies;
import opwatch.operation.WatchEntry;
import opwatch.polling.RowUpdate;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.ui.table.WatchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Lines that are chosen beside the table while they slide.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class TableRowsTest {
    private final WatchList list = new WatchList();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-04T05:06:07Z"));
    private WatchTable table;
    private TableRows rows;

    @Start
    void start(Stage on) {
        table = new WatchTable(list, clock, new ShownZone(ZoneId.of("Europe/Berlin")), new Zoom());
        list.add(IntStream.range(0, 30).mapToObj(this::entry).toList());
        table.restore(Settings.Table.FIRST);
        rows = new TableRows(table);
        rows.onChange(() -> {});
        on.setScene(new Scene(table.view(), 600, 400));
        on.show();
    }

    private WatchEntry entry(int i) {
        OperationRef ref =
                new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation" + i);
        return WatchEntry.of(ref, "row " + i, clock.instant().minusSeconds(1000 - i));
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private void choose(int index, boolean toggle, boolean range) {
        onFx(() -> {
            rows.choose(index, toggle, range);
            return null;
        });
    }

    /// A row fails and goes to the top.
    private void fail(int i) {
        onFx(() -> {
            Check check = new Check(clock.instant(), Duration.ofMillis(85), Replies.of(200, "{}"));
            Observation seen = new Observation(OperationStatus.ofWord("Failed"), check, null, check, List.of(), 0);
            list.apply(List.of(new RowUpdate(list.rows().get(i).ref(), seen, null)));
            table.tick(clock.instant());
            return null;
        });
    }

    private List<String> selected() {
        return onFx(() -> table.selection().get().stream().map(WatchRow::name).toList());
    }

    private static List<String> names(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "row " + i).toList();
    }

    @Test
    void aRangeBeginsWithTheLineThatWasChosenWhereverItHasGone() {
        choose(3, false, false);
        fail(20);
        choose(6, false, true);
        assertEquals(names(3, 5), selected());

        fail(21);
        choose(9, false, true);
        assertEquals(names(3, 7), selected());

        fail(3);
        choose(2, false, true);
        assertEquals(List.of("row 3", "row 20", "row 21"), selected());
    }

    @Test
    void aRangeBeginsWithTheLineThatWasSelectedInTheTable() {
        onFx(() -> {
            table.choose(table.lines().get(4), false);
            table.choose(table.lines().get(8), true);
            return null;
        });
        fail(20);

        choose(6, false, true);

        assertEquals(names(4, 5), selected());
    }

    @Test
    void whereItIsNotShownTheRangeIsOneLine() {
        choose(3, false, false);
        onFx(() -> {
            list.remove(table.selection().get());
            table.arrange();
            return null;
        });

        choose(6, false, true);

        assertEquals(List.of("row 7"), selected());
    }
}
