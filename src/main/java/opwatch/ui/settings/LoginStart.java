package opwatch.ui.settings;

import java.util.function.Predicate;
import java.util.function.Supplier;
import opwatch.notify.login.StartAtLogin;

/// Whether the system starts OpWatch, minimised, when the person logs in. The system keeps it; both calls
/// block.
///
/// @param state asks the system
/// @param choose tells the system; false where it does not take it
public record LoginStart(Supplier<StartAtLogin.State> state, Predicate<Boolean> choose) {
    /// Where there is no such thing.
    public static final LoginStart NONE = new LoginStart(() -> StartAtLogin.State.NOT_PACKAGED, _ -> false);
}
