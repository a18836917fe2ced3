package opwatch.ui.add;

import java.util.function.Predicate;
import opwatch.operation.OperationRef;
import opwatch.paste.Finding;
import opwatch.paste.Refusal;
import opwatch.words.RefusalText;
import org.jspecify.annotations.Nullable;

/// One line of the preview.
///
/// @param ref the operation; null for what is refused
/// @param isThere whether it is on the list
/// @param words where the operation is, or why it is refused
record PreviewLine(@Nullable OperationRef ref, boolean isThere, String words) {
    static PreviewLine of(Finding finding, Predicate<OperationRef> isThere) {
        return switch (finding) {
            case Finding.Operation(OperationRef ref) ->
                new PreviewLine(
                        ref,
                        isThere.test(ref),
                        ref.operationId() + "  " + ref.location() + "  " + ref.subscriptionId());
            case Refusal refusal -> new PreviewLine(null, false, RefusalText.of(refusal));
        };
    }
}
