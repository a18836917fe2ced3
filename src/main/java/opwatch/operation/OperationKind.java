package opwatch.operation;

/// What an operation does. Azure's answer does not say it, and the ID never does: it is known where the text
/// that the operation came from says so, or the provider's own words. Otherwise it is [#UNKNOWN].
///
/// The constants' names stand in the file of the list; their order is the order of groups.
public enum OperationKind {
    SEARCH_JOB,
    RESTORE,
    DELETE_DATA,
    PURGE,
    TABLE,
    WORKSPACE,
    CLUSTER,
    LINKED_SERVICE,
    UNKNOWN
}
