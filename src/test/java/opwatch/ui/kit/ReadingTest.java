package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class ReadingTest {
    private final List<String> read = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private NoticeBar notices;
    private Reading reading;

    @BeforeEach
    void make() {
        onFx(() -> {
            notices = new NoticeBar(new ManualClock(Instant.EPOCH));
            reading = new Reading(Platform::runLater, notices);
        });
    }

    @Test
    void oneIsReadAtATimeInTheOrderGivenOnADaemonOfItsOwn() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        for (int i = 0; i < 9; i++) {
            String name = "" + i;
            onFx(() -> reading.read(
                    () -> {
                        Thread here = Thread.currentThread();
                        boolean alone = atOnce.getAndIncrement() == 0;
                        String result = name + here.isVirtual() + here.isDaemon() + alone;
                        atOnce.decrementAndGet();
                        return result;
                    },
                    read::add));
        }

        until(() -> read.size() == 9);
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8"),
                read.stream().map(text -> text.replace("falsetruetrue", "")).toList());
        assertEquals(0, waiting());
    }

    @Test
    void itSaysThatItReadsWhenThatTakesLong() throws Exception {
        onFx(() -> reading.read(this::slowly, read::add));
        assertFalse(says());

        until(this::says);
        assertEquals(1, waiting());
        slow.countDown();
        until(() -> !read.isEmpty());
        assertFalse(says());
    }

    @Test
    void aBugCostsTheOthersNothing() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CountDownLatch told = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> told.countDown());
        try {
            onFx(() -> {
                reading.read(
                        () -> {
                            throw new IllegalStateException("a bug");
                        },
                        found -> read.add("never"));
                reading.read(() -> "next", read::add);
            });

            until(() -> !read.isEmpty());
            assertTrue(told.await(20, TimeUnit.SECONDS));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of("next"), read);
        assertEquals(0, waiting());
    }

    @Test
    void whatIsStillBeingReadIsHandedOnAtTheEnd() {
        onFx(() -> {
            reading.read(() -> "last", read::add);
            reading.finish();
            reading.read(() -> "late", read::add);

            assertEquals(List.of("last"), read);
        });
    }

    private String slowly() {
        try {
            return slow.await(20, TimeUnit.SECONDS) ? "slow" : "never";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean says() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> notices.shows("reading"));
    }

    private int waiting() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> reading.waiting().get());
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }
}
