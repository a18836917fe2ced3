package opwatch.discovery;

import opwatch.operation.OperationKind;
import opwatch.operation.ResultStatistics;
import opwatch.operation.Timestamp;
import org.jspecify.annotations.Nullable;

/// One resource as a list of Azure has it, as far as it is of use here. Immutable; any thread.
public sealed interface Listed {
    /// A workspace.
    ///
    /// @param location its region, by name or display name
    /// @param busy Azure's word for what is running in it, such as `Activating`; empty where nothing is
    record Workspace(WorkspaceName name, String location, String busy) implements Listed {}

    /// A cluster or a summary rule.
    ///
    /// @param name as Azure spells it
    /// @param busy Azure's word for what is running, such as `Updating`; empty where nothing is
    record Other(String name, String busy) implements Listed {}

    /// A table.
    ///
    /// @param name as Azure spells it
    /// @param job the search job or restore that fills it; null for any other table
    record Table(String name, @Nullable Job job) implements Listed {}

    /// What fills a table, and which operation that is.
    ///
    /// @param kind [OperationKind#SEARCH_JOB] or [OperationKind#RESTORE]
    /// @param operationId as Azure sends it; whether it is one is judged where it is offered
    /// @param sourceTable the table whose data is searched or restored; empty where it is not said
    /// @param from the beginning of the time that is searched or restored; null where it is not said
    /// @param to its end; null where it is not said
    /// @param statistics how far it is
    record Job(
            OperationKind kind,
            String operationId,
            String sourceTable,
            @Nullable Timestamp from,
            @Nullable Timestamp to,
            ResultStatistics statistics) {}
}
