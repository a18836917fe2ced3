package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FxMailboxTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Queue<Runnable> next = new ArrayDeque<>();
    private final FxMailbox<Integer> mailbox =
            new FxMailbox<>(Runnable::run, later::add, next::add, number -> number % 10_000);
    /// The sizes of the parts that were read; 0 for the end of a batch.
    private final List<Integer> sizes = new ArrayList<>();

    private final List<Integer> read = new ArrayList<>();

    @BeforeEach
    void readAll() {
        mailbox.readBy(
                part -> {
                    sizes.add(part.size());
                    read.addAll(part);
                },
                () -> sizes.add(0));
    }

    private void put(int from, int to) {
        IntStream.range(from, to).forEach(mailbox::put);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /// Lets all frames come that are waited for.
    private void frames() {
        while (!next.isEmpty()) {
            next.remove().run();
        }
    }

    @Test
    void aSmallBatchComesWholeWithItsEndAtOnce() {
        put(0, FxMailbox.PART);
        assertEquals(List.of(), read);

        later.remove().run();

        assertEquals(numbers(0, FxMailbox.PART), read);
        assertEquals(List.of(FxMailbox.PART, 0), sizes);
        assertEquals(0, next.size());
        assertEquals(0, later.size());
    }

    @Test
    void aLargeBatchComesInPartsWithAFrameBeforeEachAndBeforeItsEnd() {
        int part = FxMailbox.PART;
        put(0, 2 * part + 1);
        later.remove().run();
        assertEquals(List.of(part), sizes);

        next.remove().run();
        assertEquals(List.of(part, part), sizes);
        next.remove().run();
        assertEquals(List.of(part, part, 1), sizes);
        next.remove().run();

        assertEquals(List.of(part, part, 1, 0), sizes);
        assertEquals(numbers(0, 2 * part + 1), read);
        assertEquals(0, next.size());
    }

    /// Where frames are seldom, the news must not fall behind.
    @Test
    void aVeryLargeBatchHasNoMorePartsThanThat() {
        put(0, 9_999);
        later.remove().run();
        frames();

        assertEquals(FxMailbox.MOST_PARTS + 1, sizes.size());
        assertEquals(numbers(0, 9_999), read);
    }

    @Test
    void whatComesWhileABatchIsHandedOverWaitsForItsEndSoThatTheLatestStays() {
        put(0, 120);
        later.remove().run();
        mailbox.put(10_110);
        mailbox.put(20_110);
        assertEquals(0, later.size());

        frames();
        assertEquals(1, later.size());
        later.remove().run();

        assertEquals(20_110, read.getLast());
        assertEquals(121, read.size());
        assertEquals(List.of(50, 50, 20, 0, 1, 0), sizes);
    }

    @Test
    void aReaderThatFailsMissesOneBatchAndNotTheNext() {
        mailbox.readBy(
                part -> {
                    throw new IllegalStateException("a bug");
                },
                () -> {});
        put(0, 120);
        assertThrows(IllegalStateException.class, () -> later.remove().run());
        while (!next.isEmpty()) {
            Runnable part = next.remove();
            try {
                part.run();
            } catch (IllegalStateException e) {
                assertEquals("a bug", e.getMessage());
            }
        }
        readAll();

        put(0, 3);
        later.remove().run();

        assertEquals(numbers(0, 3), read);
    }
}
