package opwatch.paste;

import opwatch.operation.OperationRef;

/// Something that a text holds: an operation, or what looks like one and cannot be watched.
public sealed interface Finding permits Finding.Operation, Refusal {
    /// An operation that can be watched.
    record Operation(OperationRef ref) implements Finding {}
}
