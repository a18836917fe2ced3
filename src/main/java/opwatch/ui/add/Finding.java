package opwatch.ui.add;

import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// One line of the preview.
///
/// @param ref the operation; null for what is refused
/// @param isThere whether it is on the list
/// @param words where the operation is, or why it is refused
record Finding(@Nullable OperationRef ref, boolean isThere, String words) {
    /// An operation by its ID, its location and its subscription.
    static String words(OperationRef ref) {
        return ref.operationId() + "  " + ref.location() + "  " + ref.subscriptionId();
    }
}
