package opwatch.operation;

import java.util.List;
import java.util.Optional;

/// The kind of an operation, where Azure's own answer tells it. Two do: a search job answers with its
/// statistics (recorded in Azure/azure-cli, `test_monitor_log_analytics_workspace_table.yaml`:
/// `properties.resultStatistics`), and the deletion of data with the number of its records (the
/// documentation of the Delete Data API: `properties.RecordCount` beside `properties.Status`). All others
/// answer alike. Any thread.
public final class KindInAnswer {
    private KindInAnswer() {}

    /// What the answer tells; unknown where it tells nothing, or both.
    public static OperationKind of(OperationStatus status) {
        List<Field> properties = status.fields().stream()
                .filter(field -> field.name().equals("properties"))
                .findFirst()
                .map(Field::parts)
                .orElse(List.of());
        boolean search = part(properties, "resultStatistics")
                .filter(field -> !field.parts().isEmpty())
                .isPresent();
        boolean delete = part(properties, "RecordCount").isPresent()
                && part(properties, "Status").isPresent();
        return search == delete ? OperationKind.UNKNOWN : search ? OperationKind.SEARCH_JOB : OperationKind.DELETE_DATA;
    }

    private static Optional<Field> part(List<Field> parts, String name) {
        return parts.stream().filter(field -> Ascii.same(field.name(), name)).findFirst();
    }
}
