package opwatch.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Azure said of an operation in one good answer.
///
/// @param state what the word means
/// @param word Azure's own status word, as it came, such as `Updating`
/// @param start when it began; null when not sent
/// @param end the sent end time; null when not sent. Never means "done": running operations carry one too
/// @param percent progress from 0 to 100; null when not sent, never invented
/// @param error why it failed; null when not sent or empty
/// @param fields everything else in the answer (`id`, `name`, `properties`, unknown keys), in the order
/// sent
public record OperationStatus(
        OperationState state,
        String word,
        @Nullable Timestamp start,
        @Nullable Timestamp end,
        @Nullable Double percent,
        @Nullable OperationError error,
        List<Field> fields) {

    public OperationStatus {
        fields = List.copyOf(fields);
    }

    /// A status of which no more than the word is known.
    public static OperationStatus ofWord(String word) {
        return new OperationStatus(OperationState.of(word), word, null, null, null, null, List.of());
    }
}
