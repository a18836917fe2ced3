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
/// @param word Azure's own status word, as it came, such as `Updating`
/// @param start when it began; null when not sent
/// @param end the sent end time; null when not sent. Never means "done": running operations carry one too
/// @param rest what a table does not need of every row; of a status from disk it is read on first use
/// @param state what the word means of the operation
public record OperationStatus(
        String word, @Nullable Timestamp start, @Nullable Timestamp end, Lazy<Rest> rest, OperationState state) {
    /// The parts beside word and times.
    ///
    /// @param percent progress from 0 to 100; null when not sent, never invented
    /// @param error why it failed; null when not sent or empty
    /// @param fields all else in the answer (`id`, `name`, `properties`, unknown keys), in the order sent
    public record Rest(@Nullable Double percent, @Nullable OperationError error, List<Field> fields) {
        private static final Rest NOTHING = new Rest(null, null, List.of());

        public Rest {
            fields = List.copyOf(fields);
        }
    }

    /// A status whose word means what it means of all operations but purges.
    public OperationStatus(String word, @Nullable Timestamp start, @Nullable Timestamp end, Lazy<Rest> rest) {
        this(word, start, end, rest, OperationState.of(word));
    }

    /// A status that is there as a whole.
    public OperationStatus(
            String word,
            @Nullable Timestamp start,
            @Nullable Timestamp end,
            @Nullable Double percent,
            @Nullable OperationError error,
            List<Field> fields) {
        this(word, start, end, Lazy.of(new Rest(percent, error, fields)));
    }

    /// A status that consists of the word alone.
    public static OperationStatus ofWord(String word) {
        return new OperationStatus(word, null, null, Lazy.of(Rest.NOTHING));
    }

    /// A status that comes from disk.
    ///
    /// @param whole reads the kept response again; when its word is another one, the status has no more parts
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

    /// The same answer as one about this operation: what its word means depends on that.
    public OperationStatus of(OperationRef ref) {
        OperationState means = ref.state(word);
        return means == state ? this : new OperationStatus(word, start, end, rest, means);
    }

    /// The moment of the end, or else of the start; null when neither is understood.
    public @Nullable Instant endOrStart() {
        Instant ended = end == null ? null : end.instant();
        return ended != null || start == null ? ended : start.instant();
    }

    /// Written out: each answer is compared with the one before, and a record's own is ten times slower where
    /// the JVM has not met it often.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof OperationStatus status
                        && state == status.state
                        && word.equals(status.word)
                        && Objects.equals(start, status.start)
                        && Objects.equals(end, status.end)
                        && rest.equals(status.rest));
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, start, end, rest, state);
    }

    public @Nullable Double percent() {
        return rest.get().percent;
    }

    public @Nullable OperationError error() {
        return rest.get().error;
    }

    public List<Field> fields() {
        return rest.get().fields;
    }
}
