package opwatch.operation;

/// What one look brought: either Azure said how the operation stands, or we could not look. The second says
/// nothing about the operation: a failed look is never a failed operation.
public sealed interface Outcome {
    /// The circumstances of the look.
    Check check();

    /// Azure said how the operation stands.
    record Seen(OperationStatus status, Check check) implements Outcome {}

    /// We could not find out.
    record Unseen(Problem problem, Check check) implements Outcome {}
}
