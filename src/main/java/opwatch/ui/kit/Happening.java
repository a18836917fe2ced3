package opwatch.ui.kit;

import java.time.Instant;
import javafx.css.PseudoClass;
import opwatch.operation.OperationRef;

/// Something that happened to a row, for the history. Immutable; any thread.
///
/// @param ref which row
/// @param when OpWatch saw it, or the person did it
/// @param icon its shape
/// @param state gives the shape its colour
public record Happening(OperationRef ref, Instant when, String text, Icon icon, PseudoClass state) {
    /// Whether the other is the same, in whatever words.
    boolean isSame(Happening other) {
        return ref.equals(other.ref) && when.equals(other.when) && icon == other.icon;
    }
}
