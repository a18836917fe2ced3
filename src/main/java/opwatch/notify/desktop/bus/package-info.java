/// A small client of D-Bus: one connection to the session's bus, calls with a time limit, signals, and objects
/// that others call. Knows nothing of notices.
///
/// The messages are dbus-java's, the only place where that library comes in; nothing of it leaves this room.
/// Its connection, with a proxy for each object, four executors and a service loader, stays out: measured, it
/// takes more memory than all the rest of telling. The handshake is a few lines, and asks for no user number,
/// so the packages need no further module of the JDK.
@NullMarked
package opwatch.notify.desktop.bus;

import org.jspecify.annotations.NullMarked;
