package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.Reading;
import opwatch.ui.kit.ShownZone;
import opwatch.ui.kit.Zoom;
import opwatch.ui.rows.WatchList;
import opwatch.ui.table.RowTexts;
import opwatch.ui.table.WatchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class FilterInputTest {
    private static final int ROWS = 600;

    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private FilterInput filter;

    @Test
    void anAnswerThatCannotBeReadKeepsNoWordWaiting() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CountDownLatch told = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> told.countDown());
        try {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                show(ROWS);
                filter.field().setText("row-7");
                assertEquals("Searching…", said());
            });

            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(20_000, this::said).equals("11 of 600 shown"));
            assertTrue(told.await(20, TimeUnit.SECONDS));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void wordsAreCountedAnewWithTheDay() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            show(2);
            filter.field().setText("\"jan 1\"");
            assertEquals("0 of 2 shown", said());

            clock.turn(Duration.ofDays(1));
            filter.tick();

            assertEquals("2 of 2 shown", said());
        });
    }

    private void show(int rows) {
        WatchList list = new WatchList();
        ShownZone utc = new ShownZone(ZoneOffset.UTC);
        list.add(IntStream.range(0, rows).mapToObj(FilterInputTest::entry).toList());
        filter = new FilterInput(
                new WatchTable(list, clock, utc, new Zoom()),
                list,
                new RowTexts(clock, utc),
                new Reading(Platform::runLater, new NoticeBar(() -> Instant.EPOCH)));
    }

    private String said() {
        return ((Label) filter.chips().lookup("#filter-shown")).getText();
    }

    /// As from disk. The answer of the third row breaks.
    private static WatchEntry entry(int i) {
        OperationStatus status = OperationStatus.remembered("Succeeded", null, null, () -> {
            if (i == 3) {
                throw new IllegalStateException("a bug");
            }
            return Optional.empty();
        });
        Check check = new Check(Instant.EPOCH, Duration.ofMillis(85), null);
        OperationRef ref = new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "row-" + i);
        return new WatchEntry(ref, "", Instant.EPOCH, new Observation(status, check, null, check, List.of(), 0));
    }
}
