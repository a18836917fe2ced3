package opwatch.words;

import opwatch.operation.OperationKind;

/// What the kinds of operations are called. Any thread.
public final class KindText {
    private KindText() {}

    /// A kind's name, as a person reads it.
    public static String of(OperationKind kind) {
        return Strings.text(
                switch (kind) {
                    case SEARCH_JOB -> "kind.search";
                    case RESTORE -> "kind.restore";
                    case DELETE_DATA -> "kind.delete";
                    case PURGE -> "kind.purge";
                    case TABLE -> "kind.table";
                    case WORKSPACE -> "kind.workspace";
                    case CLUSTER -> "kind.cluster";
                    case LINKED_SERVICE -> "kind.service";
                    case UNKNOWN -> "kind.unknown";
                });
    }
}
