/// The desktop's ways of telling, that is everything outside OpWatch's own window: notices, the badge on the
/// launcher, the icon in the tray. What is worth telling is decided in `notify`; this room only tells.
///
/// One seam, [DesktopTeller], with what it hands back, [DesktopEvents]. Plain Java: no JavaFX and no AWT.
/// What a way needs (D-Bus, native libraries) is loaded when something is first told, on a thread of the
/// teller's own, so that the start pays nothing and the FX thread never waits. Each way may be missing, and
/// that is a state ([Way.State]), never an error: the window tells everything itself.
///
/// Decided here: Linux is told over D-Bus ([LinuxTeller]); Windows and macOS by native calls
/// ([NativeTeller]), because AWT's libraries are not in the packages. A notice never breaks through
/// do-not-disturb, and what is told twice takes the place of the one before.
@NullMarked
package opwatch.notify.desktop;

import org.jspecify.annotations.NullMarked;
