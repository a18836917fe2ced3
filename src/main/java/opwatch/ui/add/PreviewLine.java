package opwatch.ui.add;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.paste.Finding;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.paste.Refusal;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.RefusalText;
import org.jspecify.annotations.Nullable;

/// One line of the preview.
///
/// @param ref the operation; null for what is refused
/// @param isThere whether it is on the list
/// @param words where the operation is, or why it is refused
/// @param proposal what its row will begin with; nothing for what is on the list or refused
record PreviewLine(@Nullable OperationRef ref, boolean isThere, String words, Proposal proposal) {
    static PreviewLine of(Finding finding, PastedText text, Predicate<OperationRef> isThere) {
        return switch (finding) {
            case Finding.Operation(OperationRef ref) -> {
                boolean there = isThere.test(ref);
                yield new PreviewLine(
                        ref,
                        there,
                        ref.operationId() + "  " + ref.place().text() + "  " + ref.subscriptionId(),
                        there ? Proposal.NONE : text.proposal(ref));
            }
            case Refusal refusal -> new PreviewLine(null, false, RefusalText.of(refusal), Proposal.NONE);
        };
    }

    /// Whether the person may change what its row begins with.
    boolean isNew() {
        return ref != null && !isThere;
    }

    PreviewLine with(Proposal other) {
        return new PreviewLine(ref, isThere, words, other);
    }

    /// Two lines with the same key are of the same finding.
    Object key() {
        return ref == null ? words : ref;
    }

    /// The label on one line; empty for none.
    String label() {
        return PlainText.line(proposal.label());
    }

    /// Kind and tags, as a person reads them; empty for none.
    String facts() {
        Stream<String> kind =
                proposal.kind() == OperationKind.UNKNOWN ? Stream.of() : Stream.of(KindText.of(proposal.kind()));
        return Stream.concat(kind, proposal.tags().stream().map(PlainText::line))
                .collect(Collectors.joining(" · "));
    }
}
