package opwatch.discovery;

import opwatch.operation.OperationRef;
import opwatch.operation.ResultTable;

/// A search job or a restore whose operation ID stands on its table. Immutable; any thread.
///
/// @param ref the operation, in the location of its workspace
/// @param workspace where the table is
/// @param results the table that it fills
/// @param job what Azure says of it there
public record FoundOperation(OperationRef ref, Listed.Workspace workspace, ResultTable results, Listed.Job job) {}
