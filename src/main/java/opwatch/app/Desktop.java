package opwatch.app;

import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Function;
import opwatch.notify.desktop.DesktopEvents;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.DesktopTellers;
import opwatch.notify.login.StartAtLogin;
import opwatch.platform.AppNap;
import opwatch.platform.ClipboardText;
import opwatch.platform.OperatingSystem;
import opwatch.polling.Clocks;
import opwatch.ui.kit.Theme;
import opwatch.ui.settings.LoginStart;

/// The desktop that the windows of a process stand on.
///
/// @param clocks the computer's time
/// @param zone the zone in which times are shown
/// @param fxThread runs a task on the FX thread, in order
/// @param fxThreadLater does the same after a moment, where it holds up no frame
/// @param fxThreadNext does the same behind the next frame
/// @param theme light or dark, the same for all windows
/// @param system what is asked of the operating system itself
record Desktop(
        Clocks clocks,
        ZoneId zone,
        Executor fxThread,
        Executor fxThreadLater,
        Executor fxThreadNext,
        Theme theme,
        SystemServices system) {
    /// What is asked of the operating system itself, not through JavaFX.
    ///
    /// @param nap is told which lists have something under way
    /// @param clipboard is read when a window comes to the front
    /// @param tellers makes what tells outside the windows; loads nothing yet
    /// @param login whether the system starts OpWatch at log-in
    record SystemServices(
            AppNap nap, ClipboardText clipboard, Function<DesktopEvents, DesktopTeller> tellers, LoginStart login) {
        static SystemServices of(OperatingSystem system) {
            return new SystemServices(
                    AppNap.of(system),
                    ClipboardText.of(system),
                    events -> DesktopTellers.of(system, events),
                    ofSystem());
        }

        private static LoginStart ofSystem() {
            StartAtLogin start = StartAtLogin.ofThisComputer();
            return new LoginStart(start::state, on -> {
                try {
                    start.set(on);
                    return true;
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }
}
