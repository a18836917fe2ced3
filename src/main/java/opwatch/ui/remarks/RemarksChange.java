package opwatch.ui.remarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.jspecify.annotations.Nullable;

/// What a person has changed, to be applied to each of the rows: what was not changed stays as it is in each.
/// Immutable; any thread.
///
/// @param kind the kind that all get; null to leave each its own
/// @param added the tags that all get
/// @param removed the tags that all lose, whatever the case
/// @param note the note that all get, empty for none; null to leave each its own
public record RemarksChange(
        @Nullable OperationKind kind,
        List<String> added,
        List<String> removed,
        @Nullable String note) implements UnaryOperator<Remarks> {
    public RemarksChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// Whether nothing was changed.
    public boolean isNothing() {
        return kind == null && added.isEmpty() && removed.isEmpty() && note == null;
    }

    @Override
    public Remarks apply(Remarks row) {
        Remarks gone = Remarks.NONE.withTags(removed);
        List<String> tags = new ArrayList<>(row.tags());
        tags.removeIf(gone::hasTag);
        tags.addAll(added);
        return new Remarks(kind == null ? row.kind() : kind, tags, note == null ? row.note() : note, row.results());
    }

    /// Whether a row has got all the tags; not when it has as many as a row can have.
    public boolean isIn(Remarks row) {
        return added.stream().allMatch(row::hasTag);
    }
}
