package opwatch.operation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What Azure says of an operation in one response. Immutable; any thread. Two are equal when all that
/// Azure said is equal.
///
/// Of a status that comes from disk, the parts beside word and times are read from the kept response when
/// they are first asked for.
public final class OperationStatus {
    private final OperationState state;
    private final String word;
    private final @Nullable Timestamp start;
    private final @Nullable Timestamp end;
    private final Lazy<Rest> rest;

    /// What a table does not need of every row.
    private record Rest(@Nullable Double percent, @Nullable OperationError error, List<Field> fields) {
        static final Rest NOTHING = new Rest(null, null, List.of());
    }

    /// @param word Azure's own status word, as it came, such as `Updating`
    /// @param start when it began; null when not sent
    /// @param end the sent end time; null when not sent. Never means "done": running operations carry one
    /// too
    /// @param percent progress from 0 to 100; null when not sent, never invented
    /// @param error why it failed; null when not sent or empty
    /// @param fields everything else in the answer (`id`, `name`, `properties`, unknown keys), in the order
    /// sent
    public OperationStatus(
            String word,
            @Nullable Timestamp start,
            @Nullable Timestamp end,
            @Nullable Double percent,
            @Nullable OperationError error,
            List<Field> fields) {
        this(word, start, end, Lazy.of(new Rest(percent, error, List.copyOf(fields))));
    }

    private OperationStatus(String word, @Nullable Timestamp start, @Nullable Timestamp end, Lazy<Rest> rest) {
        this.state = OperationState.of(word);
        this.word = word;
        this.start = start;
        this.end = end;
        this.rest = rest;
    }

    /// A status that consists of the word alone.
    public static OperationStatus ofWord(String word) {
        return new OperationStatus(word, null, null, Lazy.of(Rest.NOTHING));
    }

    /// A status that comes from disk.
    ///
    /// @param whole reads the kept response again; when its word is another one, the status has no more
    /// parts
    public static OperationStatus remembered(
            String word,
            @Nullable Timestamp start,
            @Nullable Timestamp end,
            Supplier<Optional<OperationStatus>> whole) {
        Lazy<Rest> rest = Lazy.from(() -> whole.get()
                .filter(again -> again.word.equals(word))
                .map(again -> again.rest.get())
                .orElse(Rest.NOTHING));
        return new OperationStatus(word, start, end, rest);
    }

    /// What the word means.
    public OperationState state() {
        return state;
    }

    /// Azure's own status word, as it came.
    public String word() {
        return word;
    }

    /// When it began; null when not sent.
    public @Nullable Timestamp start() {
        return start;
    }

    /// The sent end time; null when not sent. Never means "done".
    public @Nullable Timestamp end() {
        return end;
    }

    /// The moment of the end, or else of the start; null when neither is understood.
    public @Nullable Instant endOrStart() {
        Instant ended = end == null ? null : end.instant();
        return ended != null || start == null ? ended : start.instant();
    }

    /// Progress from 0 to 100; null when not sent.
    public @Nullable Double percent() {
        return rest.get().percent;
    }

    /// Why it failed; null when not sent or empty.
    public @Nullable OperationError error() {
        return rest.get().error;
    }

    /// Everything else in the answer, in the order sent.
    public List<Field> fields() {
        return rest.get().fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OperationStatus that
                        && word.equals(that.word)
                        && Objects.equals(start, that.start)
                        && Objects.equals(end, that.end)
                        && rest.equals(that.rest));
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, start, end);
    }

    @Override
    public String toString() {
        return word + ", " + start + " to " + end + ", " + rest;
    }
}
