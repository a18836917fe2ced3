package opwatch.ui.remarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import opwatch.operation.OperationKind;
import opwatch.operation.Remarks;
import org.jspecify.annotations.Nullable;

/// What is said of several rows together. Any thread.
///
/// @param kind the kind of all; null where they differ
/// @param tags the tags of any, in the order of the rows, each spelled as it came first; whether all rows
///     have it
/// @param note the note of all, empty for none; null where they differ
record CommonRemarks(
        @Nullable OperationKind kind,
        SequencedMap<String, Boolean> tags,
        @Nullable String note) {
    /// @param rows at least one
    static CommonRemarks of(Collection<Remarks> rows) {
        List<OperationKind> kinds = rows.stream().map(Remarks::kind).distinct().toList();
        List<String> notes = rows.stream().map(Remarks::note).distinct().toList();
        Map<String, String> spelled = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Remarks row : rows) {
            for (String tag : row.tags()) {
                String folded = tag.toLowerCase(Locale.ROOT);
                spelled.putIfAbsent(folded, tag);
                counts.merge(folded, 1, Integer::sum);
            }
        }
        SequencedMap<String, Boolean> tags = new LinkedHashMap<>();
        spelled.forEach((folded, tag) -> tags.put(tag, counts.getOrDefault(folded, 0) == rows.size()));
        return new CommonRemarks(
                kinds.size() == 1 ? kinds.getFirst() : null, tags, notes.size() == 1 ? notes.getFirst() : null);
    }
}
