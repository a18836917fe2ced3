package opwatch.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A clipboard for tests, which writes down how often it was opened and its text was read. Any thread.
public final class FakeClipboard {
    private Set<String> types = Set.of();
    private @Nullable String text;
    private Runnable reading = () -> {};
    private final List<String> calls = new ArrayList<>();

    /// Puts a text on it that is offered as these types, too.
    public synchronized void put(@Nullable String now, String... marks) {
        text = now;
        types = Set.of(marks);
    }

    /// Is run while the text is read: an owner that takes its time.
    public synchronized void whileReading(Runnable run) {
        reading = run;
    }

    /// How often it was opened and how often the text was read, such as `opened 2, read 1`.
    public synchronized String calls() {
        return "opened " + calls.stream().filter("open"::equals).count() + ", read "
                + calls.stream().filter("read"::equals).count();
    }

    /// What reads it.
    public ClipboardText reader() {
        return new ClipboardText(this::open);
    }

    private synchronized ClipboardText.Content open() {
        calls.add("open");
        return new ClipboardText.Content() {
            @Override
            public boolean offers(String type) {
                synchronized (FakeClipboard.this) {
                    return types.contains(type);
                }
            }

            @Override
            public @Nullable String text(int most) {
                Runnable run;
                synchronized (FakeClipboard.this) {
                    calls.add("read");
                    run = reading;
                }
                run.run();
                synchronized (FakeClipboard.this) {
                    return text;
                }
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
