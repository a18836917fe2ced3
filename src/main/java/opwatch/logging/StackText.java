package opwatch.logging;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Writes a stack trace on one line: class, frames, then the same for each cause.
///
/// It keeps the message only of the classes whose messages speak of code. Other messages quote data: a
/// parser its text, a URI its URL, a sign-in library its server.
final class StackText {
    static final int MOST_FRAMES = 40;
    static final int MOST_CAUSES = 5;

    private static final List<Class<? extends Throwable>> SPEAK_OF_CODE = List.of(
            NullPointerException.class,
            IllegalStateException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class,
            ConcurrentModificationException.class,
            NoSuchElementException.class,
            SecurityException.class,
            LinkageError.class,
            VirtualMachineError.class,
            AssertionError.class);

    private StackText() {}

    static String of(Throwable trouble) {
        StringBuilder text = new StringBuilder();
        Throwable next = trouble;
        for (int i = 0; i < MOST_CAUSES && next != null; i++) {
            text.append(i == 0 ? "" : " | caused by ");
            append(next, text);
            next = next.getCause();
        }
        return text.append(next == null ? "" : " | caused by more").toString();
    }

    private static void append(Throwable trouble, StringBuilder text) {
        text.append(trouble.getClass().getName());
        String message = message(trouble);
        if (message != null) {
            text.append(": ").append(message);
        }
        StackTraceElement[] frames = trouble.getStackTrace();
        for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
            text.append(" | at ").append(frames[i]);
        }
        if (frames.length > MOST_FRAMES) {
            text.append(" | ").append(frames.length - MOST_FRAMES).append(" more");
        }
    }

    private static @Nullable String message(Throwable trouble) {
        return SPEAK_OF_CODE.contains(trouble.getClass())
                        || trouble instanceof LinkageError
                        || trouble instanceof VirtualMachineError
                ? trouble.getMessage()
                : null;
    }
}
