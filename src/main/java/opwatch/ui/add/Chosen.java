package opwatch.ui.add;

import opwatch.operation.OperationRef;
import opwatch.paste.Proposal;

/// An operation that is to be added, and what its row begins with. Immutable; any thread.
///
/// @param proposal label, kind and tags, as the person left them
public record Chosen(OperationRef ref, Proposal proposal) {
    /// An operation that the person was not shown before: its row gets what Azure calls the thing that it works on,
    /// and its kind, and nothing else.
    public static Chosen unseen(OperationRef ref, Proposal proposal) {
        return new Chosen(ref, proposal.certain());
    }

    /// The same operation in another location.
    Chosen in(OperationRef right) {
        return new Chosen(right, proposal);
    }
}
