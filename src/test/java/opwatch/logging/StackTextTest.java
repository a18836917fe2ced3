package opwatch.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackTextTest {
    private static final StackTraceElement FRAME = new StackTraceElement("opwatch.A", "b", "A.java", 7);

    @Test
    void framesAndCausesStandOnOneLine() {
        Throwable cause = framed(new IllegalStateException("of ours"), 1);
        Throwable trouble = framed(new UncheckedIOException("of theirs", new IOException("x", cause)), 2);
        trouble.getCause().setStackTrace(new StackTraceElement[0]);
        assertEquals(
                "java.io.UncheckedIOException | at opwatch.A.b(A.java:7) | at opwatch.A.b(A.java:7)"
                        + " | caused by java.io.IOException"
                        + " | caused by java.lang.IllegalStateException: of ours | at opwatch.A.b(A.java:7)",
                StackText.of(trouble));
    }

    @Test
    void deepTracesAndLongChainsAreCut() {
        String frames = " | at opwatch.A.b(A.java:7)".repeat(StackText.MOST_FRAMES);
        assertEquals("java.lang.Error" + frames, StackText.of(framed(new Error(), StackText.MOST_FRAMES)));
        assertEquals(
                "java.lang.Error" + frames + " | 2 more", StackText.of(framed(new Error(), StackText.MOST_FRAMES + 2)));

        assertEquals(String.join(" | caused by ", Collections.nCopies(5, "java.lang.Error")), StackText.of(chain(5)));
        assertEquals(
                String.join(" | caused by ", Collections.nCopies(5, "java.lang.Error")) + " | caused by more",
                StackText.of(chain(6)));
    }

    static Stream<Throwable> thoseThatSpeakOfCode() {
        return Stream.of(
                new NullPointerException("m"),
                new IndexOutOfBoundsException("m"),
                new ClassCastException("m"),
                new AssertionError("m"),
                new NoClassDefFoundError("m"),
                new OutOfMemoryError("m"),
                new SecurityException("m"));
    }

    @ParameterizedTest
    @MethodSource("thoseThatSpeakOfCode")
    void messagesAboutCodeAreKept(Throwable trouble) {
        assertEquals(trouble.getClass().getName() + ": m", StackText.of(framed(trouble, 0)));
    }

    static Stream<Throwable> thoseThatQuote() {
        return Stream.of(
                new IOException("token"),
                new IllegalArgumentException("token"),
                new NumberFormatException("token"),
                new RuntimeException("token"),
                new Error("token"),
                new IllegalStateException("token") {},
                thrown(() -> URI.create("http://x/?code=a b")));
    }

    @ParameterizedTest
    @MethodSource("thoseThatQuote")
    void messagesThatMayQuoteAreNot(Throwable trouble) {
        Throwable bare = framed(trouble, 0);
        assertEquals(bare.getClass().getName(), StackText.of(bare).split(" ")[0]);
    }

    private static Throwable thrown(Runnable task) {
        try {
            task.run();
            throw new AssertionError("nothing was thrown");
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    private static Throwable chain(int length) {
        Throwable last = null;
        for (int i = 0; i < length; i++) {
            last = framed(new Error(null, last), 0);
        }
        return last;
    }

    private static Throwable framed(Throwable trouble, int frames) {
        trouble.setStackTrace(Collections.nCopies(frames, FRAME).toArray(StackTraceElement[]::new));
        return trouble;
    }
}
