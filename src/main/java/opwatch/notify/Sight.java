package opwatch.notify;

import java.util.Set;
import opwatch.operation.OperationRef;

/// What the window shows a person now. Immutable; any thread.
///
/// @param looking whether the window has the focus
/// @param rows what can be seen in it without scrolling; counts only while they look
public record Sight(boolean looking, Set<OperationRef> rows) {
    /// The window is hidden, or another one has the focus.
    public static final Sight NONE = new Sight(false, Set.of());

    public Sight {
        rows = Set.copyOf(rows);
    }

    boolean shows(OperationRef ref) {
        return looking && rows.contains(ref);
    }
}
