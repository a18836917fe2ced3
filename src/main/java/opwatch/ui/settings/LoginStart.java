package opwatch.ui.settings;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Whether the system starts OpWatch when the person logs in, minimised. The system keeps it; both calls block.
///
/// @param isOn asks the system; empty where it does not tell, or this OpWatch is none that it can start
/// @param choose tells the system; false where it does not take it
public record LoginStart(Supplier<Optional<Boolean>> isOn, Predicate<Boolean> choose) {
    /// Where there is no such thing.
    public static final LoginStart NONE = new LoginStart(Optional::empty, _ -> false);
}
