/// The desktop's ways of telling, that is everything outside OpWatch's own window: notices, the badge on the
/// launcher, the icon in the tray. What is worth telling is decided in `notify`; this room only tells.
///
/// One seam, [DesktopTeller], with what it hands back, [DesktopEvents]. Plain Java: no JavaFX. Whatever a way
/// needs (D-Bus, AWT) is loaded when something is first told, on a thread of the teller's own, so that the
/// start pays nothing and the FX thread never waits. Each way may be missing, and that is a state
/// ([Way.State]), never an error: the window tells everything itself.
@NullMarked
package opwatch.notify.desktop;

import org.jspecify.annotations.NullMarked;
