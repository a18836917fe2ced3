package opwatch.operation;

/// What one check brings: a status, or the problem that kept OpWatch from getting one. A problem says
/// nothing about the operation: a failed check is never a failed operation. Immutable; any thread.
public sealed interface Outcome {
    /// When the check was made and what came back.
    Check check();

    /// Azure sent a status.
    record Seen(OperationStatus status, Check check) implements Outcome {}

    /// The check failed.
    record Unseen(Problem problem, Check check) implements Outcome {}
}
