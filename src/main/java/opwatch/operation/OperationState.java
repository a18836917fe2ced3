package opwatch.operation;

/// What Azure's status word means. Only three words end an operation. Every other word means that it is
/// still running, because providers make up their own (Azure/azure-resource-manager-rpc
/// `v1.0/async-api-reference.md`).
public enum OperationState {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELED;

    /// The state a status word stands for, compared without case and without locale. "Cancelled" counts as
    /// canceled; "Completed" does not count as succeeded.
    public static OperationState of(String word) {
        // A table asks this of each row, again and again: without a new string.
        if (Ascii.same(word, "succeeded")) {
            return SUCCEEDED;
        }
        if (Ascii.same(word, "failed")) {
            return FAILED;
        }
        return Ascii.same(word, "canceled") || Ascii.same(word, "cancelled") ? CANCELED : RUNNING;
    }

    /// Whether the operation has ended: there is nothing more to check.
    public boolean isTerminal() {
        return this != RUNNING;
    }
}
