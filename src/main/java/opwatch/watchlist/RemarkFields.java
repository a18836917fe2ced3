package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import opwatch.operation.ResultTable;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// The fields of a row that say what is known of an operation beside what its checks bring: `kind`, one of
/// the names of [OperationKind]; `tags`, a list of texts; `note`, a text; `tenantId`, the tenant of its
/// subscription; `resultTable`, the `resourceGroup`, `workspace` and `table` that a search job or a restore
/// fills. Each is absent where there is nothing to say. One with another value, such as the kind that
/// only a newer OpWatch knows, counts for nothing and is kept to the letter, until the row gets one that is
/// known. Any thread.
final class RemarkFields {
    static final String KIND = "kind";
    static final String TAGS = "tags";
    static final String NOTE = "note";
    static final String TENANT = "tenantId";
    private static final String RESULTS = "resultTable";
    private static final String GROUP = "resourceGroup";
    private static final String WORKSPACE = "workspace";
    private static final String TABLE = "table";

    static final Set<String> NAMES = Set.of(KIND, TAGS, NOTE, TENANT, RESULTS);

    private RemarkFields() {}

    /// Whether the value of one of these fields is one that this OpWatch writes.
    static boolean understands(String name, @Nullable Object value) {
        return switch (name) {
            case KIND -> value instanceof String word && kind(word) != null;
            case TAGS -> value instanceof List<?> tags && tags.stream().allMatch(String.class::isInstance);
            case NOTE, TENANT -> value instanceof String;
            case RESULTS -> value instanceof RowFields table && results(table) != null;
            default -> false;
        };
    }

    /// Rows that have none of these fields cost nothing.
    static Remarks read(RowFields row) {
        if (!row.hasAny(NAMES)) {
            return Remarks.NONE;
        }
        OperationKind kind = kind(row.words(KIND));
        return new Remarks(
                kind == null ? OperationKind.UNKNOWN : kind,
                row.texts(TAGS),
                row.words(NOTE),
                results(row.object(RESULTS)));
    }

    /// The table; null for none, and for one that says more or less than is known here.
    private static @Nullable ResultTable results(@Nullable RowFields table) {
        if (table == null || !table.values().keySet().equals(Set.of(GROUP, WORKSPACE, TABLE))) {
            return null;
        }
        try {
            return new ResultTable(table.text(GROUP), table.text(WORKSPACE), table.text(TABLE));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static void write(JsonGenerator row, Remarks remarks) throws IOException {
        if (remarks.kind() != OperationKind.UNKNOWN) {
            row.writeStringField(KIND, remarks.kind().name());
        }
        if (!remarks.tags().isEmpty()) {
            row.writeArrayFieldStart(TAGS);
            for (String tag : remarks.tags()) {
                row.writeString(tag);
            }
            row.writeEndArray();
        }
        if (!remarks.note().isEmpty()) {
            row.writeStringField(NOTE, remarks.note());
        }
    }

    /// Writes the table, which goes into the list's own file alone: a list for others holds no such name.
    static void writeResults(JsonGenerator row, @Nullable ResultTable results) throws IOException {
        if (results != null) {
            row.writeObjectFieldStart(RESULTS);
            row.writeStringField(GROUP, results.workspace().resourceGroup());
            row.writeStringField(WORKSPACE, results.workspace().name());
            row.writeStringField(TABLE, results.table());
            row.writeEndObject();
        }
    }

    /// Those of these fields that a row has a value of its own for.
    static Set<String> writtenOf(WatchEntry entry) {
        Remarks remarks = entry.remarks();
        return NAMES.stream()
                .filter(name -> switch (name) {
                    case KIND -> remarks.kind() != OperationKind.UNKNOWN;
                    case TAGS -> !remarks.tags().isEmpty();
                    case NOTE -> !remarks.note().isEmpty();
                    case RESULTS -> remarks.results() != null;
                    default -> !entry.tenantId().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    /// The kind with this name; null for the name of none.
    static @Nullable OperationKind kind(String name) {
        return Stream.of(OperationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
