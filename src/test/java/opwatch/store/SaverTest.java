package opwatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SaverTest {
    private final List<Saver.Result> results = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstResult = new CountDownLatch(1);
    private final Saver saver = new Saver(Executors.newSingleThreadScheduledExecutor(), this::heard);

    private void heard(Saver.Result result) {
        results.add(result);
        firstResult.countDown();
    }

    @Test
    void changesInQuickSuccessionAreOneSaveOfTheLastState() {
        Saver.Slot<String> slot = saver.slot("list", written::add);

        for (int i = 1; i <= 1000; i++) {
            slot.save("state " + i);
        }
        saver.close();

        assertEquals("state 1000", written.getLast());
        assertTrue(written.size() <= 2, written.toString());
        assertEquals(new Saver.Result("list", null), results.getLast());
    }

    @Test
    void whatIsWaitingIsSavedAtTheEnd() {
        Saver.Slot<String> slot = saver.slot("list", written::add);
        slot.save("last words");

        saver.close();

        assertEquals(List.of("last words"), written);
    }

    @Test
    void aFailureIsReportedAndTheStateKeptForTheNextTry() throws InterruptedException {
        List<String> tries = new ArrayList<>();
        Saver.Slot<String> slot = saver.slot("list", state -> {
            tries.add(state);
            if (tries.size() == 1) {
                throw new IOException("disk full");
            }
        });
        slot.save("precious");
        firstResult.await();

        saver.close();

        assertEquals(List.of("precious", "precious"), tries);
        assertEquals(
                List.of(new Saver.Result("list", "IOException: disk full"), new Saver.Result("list", null)), results);
    }

    @Test
    void twoFilesAreSavedByOneWriter() {
        List<String> threads = new CopyOnWriteArrayList<>();
        Saver.Slot<String> one =
                saver.slot("a", state -> threads.add(Thread.currentThread().getName()));
        Saver.Slot<String> other =
                saver.slot("b", state -> threads.add(Thread.currentThread().getName()));
        one.save("1");
        other.save("2");

        saver.close();

        assertEquals(2, threads.size());
        assertEquals(threads.get(0), threads.get(1));
    }
}
