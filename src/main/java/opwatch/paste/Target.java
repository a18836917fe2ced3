package opwatch.paste;

import java.util.Set;
import opwatch.operation.Ascii;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// The resource of Log Analytics that a path leads to, or what is done there.
///
/// @param workspace empty for a cluster
/// @param name of the table, cluster, workspace or linked service
/// @param operationId the last name of a path that ends in `operationResults/{id}`, else empty
record Target(Type type, String workspace, String name, String operationId) {
    enum Type {
        WORKSPACE,
        FAILOVER,
        TABLE,
        DELETE_DATA,
        PURGE,
        LINKED_SERVICE,
        CLUSTER;

        private boolean isCalled() {
            return this == FAILOVER || this == DELETE_DATA || this == PURGE;
        }
    }

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE", "");
    private static final Set<String> CALLS = Set.of("POST", "");

    /// Null where the path leads to anything else.
    static @Nullable Target of(Segments path) {
        int provider = 1;
        while (provider < path.size()
                && !(path.is(provider - 1, "providers") && path.is(provider, OperationRef.PROVIDER))) {
            provider++;
        }
        int at = provider + 1;
        if (path.is(at, "locations") && path.is(at + 2, "workspaces")) {
            at += 2;
        }
        int end = path.size() - (path.name(path.size() - 1).isEmpty() ? 1 : 0);
        boolean result = end - at >= 4 && path.is(end - 2, "operationResults");
        return of(path, at, result ? end - 2 : end, result ? path.name(end - 1) : "");
    }

    private static @Nullable Target of(Segments path, int at, int end, String id) {
        String name = path.name(at + 1);
        boolean workspaces = path.is(at, "workspaces");
        return switch (end - at) {
            case 2 ->
                workspaces
                        ? new Target(Type.WORKSPACE, name, name, id)
                        : path.is(at, "clusters") ? new Target(Type.CLUSTER, "", name, id) : null;
            case 3 -> workspaces ? called(name, path.name(at + 2), id) : null;
            case 4 -> workspaces ? below(name, path, at + 2, id) : null;
            case 5 ->
                workspaces && path.is(at + 2, "tables") && path.is(at + 4, "deleteData")
                        ? new Target(Type.DELETE_DATA, name, path.name(at + 3), id)
                        : null;
            default -> null;
        };
    }

    /// What is called on a workspace. A purge of the data lake has the status of an operation in a location,
    /// which its header names (Azure/azure-rest-api-specs, 2026-03-01, `purgeLakeData`).
    private static @Nullable Target called(String workspace, String call, String id) {
        return switch (Ascii.lower(call)) {
            case "failover", "failback" -> new Target(Type.FAILOVER, workspace, workspace, id);
            case "purge", "purgelakedata" -> new Target(Type.PURGE, workspace, workspace, id);
            default -> null;
        };
    }

    private static @Nullable Target below(String workspace, Segments path, int at, String id) {
        String name = path.name(at + 1);
        if (path.is(at, "tables")) {
            return new Target(Type.TABLE, workspace, name, id);
        }
        return path.is(at, "linkedServices") ? new Target(Type.LINKED_SERVICE, workspace, name, id) : null;
    }

    /// What a request does here. A table by itself tells no kind: it is made by a search job, and deleted.
    ///
    /// @param method in capitals; empty where the text does not tell it
    OperationKind kind(String method) {
        boolean fits = (type.isCalled() ? CALLS : CHANGES).contains(method);
        if (!fits) {
            return OperationKind.UNKNOWN;
        }
        return switch (type) {
            case WORKSPACE, FAILOVER -> OperationKind.WORKSPACE;
            case CLUSTER -> OperationKind.CLUSTER;
            case LINKED_SERVICE -> OperationKind.LINKED_SERVICE;
            case DELETE_DATA -> OperationKind.DELETE_DATA;
            case PURGE -> OperationKind.PURGE;
            case TABLE ->
                switch (method) {
                    case "PUT" -> ofNewTable(name);
                    case "PATCH", "DELETE" -> OperationKind.TABLE;
                    default -> OperationKind.UNKNOWN;
                };
        };
    }

    /// What makes a table: Azure demands these endings of the tables of search jobs and restores.
    static OperationKind ofNewTable(String name) {
        String lower = Ascii.lower(name);
        return lower.endsWith("_srch")
                ? OperationKind.SEARCH_JOB
                : lower.endsWith("_rst") ? OperationKind.RESTORE : OperationKind.TABLE;
    }

    /// The clue that this resource is the operation's.
    Clue clue(Clue.Strength strength, OperationKind kind) {
        String own = SafeName.ofResource(name);
        String place = SafeName.ofResource(workspace);
        if (type == Type.LINKED_SERVICE && !own.isEmpty() && !place.isEmpty()) {
            return new Clue(strength, kind, place + "/" + own, "");
        }
        return new Clue(strength, kind, own, type == Type.TABLE || type == Type.DELETE_DATA ? place : "");
    }
}
