package opwatch.ui.add;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opwatch.operation.OperationRef;
import opwatch.paste.Proposal;

/// An operation that is to be added, and what its row begins with. Immutable; any thread.
///
/// @param proposal label, kind and tags, as the person left them
public record Chosen(OperationRef ref, Proposal proposal) {
    /// An operation that the person was not shown before: its row gets what Azure calls the thing that it
    /// works on, and its kind, and nothing else.
    public static Chosen unseen(OperationRef ref, Proposal proposal) {
        return new Chosen(ref, proposal.certain());
    }

    /// The operations of the form, under the label that stands in it.
    ///
    /// @param typed the operations as they stand in the form
    /// @param refs the same, each in the location that is meant
    /// @param proposals what texts say of the operations that were typed
    static List<Chosen> typed(
            List<OperationRef> typed, List<OperationRef> refs, Map<OperationRef, Proposal> proposals, String label) {
        return IntStream.range(0, refs.size())
                .mapToObj(i -> new Chosen(
                        refs.get(i),
                        proposals
                                .getOrDefault(typed.get(i), Proposal.NONE)
                                .certain()
                                .labelled(label)))
                .toList();
    }

    /// The same operation in another location.
    Chosen in(OperationRef right) {
        return new Chosen(right, proposal);
    }
}
