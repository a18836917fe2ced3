/// A small client of D-Bus: one connection to the session's bus, calls with a time limit, signals, and
/// objects that others call. Knows nothing of notices.
///
/// The messages are dbus-java's, and nothing of that library leaves this room. Its connection stays out: a
/// proxy for each object, four executors and a service loader took a third more memory for a single notice
/// than all of this room with badge, icon and menu. So does its reader, which believes any length
/// ([MessageReader]). The handshake is a few lines here and asks for no user
/// number, so the packages need no further module of the JDK.
@NullMarked
package opwatch.notify.desktop.bus;

import org.jspecify.annotations.NullMarked;
