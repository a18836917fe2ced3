/// The desktop application: joins the rooms.
///
/// [OpWatchApp] prepares the first window, shows it, and saves at the end. [OpenWindows] opens and closes
/// windows: one for the person's own list, one for the demo. Behind each window is a [Workspace] with its
/// [WatchService], which checks and saves. Where the answers come from is decided once, by its
/// [StatusSource]: Azure with the person's profile, or the embedded Azure.
///
/// Decided here: the demo is a second window with a list and a lock of its own. The person's
/// list is never closed for it, and the two share no object but the [Desktop]. So a window owns all that
/// it works with, from the right to its folder to its sign-in, and gives it back when it closes.
///
/// One teller of the desktop serves the process ([Outside]): it speaks for the own list, or for the demo
/// where that alone is open. Closing the own window may hide it while its icon is in the tray
/// ([TrayClosing]); nothing of D-Bus or AWT is loaded before a person wants the icon or is told something.
///
/// The order of a start was measured: [SavedState] is read while the toolkit starts, the window is made
/// without waiting for it, and checks, sign-in and icons wait for the first painted frame. `AotTraining`
/// plays that order for the AOT cache: what it does not play starts slowly.
@NullMarked
package opwatch.app;

import org.jspecify.annotations.NullMarked;
