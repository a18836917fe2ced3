package opwatch.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaverTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Saver.Result SAVED = new Saver.Result("list", null);

    private final HandScheduler time = new HandScheduler();
    private final List<Saver.Result> results = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Saver saver = new Saver(time, results::add, () -> true);

    @Test
    void changesWithinHalfASecondAreOneSaveOfTheNewest() {
        Saver.Slot<String> slot = saver.slot("list", written::add);

        for (int i = 1; i <= 499; i++) {
            slot.save("state " + i);
            time.advance(MOMENT);
        }
        assertEquals(List.of(), written);
        time.advance(MOMENT);

        assertEquals(List.of("state 499"), written);
        assertEquals(List.of(SAVED), results);
        assertEquals(0, time.planned());
    }

    @Test
    void changesWithoutEndAreSavedTwiceASecond() {
        Saver.Slot<String> slot = saver.slot("list", written::add);

        for (int i = 0; i < 2000; i++) {
            slot.save("state " + i);
            time.advance(MOMENT);
        }

        assertEquals(4, written.size());
    }

    @Test
    void aChangeDuringASaveIsSavedNext() {
        List<Saver.Slot<String>> self = new ArrayList<>();
        Saver.Slot<String> slot = saver.slot("list", state -> {
            written.add(state);
            if (state.equals("first")) {
                self.getFirst().save("second");
            }
        });
        self.add(slot);

        slot.save("first");
        time.advance(Saver.COALESCE);
        time.advance(Saver.COALESCE);

        assertEquals(List.of("first", "second"), written);
    }

    @Test
    void aListenerThatFailsDoesNotMakeAGoodSaveBad() {
        Saver deaf = new Saver(
                time,
                result -> {
                    throw new IllegalStateException("the toolkit is gone");
                },
                () -> true);

        deaf.<String>slot("list", written::add).save("state");
        time.advance(Saver.COALESCE);
        time.advance(Saver.RETRY);

        assertEquals(List.of("state"), written);
    }

    @Nested
    class WhenASaveFails {
        private final List<String> tries = new ArrayList<>();
        private int failures = 1;

        private void write(String state) throws IOException {
            tries.add(state);
            if (failures-- > 0) {
                throw new IOException("No space left on device");
            }
        }

        @Test
        void itIsSaidAndTriedAgainEachHalfMinute() {
            failures = 2;
            saver.<String>slot("list", this::write).save("precious");

            time.advance(Saver.COALESCE);
            time.advance(Saver.RETRY.minus(MOMENT));
            assertEquals(1, tries.size());
            time.advance(MOMENT);
            assertEquals(2, tries.size());
            time.advance(Saver.RETRY);

            assertEquals(List.of("precious", "precious", "precious"), tries);
            Saver.Result failed = new Saver.Result("list", IoReason.of(IoReason.Kind.FULL));
            assertEquals(List.of(failed, failed, SAVED), results);
            assertEquals(0, time.planned());
        }

        @Test
        void theNextTrySavesWhatIsNewestThen() {
            Saver.Slot<String> slot = saver.slot("list", this::write);
            slot.save("old");
            time.advance(Saver.COALESCE);

            slot.save("new");
            time.advance(Saver.RETRY);

            assertEquals(List.of("old", "new"), tries);
        }

        @Test
        void itIsTriedOnceMoreAtTheEnd() {
            saver.<String>slot("list", this::write).save("precious");
            time.advance(Saver.COALESCE);

            saver.close();

            assertEquals(List.of("precious", "precious"), tries);
            assertEquals(SAVED, results.getLast());
            assertEquals(0, time.planned());
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aBugOrALackOfMemoryLosesNothingEither(boolean memory) {
            Saver.Slot<String> slot = saver.slot("list", state -> {
                if (tries.isEmpty()) {
                    tries.add(state);
                    fail(memory);
                }
                written.add(state);
            });
            slot.save("precious");

            time.advance(Saver.COALESCE);
            time.advance(Saver.RETRY);

            String failure = memory ? "OutOfMemoryError: Java heap space" : "IllegalStateException: a bug";
            IoReason reason = new IoReason(IoReason.Kind.BUG, "", failure);
            assertEquals(List.of(new Saver.Result("list", reason), SAVED), results);
            assertEquals(List.of("precious"), written);
        }

        private static void fail(boolean memory) {
            if (memory) {
                throw new OutOfMemoryError("Java heap space");
            }
            throw new IllegalStateException("a bug");
        }

        @Test
        void theOtherFileIsSavedAllTheSame() {
            saver.<String>slot("list", this::write).save("list");
            saver.<String>slot("settings", written::add).save("settings");

            saver.close();

            assertEquals(List.of("settings"), written);
        }
    }

    @Nested
    class AtTheEnd {
        @Test
        void whatIsWaitingIsSavedAtOnce() {
            saver.<String>slot("list", written::add).save("last words");

            saver.close();
            saver.close();

            assertEquals(List.of("last words"), written);
            assertEquals(List.of(SAVED), results);
            assertEquals(0, time.planned());
        }

        @Test
        void whatCouldNotBeSavedInTimeIsSaid() {
            saver.<String>slot("list", written::add).save("last words");
            saver.<String>slot("settings", written::add);
            time.getStuck();

            saver.close();

            assertEquals(List.of(new Saver.Result("list", IoReason.of(IoReason.Kind.NOT_IN_TIME))), results);
        }

        @Test
        void itIsDoneWhenTheWriterIsNotWhenTimeIsUp() throws InterruptedException {
            saver.<String>slot("list", written::add).save("last words");
            time.getStuck();
            assertFalse(saver.isDone());

            saver.close();
            assertFalse(saver.isDone());
            time.comeLoose();

            assertTrue(saver.isDone());
            assertEquals(List.of("last words"), written);
        }

        @Test
        void whoeverCanWaitWaitsAsLongAsTheWriterTakes() throws Exception {
            saver.<String>slot("list", written::add).save("last words");
            time.getStuck();
            CompletableFuture<List<String>> seen = new CompletableFuture<>();

            Thread patient = Thread.ofVirtual().start(() -> {
                saver.finish();
                seen.complete(List.copyOf(written));
            });
            time.comeLoose();
            patient.join();

            assertEquals(List.of("last words"), seen.get());
            assertEquals(List.of(SAVED), results);
        }

        @Test
        void whatComesLaterIsPassedOver() {
            Saver.Slot<String> slot = saver.slot("list", written::add);
            saver.close();

            slot.save("too late");

            assertEquals(List.of(), written);
        }
    }

    @Nested
    class WithARealThread {
        private final List<String> threads = new CopyOnWriteArrayList<>();
        private final Saver real = new Saver(
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "writer")),
                result -> {},
                () -> true);

        private void note(String state) {
            threads.add(Thread.currentThread().getName());
        }

        @Test
        void twoFilesAreSavedByOneWriter() {
            real.<String>slot("a", this::note).save("1");
            real.<String>slot("b", this::note).save("2");

            real.close();

            assertEquals(List.of("writer", "writer"), threads);
        }

        @Test
        void anInterruptAtTheEndDoesNotCostTheLastChanges() {
            real.<String>slot("a", written::add).save("last words");
            Thread.currentThread().interrupt();

            real.close();

            assertTrue(Thread.interrupted());
            assertEquals(List.of("last words"), written);
        }
    }
}
